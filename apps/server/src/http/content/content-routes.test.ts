import { createHash } from 'node:crypto';
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { CallsheetError } from '@callsheet/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TaskResult } from '../../domain/task.ts';
import { contentRoutes } from './content-routes.ts';
import { signContentUrl } from './sign-content-url.ts';

const secret = Buffer.alloc(32, 7);
const taskId = '18814247-f944-4102-aa4a-0123456789ab';
const video = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 251));
const etag = `"${createHash('sha256').update(video).digest('hex')}"`;
const modifiedAt = new Date('2026-04-02T14:53:19.537Z');
const lastModified = 'Thu, 02 Apr 2026 14:53:19 GMT';
const result: TaskResult = {
  storageKey: 'results/1.mp4',
  sha256: etag.slice(1, -1),
  sizeBytes: video.length,
  width: 1280,
  height: 720,
  durationSeconds: 2,
  usage: { inputVideoSeconds: 0, outputVideoSeconds: 2 },
};

let app: FastifyInstance;
let now: Date;
let found: TaskResult | null;
let files: Map<string, Buffer>;
let opened: Readable[];

beforeEach(async () => {
  now = new Date('2026-04-03T00:00:00Z');
  found = result;
  files = new Map([['results/1.mp4', video]]);
  opened = [];
  app = fastify({ genReqId: () => 'request-1' });
  contentRoutes(app, {
    secret,
    clock: { now: () => now },
    store: {
      stat: async (key) => {
        const file = files.get(key);
        return file ? { sizeBytes: file.length, modifiedAt } : null;
      },
      read: async (key, range) => open(key, range),
    },
    findResult: async (id) => (id === taskId ? found : null),
  });
  await app.ready();
});

afterEach(async () => {
  await app.close();
});

describe('a signed content URL', () => {
  test('is absolute and names the task, its end and a signature', () => {
    expect(signed()).toMatch(
      /^https:\/\/callsheet\.test\/content\/18814247-f944-4102-aa4a-0123456789ab\.mp4\?Expires=1775260800&Signature=[\w-]{43}$/,
    );
  });

  test('§4.2-video-url delivers the whole video without credentials', async () => {
    const response = await app.inject(signed());

    expect(response.statusCode).toBe(200);
    expect(response.rawPayload).toEqual(video);
    expect(response.headers).toMatchObject({
      'content-type': 'video/mp4',
      'content-length': '1000',
      'accept-ranges': 'bytes',
      etag,
      'last-modified': lastModified,
      'cache-control': 'private, max-age=86400',
      'content-disposition': `inline; filename="${taskId}.mp4"`,
    });
  });

  test('§4.2-video-url §6-result-url works until the second it expires and says so afterwards', async () => {
    const url = signed();
    now = new Date('2026-04-04T00:00:00Z');
    expect((await app.inject(url)).statusCode).toBe(200);
    now = new Date('2026-04-04T00:00:01Z');
    const late = await app.inject(url);

    expect(late.statusCode).toBe(403);
    expect(late.headers['content-type']).toContain('application/json');
    expect(late.json()).toEqual({
      code: 'AccessDenied',
      message: 'Request has expired.',
      request_id: 'request-1',
    });
  });

  test.each([
    ['another end', (url: string) => url.replace('Expires=1775260800', 'Expires=9999999999')],
    ['another task', (url: string) => url.replace('18814247', '28814247')],
    [
      'a changed signature',
      (url: string) => url.replace(/.$/, (last) => (last === 'A' ? 'E' : 'A')),
    ],
    ['a cut signature', (url: string) => url.slice(0, -4)],
    ['no signature', (url: string) => url.replace(/&Signature.*/, '')],
    ['two signatures', (url: string) => `${url}&Signature=x`],
    ['no query', (url: string) => url.replace(/\?.*/, '')],
    ['another ending', (url: string) => url.replace('.mp4', '.mov')],
  ])('with %s is refused', async (_name, change) => {
    const response = await app.inject(change(signed()));

    expect(response.statusCode).toBe(403);
    expect(response.json()).toMatchObject({ code: 'SignatureDoesNotMatch' });
    expect(opened).toEqual([]);
  });

  test('of a task that is not known answers 404', async () => {
    found = null;
    expect((await app.inject(signed())).statusCode).toBe(404);
  });

  test.each([
    ['when the result says so', () => (found = { ...result, storageKey: null })],
    ['when the file is not there', () => files.clear()],
    ['when the file goes while it is opened', () => (open.missing = true)],
  ])('answers 410 once the video is deleted: %s', async (_name, remove) => {
    remove();
    const response = await app.inject(signed());
    open.missing = false;

    expect(response.statusCode).toBe(410);
    expect(response.json()).toMatchObject({ message: 'The video of this task was deleted.' });
    expect(response.headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(response.headers).not.toHaveProperty('etag');
  });
});

describe('a signed URL of what was made beside the video', () => {
  const captions = Buffer.from('WEBVTT\n');
  const sha256 = createHash('sha256').update(captions).digest('hex');

  beforeEach(() => {
    const artifact = { name: 'captions.vtt', contentType: 'text/vtt', sha256, sizeBytes: 7 };
    found = { ...result, storageKey: 'results/1/l/film.mp4', artifacts: [artifact] };
    files = new Map([
      ['results/1/l/film.mp4', video],
      ['results/1/l/captions.vtt', captions],
    ]);
  });

  test('names the file, and delivers it as what it is', async () => {
    expect(signed('captions.vtt')).toMatch(
      /^https:\/\/callsheet\.test\/content\/18814247-f944-4102-aa4a-0123456789ab\/captions\.vtt\?Expires=1775260800&Signature=[\w-]{43}$/,
    );
    const response = await app.inject(signed('captions.vtt'));
    expect(response.statusCode).toBe(200);
    expect(response.payload).toBe('WEBVTT\n');
    expect(response.headers).toMatchObject({
      'content-type': 'text/vtt',
      'content-length': '7',
      'content-disposition': 'inline; filename="captions.vtt"',
      'x-content-type-options': 'nosniff',
      etag: `"${sha256}"`,
    });
  });

  test('takes ranges and HEAD', async () => {
    const url = signed('captions.vtt');
    const part = await app.inject({ url, headers: { range: 'bytes=3-5' } });
    expect([part.statusCode, part.payload]).toEqual([206, 'VTT']);
    const head = await app.inject({ method: 'HEAD', url });
    expect([head.statusCode, head.headers['content-length']]).toEqual([200, '7']);
  });

  test('opens no other file of the task, and no other task', async () => {
    for (const [from, to] of [
      ['captions.vtt', 'poster.jpg'],
      ['/captions.vtt', '.mp4'],
      ['18814247', '28814247'],
    ] as const) {
      const response = await app.inject(signed('captions.vtt').replace(from, to));
      expect(response.statusCode).toBe(403);
    }
    const video = await app.inject(signed().replace('.mp4', '/captions.vtt'));
    expect(video.statusCode).toBe(403);
  });

  test('of a name that the task has no file of answers 404', async () => {
    expect((await app.inject(signed('poster.jpg'))).statusCode).toBe(404);
  });

  test('answers 410 when the task has let go of its files', async () => {
    found = { ...found!, storageKey: null };
    expect((await app.inject(signed('captions.vtt'))).statusCode).toBe(410);
  });
});

describe('HEAD', () => {
  test('has the headers of GET, no body, ignores ranges, and opens no file', async () => {
    const headers = { range: 'bytes=0-9' };
    const response = await app.inject({ method: 'HEAD', url: signed(), headers });

    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({ 'content-length': '1000', etag });
    expect(response.rawPayload).toHaveLength(0);
    expect(opened).toEqual([]);
  });
});

describe('a range', () => {
  test.each([
    ['bytes=0-0', 0, 0],
    ['bytes=10-19', 10, 19],
    ['bytes=990-', 990, 999],
    ['bytes=990-5000', 990, 999],
    ['bytes=-5', 995, 999],
  ])('%s is delivered alone', async (range, start, end) => {
    const response = await fetchWith({ range });

    expect(response.statusCode).toBe(206);
    expect(response.headers['content-range']).toBe(`bytes ${start}-${end}/1000`);
    expect(response.headers['content-length']).toBe(String(end - start + 1));
    expect(response.rawPayload).toEqual(video.subarray(start, end + 1));
  });

  test.each(['bytes=0-1,5-6', 'bytes=-5000', 'bytes=x', 'seconds=0-1', 'bytes'])(
    '%s is answered with the whole file',
    async (range) => {
      const response = await fetchWith({ range });

      expect(response.statusCode).toBe(200);
      expect(response.rawPayload).toEqual(video);
    },
  );

  test.each(['bytes=1000-', 'bytes=-0', 'bytes=5-4'])('%s cannot be satisfied', async (range) => {
    const response = await fetchWith({ range });

    expect(response.statusCode).toBe(416);
    expect(response.headers['content-range']).toBe('bytes */1000');
    expect(opened).toEqual([]);
  });

  test.each([
    [etag, 206],
    [lastModified, 206],
    [`W/${etag}`, 200],
    ['"another"', 200],
    ['Thu, 02 Apr 2026 14:53:20 GMT', 200],
    ['nonsense', 200],
  ])('with If-Range: %s is answered %i', async (ifRange, status) => {
    const response = await fetchWith({ range: 'bytes=0-9', 'if-range': ifRange });
    expect(response.statusCode).toBe(status);
  });
});

describe('a condition', () => {
  test.each([
    [{ 'if-none-match': etag }, 304],
    [{ 'if-none-match': `"a", W/${etag}` }, 304],
    [{ 'if-none-match': '*' }, 304],
    [{ 'if-none-match': '"a"' }, 200],
    [{ 'if-none-match': '"a"', 'if-modified-since': lastModified }, 200],
    [{ 'if-modified-since': lastModified }, 304],
    [{ 'if-modified-since': 'Thu, 02 Apr 2026 14:53:18 GMT' }, 200],
    [{ 'if-modified-since': 'nonsense' }, 200],
    [{ 'if-match': etag }, 200],
    [{ 'if-match': `W/${etag}` }, 412],
    [{ 'if-match': '"a"' }, 412],
    [{ 'if-unmodified-since': lastModified }, 200],
    [{ 'if-unmodified-since': 'Thu, 02 Apr 2026 14:53:18 GMT' }, 412],
  ])('%o is answered %i', async (headers, status) => {
    const response = await fetchWith(headers as Record<string, string>);

    expect(response.statusCode).toBe(status);
    if (status === 304) expect(response.headers).toMatchObject({ etag });
    if (status !== 200) expect(response.rawPayload).toHaveLength(0);
  });
});

describe('a client that leaves', () => {
  beforeEach(async () => {
    open.instead = endless();
    await app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterEach(() => {
    open.instead = null;
    open.before = null;
  });

  test('in the middle of a download has the file closed behind it', async () => {
    const closed = once(open.instead!, 'close');
    const request = download();
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    await once(response, 'data');
    response.destroy();
    await closed;
  });

  test('while the file is being opened has it closed as well', async () => {
    const closed = once(open.instead!, 'close');
    const gone = once(app.server, 'connection').then(([socket]) => once(socket, 'close'));
    const opening = Promise.withResolvers<void>();
    open.before = async () => {
      opening.resolve();
      await gone;
    };
    const request = download();
    await opening.promise;
    request.destroy();
    await closed;
  });
});

function download() {
  const { port } = app.server.address() as AddressInfo;
  const { pathname, search } = new URL(signed());
  const request = get({ host: '127.0.0.1', port, path: `${pathname}${search}` });
  return request.on('error', () => {});
}

async function open(key: string, range?: { start: number; end: number }): Promise<Readable> {
  await open.before?.();
  if (open.missing) throw new CallsheetError({ code: 'storage.missing', message: 'gone' });
  const content = files.get(key)!;
  const part = range ? content.subarray(range.start, range.end + 1) : content;
  const stream = open.instead ?? Readable.from([part]);
  opened.push(stream);
  return stream;
}
open.missing = false;
open.instead = null as Readable | null;
open.before = null as (() => Promise<void>) | null;

/** Never ends by itself: only backpressure and the client's leaving stop it. */
function endless(): Readable {
  return new Readable({
    read() {
      setImmediate(() => this.push(Buffer.alloc(10)));
    },
  });
}

function signed(name = 'film.mp4'): string {
  const expiresAt = new Date('2026-04-04T00:00:00Z');
  return signContentUrl({ publicUrl: 'https://callsheet.test', taskId, name, expiresAt, secret });
}

function fetchWith(headers: Record<string, string>) {
  return app.inject({ url: signed(), headers });
}
