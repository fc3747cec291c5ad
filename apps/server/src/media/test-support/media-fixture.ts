import { randomBytes, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TaskRequest } from '@callsheet/contract';
import { openTestDatabase } from '../../database/test-database.ts';
import { createAddressGuard } from '../../lib/address-guard.ts';
import { createGuardedFetch } from '../../lib/guarded-fetch.ts';
import { openLocalStore } from '../../storage/local/local-store.ts';
import type { MediaTools } from '../media-tools.ts';
import { sample } from './make-files.ts';

export type MediaFixture = Awaited<ReturnType<typeof openMediaFixture>>;

/** A database, a store and a web server of the sample media, all real, with a clock that can be set. */
export async function openMediaFixture() {
  const folder = await mkdtemp(join(tmpdir(), 'callsheet-media-'));
  const scratchRoot = join(folder, 'scratch');
  await mkdir(scratchRoot);
  const db = await openTestDatabase();
  const time = { now: new Date('2026-03-01T12:00:00Z') };
  const web = await serveSamples();
  const tools: MediaTools = {
    database: db.database,
    store: await openLocalStore(join(folder, 'store')),
    clock: { now: () => time.now },
    fetch: createGuardedFetch({ guard: createAddressGuard(['127.0.0.1']) }),
    scratchRoot,
    uploadSecret: randomBytes(32),
  };
  return {
    tools,
    time,
    web,
    folder,
    addAccount: async () => {
      const id = randomUUID();
      await db.database
        .insertInto('accounts')
        .values({ id, name: id, created_at: time.now })
        .execute();
      return id;
    },
    scratchFiles: () => readdir(scratchRoot),
    close: async () => {
      web.close();
      await db.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function serveSamples() {
  const hits: string[] = [];
  const routes = new Map<string, RequestListener>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://x');
    hits.push(pathname);
    const route = routes.get(pathname);
    if (route) return route(request, response);
    createReadStream(sample(pathname.slice(1)))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    hits,
    url: (path: string) => `${origin}/${path}`,
    route: (path: string, listener: RequestListener) => void routes.set(`/${path}`, listener),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A request as validation leaves it, with the media that matter here. */
export function requestWith(media: TaskRequest['media'], model = 'wan2.7-r2v'): TaskRequest {
  return {
    model,
    prompt: 'Image 1 waves.',
    media,
    resolution: '720P',
    ratio: '16:9',
    durationSeconds: 5,
    promptExtend: false,
    watermark: false,
  };
}
