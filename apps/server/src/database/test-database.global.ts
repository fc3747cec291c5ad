import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readPostmasterFile } from './embedded/postmaster-file.ts';
import { stopPostmaster } from './embedded/start-postmaster.ts';
import './test-database.ts';

/** Vitest's global set-up: the folder for the run's PostgreSQL, and its end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'callsheet-test-'));
  // Root's PostgreSQL runs as another user, who must pass through.
  await chmod(folder, 0o711);
  project.provide('testClusterFolder', folder);
  return async () => {
    const running = await readPostmasterFile(join(folder, 'postgres'));
    if (running?.isAlive) await stopPostmaster(running.pid);
    await rm(folder, { recursive: true, force: true });
  };
}
