import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { startEmbeddedPostgres } from '../../apps/server/src/database/embedded/start-embedded-postgres.ts';
import { removeFolder } from '../../scripts/start-server.ts';
import { load } from '../api/load.ts';
import { CREATE_BODY } from '../api/request.ts';
import type { Row } from '../row.ts';

/** Short and many, in turns: what else the machine does meanwhile then meets both. */
const ROUNDS = 11;
const WARM_UP = { connections: 16, seconds: 3 };
const ROUND = { connections: 16, seconds: 2 };

/**
 * Creates a second with and without a hold: the same server, the same account, one durable database.
 * Each figure is the median of its rounds, and the ratio the median of those of two rounds in a row.
 */
export async function bench(): Promise<Row[]> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'callsheet-bench-'));
  const database = await startEmbeddedPostgres({
    dataFolder,
    lock: 'exclusive',
    log: () => undefined,
  });
  try {
    return await compare(database.url);
  } finally {
    await database.stop();
    await removeFolder(dataFolder);
  }
}

async function compare(databaseUrl: string): Promise<Row[]> {
  const server = await startServer(databaseUrl);
  try {
    await measure(server.url, 'free', WARM_UP);
    await measure(server.url, 'paid', WARM_UP);
    const rounds: { free: number; paid: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const free = await measure(server.url, 'free', ROUND);
      rounds.push({ free, paid: await measure(server.url, 'paid', ROUND) });
    }
    const free = median(rounds.map((round) => round.free));
    const paid = median(rounds.map((round) => round.paid));
    const ratio = median(rounds.map((round) => round.paid / round.free)).toFixed(2);
    return [
      { measure: 'creates of a free engine, 16 connections', value: free, unit: '/s' },
      {
        measure: 'creates of a paid engine, 16 connections',
        value: paid,
        unit: '/s',
        target: '1500 /s, ratio 0.85',
        peer: `free engine: ${Math.round(free)} /s, ratio ${ratio}`,
      },
    ];
  } finally {
    await server.stop();
  }
}

async function measure(url: string, apiKey: string, shape: typeof ROUND): Promise<number> {
  const request = {
    url: `${url}/api/v1/services/aigc/video-generation/video-synthesis`,
    method: 'POST' as const,
    headers: {
      authorization: `Bearer ${apiKey}`,
      'content-type': 'application/json',
      'x-dashscope-async': 'enable',
    },
    body: CREATE_BODY,
  };
  return (await load(request, shape)).perSecond;
}

async function startServer(databaseUrl: string) {
  const child = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'server.ts'), databaseUrl],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const closed = once(child, 'close');
  const [line] = (await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    closed.then(() => Promise.reject(new Error('the server ended before it listened'))),
  ])) as [string];
  return {
    url: line.replace('listens on ', ''),
    stop: async () => {
      child.kill('SIGTERM');
      await closed;
    },
  };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
