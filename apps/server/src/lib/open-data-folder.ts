import { access, constants, mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { StartupError } from './startup-error.ts';

/** @throws StartupError when the folder cannot be made or written to. */
export async function openDataFolder(folder: string): Promise<void> {
  // Root's PostgreSQL runs as another user, who must pass through but need not look around.
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  try {
    await makeFolder(resolve(folder), mode);
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartupError(
      `The data folder ${folder} cannot be used: ${(error as Error).message}. ` +
        `Give the user the server runs as a folder it may write to there, or set CALLSHEET_DATA_DIR to another one.`,
      { cause: error },
    );
  }
}

/** Not `mkdir`'s own `recursive`: below /proc Node 24 tries that for ever. */
async function makeFolder(path: string, mode: number): Promise<void> {
  const found = await stat(path).catch(orMissing);
  if (found?.isDirectory()) return;
  if (found) throw new Error(`${path} is a file, not a folder`);
  await makeFolder(dirname(path), mode);
  await mkdir(path, { mode }).catch((error: NodeJS.ErrnoException) => {
    // Another process of the same data folder was quicker.
    if (error.code !== 'EEXIST') throw error;
  });
}

/** Below a file there is nothing either; that it is one is said when its turn comes. */
function orMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
}
