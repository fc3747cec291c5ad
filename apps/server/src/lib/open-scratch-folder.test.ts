import { mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openScratchFolder } from './open-scratch-folder.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'callsheet-scratch-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

test('removes what dead processes left, and nothing of the living', async () => {
  const own = `${hostname()}.${process.pid}`;
  const alive = `${hostname()}.${process.ppid}`;
  // Above the largest process id that Linux gives.
  const dead = `${hostname()}.4194305`;
  for (const name of [own, alive, dead, 'elsewhere.1', 'gone.1'])
    await mkdir(join(root, name, 'attempt'), { recursive: true });
  const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
  await utimes(join(root, 'gone.1'), twoDaysAgo, twoDaysAgo);

  const folder = await openScratchFolder(root);
  expect(folder).toBe(join(root, own));
  expect((await readdir(root)).toSorted()).toEqual([alive, own, 'elsewhere.1'].toSorted());
  expect(await readdir(folder)).toEqual([]);
});
