import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { codeBlocks } from '../../readme/code-blocks.ts';
import { startTour } from '../../readme/start-tour.ts';
import { ensurePython } from '../../support/ensure-python.ts';

test("the README's Python block prints a finished task and its video", async () => {
  const blocks = codeBlocks();
  const python = await ensurePython(path.join(import.meta.dirname, 'requirements-1.26.2.txt'));
  const tour = await startTour(blocks[1]!.code);
  try {
    const apiKey = (await readFile(path.join(tour.folder, '.callsheet/api-key'), 'utf8')).trim();
    const { stdout } = await promisify(execFile)(
      python,
      ['-c', tour.here(blocks.find(({ language }) => language === 'python')!.code)],
      { cwd: tour.folder, env: { ...process.env, DASHSCOPE_API_KEY: apiKey } },
    );
    expect(stdout).toMatch(/^SUCCEEDED http:\/\/127\.0\.0\.1:\d+\/content\/\S+\n$/);
  } finally {
    await tour.close();
  }
});
