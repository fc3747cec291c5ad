/**
 * `npm test`: runs every suite this machine can run. Names each one it leaves out, and why; with
 * `CI=true` a suite left out is a failure.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ensurePython } from './support/ensure-python.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const REPORT = path.join(ROOT, '.cache', 'vitest.json');

/** Suites that need more than Node and npm: the folder, and what makes it ready. */
const NEEDS: Record<string, () => Promise<unknown>> = {
  'tests/conformance/dashscope-python': async () => {
    for (const version of ['1.26.2', '1.25.16'])
      await ensurePython(
        path.join(ROOT, `tests/conformance/dashscope-python/requirements-${version}.txt`),
      );
  },
};

const leftOut = await prepareSuites();
const passed = await runVitest(Object.keys(leftOut));
for (const [folder, reason] of Object.entries(leftOut))
  console.log(`left out: ${folder}: ${reason}`);
const complete = Object.keys(leftOut).length === 0 || process.env['CI'] !== 'true';
process.exit(passed && complete ? 0 : 1);

async function prepareSuites(): Promise<Record<string, string>> {
  const reasons: Record<string, string> = {};
  for (const [folder, prepare] of Object.entries(NEEDS))
    await prepare().catch((error: Error) => {
      reasons[folder] = error.message;
    });
  return reasons;
}

async function runVitest(excluded: string[]): Promise<boolean> {
  await mkdir(path.dirname(REPORT), { recursive: true });
  const filters = process.argv.slice(2);
  const { status } = spawnSync(
    'vitest',
    [
      'run',
      ...filters,
      ...excluded.flatMap((folder) => ['--exclude', `${folder}/**`]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${REPORT}`,
    ],
    { cwd: ROOT, stdio: 'inherit' },
  );
  const report = JSON.parse(await readFile(REPORT, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
  };
  console.log(
    `tests: ${report.numPassedTests} passed, ${report.numFailedTests} failed, ${report.numPendingTests} skipped`,
  );
  return status === 0 && report.numPassedTests > 0;
}
