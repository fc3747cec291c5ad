import {
  CallsheetError,
  checkCapabilities,
  type EngineCapabilities,
  type TaskRequest,
} from '@callsheet/contract';

/**
 * An engine that would make another video than was asked for makes none. What it makes without is a
 * warning of the preflight.
 * @throws CallsheetError `engine.incapable`
 */
export function refuseIncapable(request: TaskRequest, capabilities: EngineCapabilities): void {
  const refused = checkCapabilities(request, capabilities).filter(
    ({ severity }) => severity === 'error',
  );
  if (refused.length === 0) return;
  throw new CallsheetError({
    code: 'engine.incapable',
    message: refused.map(({ message, fix }) => [message, fix].filter(Boolean).join(' ')).join(' '),
    details: refused.map(({ code, path }) => ({ rule: code, ...(path && { path }) })),
  });
}
