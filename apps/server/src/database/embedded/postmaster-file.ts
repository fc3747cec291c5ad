import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What a running PostgreSQL says of itself in `postmaster.pid`. */
export type PostmasterFile = { pid: number; port: number; isAlive: boolean };

/**
 * `null`: no file. `isAlive` is false for a file left by a crash, also when its process id belongs
 * to another program by now (after a reboot, or in a new container).
 */
export async function readPostmasterFile(folder: string): Promise<PostmasterFile | null> {
  const text = await readFile(postmasterFilePath(folder), 'utf8').catch(() => null);
  if (text === null) return null;
  const [pid, , , port] = text.split('\n').map(Number);
  if (!pid || pid <= 0) return null;
  return { pid, port: port ?? 0, isAlive: isProcess(pid) && (await isPostgres(pid, folder)) };
}

export function postmasterFilePath(folder: string): string {
  return join(folder, 'postmaster.pid');
}

/** A process that has ended but that its parent has not asked about yet (a zombie) is none. */
export function isProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !isZombie(pid);
}

/** Orphans are zombies until process 1 collects them; in containers it may do so late or never. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

async function isPostgres(pid: number, folder: string): Promise<boolean> {
  const command = await commandLine(pid);
  return command === null || (command.includes('postgres') && command.includes(folder));
}

/** `null`: this system does not tell. */
async function commandLine(pid: number): Promise<string | null> {
  try {
    if (process.platform === 'linux') return await readFile(`/proc/${pid}/cmdline`, 'utf8');
    const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', `${pid}`]);
    return stdout;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES' ? null : '';
  }
}
