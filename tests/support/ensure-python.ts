import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const CACHE = path.resolve(import.meta.dirname, '../../.cache/python');

/**
 * A Python with exactly the packages of a requirements file, made once in the cache folder.
 * @returns the path of its interpreter
 * @throws Error that says what is missing and how to get it
 */
export async function ensurePython(requirements: string): Promise<string> {
  const hash = createHash('sha256')
    .update(await readFile(requirements))
    .digest('hex')
    .slice(0, 12);
  const folder = path.join(CACHE, `${path.basename(requirements, '.txt')}-${hash}`);
  const python = path.join(folder, 'bin', 'python');
  if (existsSync(python)) return python;

  await mkdir(CACHE, { recursive: true });
  const unfinished = `${folder}.${process.pid}`;
  try {
    run('python3', ['-m', 'venv', unfinished], 'Install Python 3.9 or newer with its venv module.');
    const install = [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      '-r',
      requirements,
    ];
    run(
      path.join(unfinished, 'bin', 'python'),
      install,
      'The Python package index must be reachable.',
    );
    // Only `bin/python` is used, and that one finds its packages from wherever the folder stands.
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return python;
}

function run(command: string, args: string[], advice: string): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status === 0) return;
  throw new Error(`${command} ${args.join(' ')} failed. ${advice}\n${error?.message ?? stderr}`);
}
