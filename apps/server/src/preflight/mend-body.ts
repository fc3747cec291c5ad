import { validateRequest, type Problem, type TaskRequest } from '@callsheet/contract';

/**
 * A body that breaks rules only in its parameters, read as if each of those were the nearest that is allowed, or not
 * sent: so that one slip does not keep the prompt from being judged. `null`: more than that is wrong.
 */
export function mendBody(body: unknown, problems: readonly Problem[]): TaskRequest | null {
  if (!isRecord(body) || !problems.every(({ path }) => path.startsWith(PREFIX))) return null;
  const parameters = isRecord(body['parameters']) ? { ...body['parameters'] } : {};
  for (const { path, expected } of problems) {
    const name = path.slice(PREFIX.length);
    const nearest = nearestOf(parameters[name], expected);
    if (nearest === undefined) delete parameters[name];
    else parameters[name] = nearest;
  }
  const validation = validateRequest({ ...body, parameters });
  return validation.ok ? validation.request : null;
}

const PREFIX = 'parameters.';

function nearestOf(value: unknown, expected: unknown): number | undefined {
  if (typeof value !== 'number' || !Number.isInteger(value) || !isRecord(expected))
    return undefined;
  const { min, max } = expected;
  if (typeof min !== 'number' || typeof max !== 'number') return undefined;
  return Math.min(max, Math.max(min, value));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
