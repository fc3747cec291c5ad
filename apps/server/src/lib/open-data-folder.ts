import { access, constants, mkdir } from 'node:fs/promises';
import { StartupError } from './startup-error.ts';

/** @throws StartupError when the folder cannot be made or written to. */
export async function openDataFolder(folder: string): Promise<void> {
  // Root's PostgreSQL runs as another user, who must pass through but need not look around.
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  try {
    await mkdir(folder, { recursive: true, mode });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartupError(
      `The data folder ${folder} cannot be used: ${(error as Error).message}. ` +
        `Make it writable for the user the server runs as, or set CALLSHEET_DATA_DIR to another folder.`,
      { cause: error },
    );
  }
}
