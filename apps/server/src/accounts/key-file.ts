import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StartupError } from '../lib/startup-error.ts';

/**
 * A key that the server made for its owner, in a file of the data folder.
 * @returns `null` when there is none yet
 * @throws StartupError when it is there and cannot be read; `setting` would take its place
 */
export async function readKeyFile(path: string, setting: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim() || null;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new StartupError(
      `The key in ${path} cannot be read: ${message}. Make it readable for the user the server runs as, or set ${setting}.`,
    );
  }
}

/** Only its owner can read it, and it is on disk when this resolves. */
export async function writeKeyFile(path: string, key: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'w', 0o600);
  try {
    await file.chmod(0o600);
    await file.writeFile(`${key}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}
