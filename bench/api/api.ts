import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../../apps/server/src/database/embedded/start-embedded-postgres.ts';
import { removeFolder, startServer, type RunningServer } from '../../scripts/start-server.ts';
import type { Row } from '../row.ts';
import { load, type Load } from './load.ts';
import { startPeer } from './peer.ts';
import { CREATE_BODY } from './request.ts';

const CONNECTIONS = 16;
const WARM_UP_SECONDS = 3;
const FULL = { connections: CONNECTIONS, seconds: 10 };

/**
 * Creates and polls per second on a machine shared by server, PostgreSQL and load generator, beside
 * the least a durable create can be: one route and one inserted row on the same database.
 */
export async function bench(): Promise<Row[]> {
  const start = await measureStart();
  const dataFolder = await newFolder();
  const database = await startEmbeddedPostgres({
    dataFolder,
    lock: 'exclusive',
    log: () => undefined,
  });
  const server = await startServer({
    env: { DATABASE_URL: database.url, CALLSHEET_ROLE: 'api', CALLSHEET_LOG_LEVEL: 'warn' },
  });
  const peer = await startPeer(database.url);
  try {
    const creating = create(server.url, server.apiKey);
    await load(creating, { connections: CONNECTIONS, seconds: WARM_UP_SECONDS, perSecond: 200 });
    // Before the floods: a database that still writes down a burst answers late.
    const calm = await load(creating, { ...FULL, perSecond: 200 });
    const peerCreates = await load(create(peer.url, 'peer'), FULL);
    const creates = await load(creating, FULL);
    const peerPolls = await load({ url: peer.url }, FULL);
    const polls = await load(await poll(server), FULL);
    return [
      ...start,
      beside(
        peerCreates.perSecond,
        row('creates, 16 connections', creates.perSecond, '/s', '1500 /s'),
      ),
      row('create p50 at 200/s', calm.p50Milliseconds, 'ms'),
      row('create p99 at 200/s', calm.p99Milliseconds, 'ms', 'under 20 ms'),
      beside(peerPolls.perSecond, row('polls, 16 connections', polls.perSecond, '/s', '10000 /s')),
    ];
  } finally {
    await server.stop();
    await peer.close();
    await database.stop();
    await removeFolder(dataFolder);
    await removeFolder(server.dataFolder);
  }
}

/** Seconds to listening with the embedded database, and the idle server's own memory. */
async function measureStart(): Promise<Row[]> {
  const dataFolder = await newFolder();
  const timed = async () => {
    const startedAt = performance.now();
    const server = await startServer({ dataFolder });
    return { server, seconds: (performance.now() - startedAt) / 1000 };
  };
  const first = await timed();
  await first.server.stop();
  const second = await timed();
  const megabytes = await residentMegabytes(second.server);
  await second.server.stop();
  await removeFolder(dataFolder);
  return [
    row('start, new data folder', first.seconds, 's', 'under 5 s'),
    row('start, existing data folder', second.seconds, 's', 'under 1.5 s'),
    row('idle memory without PostgreSQL', megabytes, 'MB', 'under 150 MB'),
  ];
}

function newFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'callsheet-bench-'));
}

/** Linux: what the process holds in memory; the kernel counts in KiB. */
async function residentMegabytes(server: RunningServer): Promise<number> {
  const status = await readFile(`/proc/${server.process.pid}/status`, 'utf8');
  return (Number(/VmRSS:\s+(\d+)/.exec(status)![1]) * 1024) / 1e6;
}

function create(url: string, apiKey: string): Load {
  return {
    url: `${url}/api/v1/services/aigc/video-generation/video-synthesis`,
    method: 'POST',
    headers: {
      authorization: `Bearer ${apiKey}`,
      'content-type': 'application/json',
      'x-dashscope-async': 'enable',
    },
    body: CREATE_BODY,
  };
}

async function poll(server: RunningServer): Promise<Load> {
  const { url, ...init } = create(server.url, server.apiKey);
  const created = (await (await fetch(url, init)).json()) as { output: { task_id: string } };
  return {
    url: `${server.url}/api/v1/tasks/${created.output.task_id}`,
    headers: { authorization: `Bearer ${server.apiKey}` },
  };
}

function row(measure: string, value: number, unit: string, target?: string): Row {
  return { measure, value, unit, ...(target && { target }) };
}

function beside(peer: number, own: Row): Row {
  const ratio = (own.value / peer).toFixed(2);
  return { ...own, peer: `bare route: ${Math.round(peer)} /s, ratio ${ratio}` };
}
