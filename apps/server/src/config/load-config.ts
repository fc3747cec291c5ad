import { readFileSync } from 'node:fs';
import { parseConfig, type ConfigFile } from './parse-config.ts';
import type { Config } from './config.ts';
import { StartupError } from '../lib/startup-error.ts';

export const CONFIG_FILE_VARIABLE = 'CALLSHEET_CONFIG';
export const CONFIG_FILE = 'callsheet.config.json';

/**
 * The one place that reads the environment.
 * @throws StartupError that names every problem at once.
 */
export function loadConfig(): Config {
  return parseConfig(process.env, readConfigFile(process.env[CONFIG_FILE_VARIABLE]));
}

/** A file that was named must be there; the default one may be missing. */
function readConfigFile(named: string | undefined): ConfigFile | null {
  const path = named || CONFIG_FILE;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (!named && (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new StartupError(
      `${named ? `${CONFIG_FILE_VARIABLE}: the` : 'The'} config file ${path} cannot be read: ${(error as Error).message}.`,
    );
  }
  try {
    return { path, content: JSON.parse(text) as unknown };
  } catch (error) {
    throw new StartupError(`The config file ${path} is not JSON: ${(error as Error).message}.`);
  }
}
