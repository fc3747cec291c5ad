import { randomUUID } from 'node:crypto';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NotReady } from './not-ready.ts';

/** A film of 15 s at 1080P takes 30 MB while it is made and stored, and the database must never run dry. */
const LEAST_FREE_BYTES = 100 * 1024 * 1024;

/** @throws NotReady when a folder has less than 100 MB left or cannot be written to. */
export async function checkDisk(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder).catch(refuse);
  const freeMegabytes = Math.floor((bavail * bsize) / 2 ** 20);
  if (bavail * bsize < LEAST_FREE_BYTES) {
    throw new NotReady(
      `The data folder has ${freeMegabytes} MB left; at least 100 MB are needed. Free some space.`,
    );
  }
  const path = join(folder, `ready-${randomUUID()}`);
  await writeFile(path, 'ready')
    .finally(() => rm(path, { force: true }))
    .catch(refuse);
}

function refuse(cause: NodeJS.ErrnoException): never {
  throw new NotReady(`The data folder cannot be written to (${cause.code}).`, { cause });
}
