import { once } from 'node:events';
import { open, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isProcess } from '../../lib/is-process.ts';
import { StartupError } from '../../lib/startup-error.ts';
import type { Cluster } from './cluster.ts';
import { postmasterFilePath, readPostmasterFile } from './postmaster-file.ts';
import { spawnAs } from './run-as.ts';

/** Tuned for a laptop or a small server beside renders; safety is never traded (promise P1). */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=60',
  'shared_buffers=64MB',
  'dynamic_shared_memory_type=posix',
  'huge_pages=off',
  'fsync=on',
  'synchronous_commit=on',
  // No replication here, so the log need not carry what a replica needs.
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_wal_size=512MB',
  'checkpoint_timeout=10min',
  // Short statements only: compiling or parallel plans cost more than they give.
  'jit=off',
  'max_parallel_workers_per_gather=0',
  'io_workers=1',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_checkpoints=off',
];

const LOG_BYTES = 5_000_000;
const STOP_SECONDS = 30;

export function postmasterArgs(cluster: Cluster): string[] {
  const settings = [...SETTINGS, ...cluster.settings];
  return ['-D', cluster.folder, ...settings.flatMap((setting) => ['-c', setting])];
}

/**
 * Starts PostgreSQL and returns once its process id file tells its port. It may still be recovering.
 * `null`: another process has started it in the meantime.
 */
export async function startPostmaster(
  cluster: Cluster,
): Promise<{ pid: number; port: number } | null> {
  await disarmStaleFile(cluster.folder);
  const port = await freePort();
  const logPath = join(cluster.dataFolder, 'postgres.log');
  const log = await openLog(logPath);
  const logStart = (await log.stat()).size;
  // Its own process group: Ctrl-C in a terminal must stop us first, and we stop it. And a file, not a
  // pipe, for its log: it may outlive us.
  const child = spawnAs(
    cluster.runAs,
    [cluster.binaries.postgres, ...postmasterArgs(cluster), '-c', `port=${port}`],
    { detached: true, stdio: ['ignore', log.fd, log.fd], cwd: '/' },
  );
  const exit = once(child, 'exit').catch((error: Error) => error);
  let hasExited = false;
  void exit.then(() => (hasExited = true));
  child.unref();
  await log.close();

  while (!hasExited) {
    const file = await readPostmasterFile(cluster.folder);
    if (file?.isAlive && file.pid === child.pid && file.port === port) return file;
    await delay(5);
  }
  if ((await readPostmasterFile(cluster.folder))?.isAlive) return null;
  const said = (await readFile(logPath, 'utf8')).slice(logStart).trim();
  throw new StartupError(
    `The embedded database in ${cluster.folder} did not start. It said:\n${said}\n(The whole log: ${logPath})`,
  );
}

/** Fast shutdown: sessions are ended, everything is written, and the next start needs no recovery. */
export async function stopPostmaster(pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  const deadline = performance.now() + STOP_SECONDS * 1000;
  while (isProcess(pid)) {
    if (performance.now() > deadline) {
      // Immediate: the next start recovers from the log.
      signal(pid, 'SIGQUIT');
      return;
    }
    await delay(10);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/**
 * PostgreSQL refuses to start while the process id in the file is alive, whatever program that is; in
 * a fresh container it often is. It knows that its own parent cannot be the old server, so we put
 * ourselves there: unlike removing the file, that keeps its search for orphaned back-ends.
 */
async function disarmStaleFile(folder: string): Promise<void> {
  const file = await readPostmasterFile(folder);
  if (file === null || file.isAlive || !isProcess(file.pid)) return;
  const path = postmasterFilePath(folder);
  const [, ...rest] = (await readFile(path, 'utf8')).split('\n');
  await writeFile(path, [process.pid, ...rest].join('\n'));
}

async function openLog(path: string) {
  const size = (await stat(path).catch(() => null))?.size ?? 0;
  return open(path, size > LOG_BYTES ? 'w' : 'a', 0o600);
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
