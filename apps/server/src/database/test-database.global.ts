import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { isProcess } from '../lib/is-process.ts';
import { readPostmasterFile } from './embedded/postmaster-file.ts';
import { stopPostmaster } from './embedded/start-postmaster.ts';
import './test-database.ts';

const PREFIX = 'callsheet-vitest-';

/** Vitest's global set-up: the folder for the run's PostgreSQL, and its end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // Root's PostgreSQL runs as another user, who must pass through.
  await chmod(folder, 0o711);
  project.provide('testClusterFolder', folder);
  return () => remove(folder);
}

/** Of runs that were killed. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1]);
    if (pid && !isProcess(pid)) await remove(join(tmpdir(), name));
  }
}

async function remove(folder: string): Promise<void> {
  const running = await readPostmasterFile(join(folder, 'postgres'));
  if (running?.isAlive) await stopPostmaster(running.pid);
  await rm(folder, { recursive: true, force: true });
}
