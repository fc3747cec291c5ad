import { mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checkDisk } from './check-disk.ts';
import { NotReady } from './not-ready.ts';

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return { ...real, statfs: vi.fn(real.statfs) };
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callsheet-disk-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** As if the file system had this much left. */
function leave(megabytes: number): void {
  const free = { bavail: megabytes * 256, bsize: 4096 };
  vi.mocked(statfs).mockResolvedValueOnce(free as Awaited<ReturnType<typeof statfs>>);
}

test('a folder with 100 MB left will do, and nothing is left in it', async () => {
  leave(100);
  await checkDisk(folder);
  expect(await readdir(folder)).toEqual([]);
});

test('a folder with 99 MB left will not', async () => {
  leave(99);
  const refused = checkDisk(folder);
  await expect(refused).rejects.toBeInstanceOf(NotReady);
  await expect(refused).rejects.toThrow(
    'The data folder has 99 MB left; at least 100 MB are needed.',
  );
});

test('a folder that cannot be written to is told without its path', async () => {
  leave(1_000);
  await expect(checkDisk(join(folder, 'gone'))).rejects.toThrow(
    /^The data folder cannot be written to \(ENOENT\)\.$/,
  );
});
