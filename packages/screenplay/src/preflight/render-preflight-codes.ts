import { preflightCodes } from './preflight-codes.ts';

/** `docs/preflight.md`. */
export function renderPreflightCodes(): string {
  const rows = preflightCodes.map(
    ({ code, severity, meaning }) => `| \`${code}\` | ${severity} | ${meaning} |`,
  );
  return [
    '# Preflight findings',
    '',
    'Generated from `packages/screenplay/src/preflight/preflight-codes.ts` by `npm run generate`.',
    '',
    '`POST /callsheet/v1/preflight` takes the body of any create request, creates nothing, costs nothing, and answers with findings. Each has a code, a severity, a message, a fix, and where it is: a `span` of the prompt in UTF-16 offsets, or a `path` in the body.',
    '',
    '- **error**: the request would be refused or fail, or asks for what it does not bring.',
    '- **warning**: the video will probably not be what was asked for.',
    '- **note**: worth knowing before paying.',
    '',
    '| code | severity | meaning |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
