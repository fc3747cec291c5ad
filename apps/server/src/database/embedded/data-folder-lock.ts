import { Client } from 'pg';
import { setTimeout as delay } from 'node:timers/promises';

/** Held by a session: when its process dies, however it dies, the system closes the socket and PostgreSQL lets go. */
export type DataFolderLock = {
  /** Resolves when the session ends without `release`, which means that PostgreSQL went away. */
  lost: Promise<void>;
  release(): Promise<void>;
};

/** `Call` in ASCII; any constant would do. */
const LOCK_KEY = 0x43616c6c;
const APPLICATION = 'callsheet server';
const CONNECT_SECONDS = 60;
/** A server killed this instant takes PostgreSQL a moment to notice. */
const LOCK_SECONDS = 2;

/**
 * Waits until PostgreSQL takes connections and locks the data folder.
 * @returns the lock, or the process id of the server that holds it.
 */
export async function lockDataFolder(
  url: string,
  mode: 'exclusive' | 'shared',
): Promise<DataFolderLock | { heldBy: string }> {
  const client = await connect(url);
  const deadline = performance.now() + LOCK_SECONDS * 1000;
  while (!(await tryLock(client, mode))) {
    if (performance.now() > deadline) {
      const heldBy = await findHolder(client);
      await client.end();
      return { heldBy };
    }
    await delay(50);
  }
  return holdLock(client);
}

function holdLock(client: Client): DataFolderLock {
  let isReleased = false;
  const lost = new Promise<void>((resolve) => {
    client.once('end', () => {
      if (!isReleased) resolve();
    });
  });
  return {
    lost,
    release: async () => {
      isReleased = true;
      await client.end();
    },
  };
}

/** A recovering PostgreSQL refuses with 57P03; one that is just binding its port, with ECONNREFUSED. */
async function connect(url: string): Promise<Client> {
  const deadline = performance.now() + CONNECT_SECONDS * 1000;
  for (;;) {
    const client = new Client({
      connectionString: url,
      application_name: `${APPLICATION} ${process.pid}`,
    });
    // An ended session is reported by its `end` event.
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      const { code } = error as { code?: string };
      const isStarting = code === '57P03' || code === 'ECONNREFUSED';
      if (!isStarting || performance.now() > deadline) throw error;
      await delay(10);
    }
  }
}

async function tryLock(client: Client, mode: 'exclusive' | 'shared'): Promise<boolean> {
  const name = mode === 'shared' ? 'pg_try_advisory_lock_shared' : 'pg_try_advisory_lock';
  const { rows } = await client.query<{ locked: boolean }>(`select ${name}(${LOCK_KEY}) as locked`);
  return rows[0]!.locked;
}

async function findHolder(client: Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_locks join pg_stat_activity using (pid)
      where locktype = 'advisory' and objid = ${LOCK_KEY} and granted and application_name like $1`,
    [`${APPLICATION} %`],
  );
  return rows[0]?.name.slice(APPLICATION.length + 1) ?? 'unknown';
}
