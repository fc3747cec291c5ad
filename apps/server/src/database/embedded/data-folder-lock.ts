import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';

/** Held by a session: when its process dies, however it dies, the system closes the socket and PostgreSQL lets go. */
export type DataFolderLock = {
  /** Resolves when the lock is gone for good although nobody released it: PostgreSQL went away. */
  lost: Promise<void>;
  release(): Promise<void>;
};

export type LockMode = 'exclusive' | 'shared';

/** `Call` in ASCII; any constant would do. */
const LOCK_KEY = 0x43616c6c;
const APPLICATION = 'callsheet server';
/** Recovery after a crash may take a while. */
const START_SECONDS = 60;
/** After the crash of one of its processes PostgreSQL ends all sessions, and is back in a moment. */
const RESTART_SECONDS = 10;
/** A server killed this instant takes PostgreSQL a moment to notice. */
const LOCK_SECONDS = 2;

/**
 * Waits until PostgreSQL takes connections and locks the data folder.
 * @returns the lock, or the process id of the server that holds it.
 */
export async function lockDataFolder(
  url: string,
  mode: LockMode,
): Promise<DataFolderLock | { heldBy: string }> {
  const held = await acquire(url, mode, START_SECONDS);
  return 'heldBy' in held ? held : keepLock(url, mode, held.client);
}

function keepLock(url: string, mode: LockMode, first: Client): DataFolderLock {
  const state = { client: first, isReleased: false };
  const keep = async () => {
    for (;;) {
      await ended(state.client);
      if (state.isReleased) return new Promise<void>(() => undefined);
      const again = await acquire(url, mode, RESTART_SECONDS).catch(() => null);
      if (again === null || 'heldBy' in again) return;
      state.client = again.client;
    }
  };
  return {
    lost: keep(),
    release: async () => {
      state.isReleased = true;
      await state.client.end();
    },
  };
}

/** Not `events.once`: that rejects with the `error` that comes first. */
function ended(client: Client): Promise<void> {
  return new Promise((resolve) => client.once('end', () => resolve()));
}

async function acquire(
  url: string,
  mode: LockMode,
  connectSeconds: number,
): Promise<{ client: Client } | { heldBy: string }> {
  const client = await connect(url, connectSeconds);
  const deadline = performance.now() + LOCK_SECONDS * 1000;
  while (!(await tryLock(client, mode))) {
    if (performance.now() > deadline) {
      const heldBy = await findHolder(client);
      await client.end();
      return { heldBy };
    }
    await delay(50);
  }
  return { client };
}

/** A recovering PostgreSQL refuses with 57P03; one that is just binding its port, with ECONNREFUSED. */
async function connect(url: string, seconds: number): Promise<Client> {
  const deadline = performance.now() + seconds * 1000;
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

async function tryLock(client: Client, mode: LockMode): Promise<boolean> {
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
