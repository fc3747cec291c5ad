import { setTimeout as delay } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';

const RECONNECT_MILLISECONDS = 1_000;

export type JobListener = {
  pool: Pool;
  channel: string;
  wake: () => void;
  onError(error: Error): void;
};

/**
 * Holds one connection that listens on a channel, and takes another when it is lost.
 */
export async function listenForJobs(listener: JobListener): Promise<{ close(): Promise<void> }> {
  const closed = new AbortController();
  let client: PoolClient | null = await connect(listener);

  const follow = async () => {
    while (!closed.signal.aborted && client !== null) {
      const error = await connectionLost(client);
      if (closed.signal.aborted) return;
      listener.onError(error);
      client.release(true);
      client = await reconnect(listener, closed.signal);
      // What was said in between was said to nobody.
      if (client !== null) listener.wake();
    }
  };
  void follow();
  return {
    close: async () => {
      closed.abort();
      client?.release(true);
    },
  };
}

async function connect({ pool, channel, wake }: JobListener): Promise<PoolClient> {
  const client = await pool.connect();
  client.on('notification', wake);
  await client.query(`listen "${channel}"`);
  return client;
}

function connectionLost(client: PoolClient): Promise<Error> {
  return new Promise((resolve) => {
    client.once('error', resolve);
    client.once('end', () => resolve(new Error('the connection that listens for jobs was closed')));
  });
}

async function reconnect(listener: JobListener, closed: AbortSignal): Promise<PoolClient | null> {
  while (!closed.aborted) {
    try {
      await delay(RECONNECT_MILLISECONDS, undefined, { signal: closed });
      const client = await connect(listener);
      if (!closed.aborted) return client;
      client.release(true);
    } catch (error) {
      if (!closed.aborted) listener.onError(error as Error);
    }
  }
  return null;
}
