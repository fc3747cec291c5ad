import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeBlocks, ROOT } from './code-blocks.ts';
import { startTour, type Tour } from './start-tour.ts';

const [install, start, create, python, ...more] = codeBlocks();
const execute = promisify(execFile);
let tour: Tour;

beforeAll(async () => {
  tour = await startTour(start!.code);
});

afterAll(() => tour.close());

test('the README has four blocks, and each is run by a test', () => {
  // `npm ci` is run by .ci/run before any test; the Python block by tests/conformance/dashscope-python.
  expect(install).toEqual({ language: 'sh', code: 'npm ci\nnpm run demo\n' });
  expect(start).toEqual({ language: 'sh', code: 'npm start\n' });
  expect(create!.language).toBe('sh');
  expect(python!.language).toBe('python');
  expect(more).toEqual([]);
});

test('npm run demo leaves a video and a sheet of its frames', async () => {
  const { stdout } = await execute('npm', ['run', 'demo'], { cwd: ROOT });
  expect(stdout).toContain('SUCCEEDED');
  const video = await readFile(path.join(ROOT, 'out/demo.mp4'));
  expect(video.subarray(4, 8).toString('latin1')).toBe('ftyp');
  expect((await stat(path.join(ROOT, 'out/demo.jpg'))).size).toBeGreaterThan(50_000);
});

test('the shell block creates a task that succeeds', async () => {
  const block = `${create!.code}\necho; echo $TASK_ID`;
  const { stdout } = await execute('bash', ['-c', tour.here(block)], { cwd: tour.folder });
  const taskId = stdout.trim().split('\n').at(-1)!;
  expect(taskId).toMatch(/^[0-9a-f-]{36}$/);
  expect(stdout).toContain(`"task_id":"${taskId}"`);

  const ask = create!.code.split('\n').findLast((line) => line.startsWith('curl'))!;
  const exports = create!.code.split('\n').filter((line) => line.startsWith('export'));
  const again = [...exports, `TASK_ID=${taskId}`, ask].join('\n');
  await expect
    .poll(
      async () => (await execute('bash', ['-c', tour.here(again)], { cwd: tour.folder })).stdout,
      { timeout: 60_000, interval: 250 },
    )
    .toContain('"task_status":"SUCCEEDED"');
});
