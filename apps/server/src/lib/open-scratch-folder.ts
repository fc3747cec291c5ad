import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isProcess } from './is-process.ts';

const LEFTOVER_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * A folder of this process's own for unfinished files, below a data folder that may be shared. What
 * killed processes left there is removed: at once when they ran on this machine, else after a day.
 */
export async function openScratchFolder(root: string): Promise<string> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  for (const name of await readdir(root)) {
    if (await isLeftover(root, name)) await rm(join(root, name), { recursive: true, force: true });
  }
  const folder = join(root, `${hostname()}.${process.pid}`);
  await mkdir(folder, { mode: 0o700 });
  return folder;
}

async function isLeftover(root: string, name: string): Promise<boolean> {
  const [, host, pid] = /^(.*)\.(\d+)$/.exec(name) ?? [];
  if (host === hostname()) return Number(pid) === process.pid || !isProcess(Number(pid));
  const found = await stat(join(root, name)).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > LEFTOVER_MILLISECONDS;
}
