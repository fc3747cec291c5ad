import { randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { chmod, copyFile, link, mkdir, open, readdir, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { checkKey } from '../check-key.ts';
import { missingObject } from '../missing-object.ts';
import type { Store } from '../store.ts';

/** Half-written files live here. No key can name it: a key's parts never begin with a dot. */
const INCOMING = '.incoming';
const LEFTOVER_MILLISECONDS = 24 * 60 * 60 * 1000;
const LINK_ATTEMPTS = 5;

/** Keeps files below one local folder, readable only by the user the server runs as. */
export async function openLocalStore(folder: string): Promise<Store> {
  const root = resolve(folder);
  await mkdir(join(root, INCOMING), { recursive: true, mode: 0o700 });
  await removeLeftovers(join(root, INCOMING));
  const pathOf = (key: string) => join(root, checkKey(key));

  return {
    putFile: async (key, path) => putFile({ root, target: pathOf(key), source: path }),
    stat: async (key) => statFile(pathOf(key)),
    read: async (key, range) => openForReading(key, pathOf(key), range),
    localPath: async (key) => {
      const path = pathOf(key);
      if ((await statFile(path)) === null) throw missingObject(key);
      return path;
    },
    delete: async (key) => deleteFile(pathOf(key)),
    deleteFolder: async (folder) => deleteFolder(pathOf(folder)),
  };
}

/**
 * Copy, fsync, link, fsync the folder: after a power cut the key holds the whole file or nothing.
 * A hard link instead of a rename, because a rename would replace a file that is already there.
 */
async function putFile(put: { root: string; target: string; source: string }): Promise<void> {
  // Flushed although it exists: its writer may be killed before it has flushed the folder itself.
  if ((await statFile(put.target)) !== null) return flush(dirname(put.target));
  const temporary = join(put.root, INCOMING, randomUUID());
  try {
    await copyFile(put.source, temporary, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    await chmod(temporary, 0o600);
    await flush(temporary);
    await linkInto(put.root, temporary, put.target);
    await flush(dirname(put.target));
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Tried again when a delete has taken the empty folder away in between. */
async function linkInto(root: string, temporary: string, target: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await makeFolder(root, dirname(target));
      return await link(temporary, target).catch(ignore('EEXIST'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || attempt === LINK_ATTEMPTS)
        throw error;
    }
  }
}

/** Creates the folders of a key and flushes each parent, so that a new folder survives a power cut too. */
async function makeFolder(root: string, folder: string): Promise<void> {
  if (folder === root || (await statFile(folder, 'folder')) !== null) return;
  const parent = dirname(folder);
  await makeFolder(root, parent);
  await mkdir(folder, { mode: 0o700 }).catch(ignore('EEXIST'));
  await flush(parent);
}

async function statFile(path: string, wanted: 'file' | 'folder' = 'file') {
  const found = await stat(path).catch(ignore('ENOENT', 'ENOTDIR'));
  if (!found || found.isFile() !== (wanted === 'file')) return null;
  return { sizeBytes: found.size, modifiedAt: found.mtime };
}

async function openForReading(
  key: string,
  path: string,
  range?: { start: number; end: number },
): Promise<ReturnType<typeof createReadStream>> {
  const handle = await open(path, 'r').catch(ignore('ENOENT', 'ENOTDIR'));
  if (!handle) throw missingObject(key);
  return handle.createReadStream(range);
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function deleteFile(path: string): Promise<void> {
  await rm(path, { force: true });
  await removeIfEmpty(dirname(path));
}

async function deleteFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
  await removeIfEmpty(dirname(path));
}

/** Each task has a folder, and each of its attempts: what is empty is in the way of nobody. */
async function removeIfEmpty(folder: string): Promise<void> {
  await rmdir(folder).catch(ignore('ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR', 'EBUSY'));
}

/** What a killed process left behind. A younger file may belong to another process of this server. */
async function removeLeftovers(folder: string): Promise<void> {
  const oldest = Date.now() - LEFTOVER_MILLISECONDS;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await statFile(path);
    if (found && found.modifiedAt.getTime() < oldest) await rm(path, { force: true });
  }
}

function ignore(...codes: string[]): (error: NodeJS.ErrnoException) => undefined {
  return (error) => {
    if (!codes.includes(error.code ?? '')) throw error;
  };
}
