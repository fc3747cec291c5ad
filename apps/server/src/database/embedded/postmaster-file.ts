import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isProcess } from '../../lib/is-process.ts';

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
