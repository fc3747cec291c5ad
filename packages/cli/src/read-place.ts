import { resolve } from 'node:path';
import type { Surroundings } from './surroundings.ts';

/** The only reader of the environment here; the names are those of the server's settings. An empty variable counts as not set. */
export function readPlace(
  environment: Readonly<Record<string, string | undefined>>,
): Pick<Surroundings, 'url' | 'adminKey' | 'apiKey' | 'dataFolder'> {
  return {
    url: environment['CALLSHEET_URL'] || 'http://127.0.0.1:8700',
    adminKey: environment['CALLSHEET_ADMIN_KEY'] || null,
    apiKey: environment['CALLSHEET_API_KEY'] || null,
    dataFolder: resolve(environment['CALLSHEET_DATA_DIR'] || '.callsheet'),
  };
}
