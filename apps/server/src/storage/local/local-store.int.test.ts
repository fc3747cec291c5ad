import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeStore } from '../store.contract.ts';
import { openLocalStore } from './local-store.ts';

describeStore('local', (folder) => openLocalStore(join(folder, 'store')));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callsheet-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('makes folders and files that only their owner can read', async () => {
  const store = await openLocalStore(join(folder, 'store'));
  await writeFile(join(folder, 'source'), 'x', { mode: 0o644 });
  await store.putFile('a/b/c', join(folder, 'source'));
  expect((await stat(join(folder, 'store'))).mode & 0o777).toBe(0o700);
  expect((await stat(join(folder, 'store/a/b'))).mode & 0o777).toBe(0o700);
  expect((await stat(join(folder, 'store/a/b/c'))).mode & 0o777).toBe(0o600);
  expect(await readdir(join(folder, 'store/.incoming'))).toEqual([]);
});

it('removes what a killed process left half written, once it is a day old', async () => {
  const incoming = join(folder, 'store/.incoming');
  await mkdir(incoming, { recursive: true });
  await writeFile(join(incoming, 'old'), 'x');
  await writeFile(join(incoming, 'young'), 'x');
  await utimes(join(incoming, 'old'), new Date(0), new Date(0));
  await openLocalStore(join(folder, 'store'));
  expect(await readdir(incoming)).toEqual(['young']);
});

it('does not take a folder for a file', async () => {
  const store = await openLocalStore(join(folder, 'store'));
  await writeFile(join(folder, 'source'), 'x');
  await store.putFile('a/b', join(folder, 'source'));
  expect(await store.stat('a')).toBeNull();
  expect(await store.stat('a/b/c')).toBeNull();
});

it('removes the folder of the last file in it, also while others are put there', async () => {
  const store = await openLocalStore(join(folder, 'store'));
  await writeFile(join(folder, 'source'), 'x');
  await Promise.all(
    Array.from({ length: 40 }, async (_, index) => {
      await store.putFile(`results/task/${index}`, join(folder, 'source'));
      await store.delete(`results/task/${index}`);
    }),
  );
  expect(await readdir(join(folder, 'store/results'))).toEqual([]);
});
