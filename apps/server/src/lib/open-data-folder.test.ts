import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDataFolder } from './open-data-folder.ts';
import { StartupError } from './startup-error.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callsheet-data-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a data folder is made with the folders above it, and may be there already', async () => {
  const deep = join(folder, 'a/b/c');
  await Promise.all([openDataFolder(deep), openDataFolder(deep)]);
  await openDataFolder(`${deep}/`);
  const expected = process.getuid?.() === 0 ? 0o711 : 0o700;
  expect((await stat(deep)).mode & 0o777).toBe(expected);
});

test('a file in its place, or above it, is called so', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  for (const path of [file, join(file, 'x/y')]) {
    const error = await openDataFolder(path).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(StartupError);
    expect((error as Error).message).toBe(
      `The data folder ${path} cannot be used: ${file} is a file, not a folder. ` +
        'Give the user the server runs as a folder it may write to there, or set CALLSHEET_DATA_DIR to another one.',
    );
  }
});

test.runIf(process.platform === 'linux')(
  'a folder that nobody can make is refused at once',
  async () => {
    await expect(openDataFolder('/proc/callsheet/data')).rejects.toThrow(
      'The data folder /proc/callsheet/data cannot be used: ENOENT',
    );
  },
);
