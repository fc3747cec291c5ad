import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createAdminClient, createClient } from '@callsheet/sdk';
import type { Clients } from './command.ts';
import type { Surroundings } from './surroundings.ts';
import { UsageError } from './usage-error.ts';

/** Clients with the key of the environment, or of the server's data folder on this machine. */
export function openClients({ url, adminKey, apiKey, dataFolder }: Surroundings): Clients {
  return {
    admin: async () =>
      createAdminClient({
        url,
        adminKey: adminKey ?? (await readKey(dataFolder, 'admin-key', 'CALLSHEET_ADMIN_KEY')),
      }),
    account: async () =>
      createClient({
        url,
        apiKey: apiKey ?? (await readKey(dataFolder, 'api-key', 'CALLSHEET_API_KEY')),
      }),
  };
}

async function readKey(dataFolder: string, file: string, variable: string): Promise<string> {
  const path = join(dataFolder, file);
  const key = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      error.code === 'ENOENT'
        ? `There is no ${path}. Set ${variable}, or CALLSHEET_DATA_DIR to the data folder of the server, which has made one if it was ever started.`
        : `${path} cannot be read (${error.code}). Set ${variable}, or run this as the user the server runs as.`,
    );
  });
  return key.trim();
}
