/** `npm run generate` writes the documents that come from the code; with `--check` it only compares. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { errorCodes } from '@callsheet/contract';
import { renderPreflightCodes } from '@callsheet/screenplay';
import { renderScreenplaySchema } from '../apps/server/src/engines/animatic/outputs/render-screenplay-schema.ts';
import { renderConfiguration } from '../apps/server/src/config/render-configuration.ts';
import { renderScreenplayCorpus } from '../packages/screenplay/corpus/render-screenplay-corpus.ts';
import { renderContractCoverage } from './contract-coverage.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

const DOCUMENTS: Record<string, () => string> = {
  'docs/configuration.md': renderConfiguration,
  'docs/contract-coverage.md': renderContractCoverage,
  'docs/errors.md': renderErrors,
  'docs/preflight.md': renderPreflightCodes,
  'docs/schemas/screenplay.schema.json': renderScreenplaySchema,
  'docs/screenplay-corpus.md': renderScreenplayCorpus,
};

const onlyCheck = process.argv.includes('--check');
for (const [name, render] of Object.entries(DOCUMENTS)) {
  const file = path.join(ROOT, name);
  const text = await format(render(), { ...(await resolveConfig(file)), filepath: file });
  if (!onlyCheck) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  if (onlyCheck && (await readFile(file, 'utf8').catch(() => '')) !== text) {
    console.error(`${name} is stale: run npm run generate and commit the result.`);
    process.exitCode = 1;
  }
}

function renderErrors(): string {
  const rows = errorCodes.map(
    ({ code, category, retryable, meaning }) =>
      `| \`${code}\` | ${category} | ${retryable ? 'yes' : 'no'} | ${meaning} |`,
  );
  return [
    '# Errors',
    '',
    'Generated from `packages/contract/src/error-codes` by `npm run generate`.',
    '',
    'Every error has an open code, a category from a closed list, and a message that says what was wrong, where, what is allowed and what to do. A dialect shows them in its own words: DashScope clients see the documented `code` and `message` of the hosted service. "Try again" says whether the same request may succeed later.',
    '',
    '| code | category | try again | meaning |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
