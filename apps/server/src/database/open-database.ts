import { StartupError } from '../lib/startup-error.ts';
import { connect, type Connection } from './connect.ts';
import { startEmbeddedPostgres } from './embedded/start-embedded-postgres.ts';
import { migrate } from './migrate.ts';

export type DatabaseOptions = {
  /** `null`: the embedded one. */
  databaseUrl: string | null;
  dataFolder: string;
  log: DatabaseLog;
};

export type DatabaseLog = {
  info(message: string): void;
  error(details: { err: Error }, message: string): void;
};

export type OpenDatabase = Connection & {
  /** Resolves when the embedded PostgreSQL went away by itself; never for one of one's own. */
  lost: Promise<void>;
  /** Ends the connections, then the embedded PostgreSQL. */
  close(): Promise<void>;
};

/**
 * Twelve sessions keep two cores busy (the writers of `insert-tasks` share transactions), and leave
 * room for several processes under the usual limit of 100.
 */
const MAX_CONNECTIONS = 12;

/**
 * Connects, or starts the embedded PostgreSQL, and migrates.
 * @throws StartupError when there is no database to work with; its message never holds a password.
 */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  return options.databaseUrl === null
    ? openEmbedded(options)
    : openExternal(options.databaseUrl, options.log);
}

async function openEmbedded({ dataFolder, log }: DatabaseOptions): Promise<OpenDatabase> {
  const server = await startEmbeddedPostgres({ dataFolder, lock: 'exclusive', log: log.info });
  const connection = open(server.url, log);
  const close = async () => {
    await connection.pool.end();
    await server.stop();
  };
  try {
    await migrate(connection.database);
  } catch (error) {
    await close();
    throw error;
  }
  return { ...connection, lost: server.lost, close };
}

async function openExternal(url: string, log: DatabaseLog): Promise<OpenDatabase> {
  const connection = open(url, log);
  try {
    await connection.pool.query('select 1').catch((error: Error) => {
      throw unreachable(url, error);
    });
    await migrate(connection.database);
  } catch (error) {
    await connection.pool.end();
    throw error;
  }
  return { ...connection, lost: new Promise(() => undefined), close: () => connection.pool.end() };
}

function open(url: string, log: DatabaseLog): Connection {
  return connect(url, {
    maxConnections: MAX_CONNECTIONS,
    onError: (err) => log.error({ err }, 'an idle database connection broke'),
  });
}

function unreachable(url: string, error: Error): StartupError {
  const { hostname, port, pathname } = new URL(url);
  return new StartupError(
    `DATABASE_URL: the database ${pathname.slice(1)} on ${hostname || 'the local socket'}${port && `:${port}`} cannot be used: ` +
      `${error.message || (error as NodeJS.ErrnoException).code}. Check that PostgreSQL runs there and that the user may connect.`,
    { cause: error },
  );
}
