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
  'tests/conformance/opentimelineio': () =>
    ensurePython(path.join(ROOT, 'tests/conformance/opentimelineio/requirements.txt')),
};

const unprepared = await prepareSuites();
const { passed, skipped } = await runVitest(Object.keys(unprepared));
const leftOut = [
  ...Object.entries(unprepared).map(([folder, reason]) => `${folder}: ${reason}`),
  ...skipped,
];
for (const line of leftOut) console.log(`left out: ${line}`);
const complete = leftOut.length === 0 || process.env['CI'] !== 'true';
process.exit(passed && complete ? 0 : 1);

async function prepareSuites(): Promise<Record<string, string>> {
  const reasons: Record<string, string> = {};
  const filters = process.argv.slice(2);
  const isWanted = (folder: string) =>
    filters.length === 0 ||
    filters.some((filter) => folder.includes(filter) || filter.includes(folder));
  for (const [folder, prepare] of Object.entries(NEEDS).filter(([folder]) => isWanted(folder)))
    await prepare().catch((error: Error) => {
      reasons[folder] = error.message;
    });
  return reasons;
}

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { assertionResults: { status: string; fullName: string }[] }[];
};

async function runVitest(excluded: string[]): Promise<{ passed: boolean; skipped: string[] }> {
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
  const report = JSON.parse(await readFile(REPORT, 'utf8')) as Report;
  console.log(
    `tests: ${report.numPassedTests} passed, ${report.numFailedTests} failed, ${report.numPendingTests} skipped`,
  );
  return { passed: status === 0 && report.numPassedTests > 0, skipped: skippedTests(report) };
}

/** A test that leaves itself out says in its title what it needs. */
function skippedTests({ testResults }: Report): string[] {
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'skipped' || status === 'pending')
    .map(({ fullName }) => fullName);
}
