import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createAddressGuard } from './address-guard.ts';
import { createGuardedFetch } from './guarded-fetch.ts';

const LIMITS = {
  totalMilliseconds: 60,
  connectMilliseconds: 60,
  headersMilliseconds: 40,
  windowMilliseconds: 20,
  minWindowBytes: 1000,
};

it('a server does not hang a fetch, whatever bytes it sends and whether it hangs up or stays', async () => {
  let answer: RawAnswer = { pieces: [], end: 'close' };
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      for (const piece of answer.pieces) socket.write(piece);
      if (answer.end === 'close') socket.end();
      if (answer.end === 'reset') socket.resetAndDestroy();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const folder = await mkdtemp(join(tmpdir(), 'callsheet-raw-'));
  const request = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    path: join(folder, 'file'),
    maxBytes: 1000,
  };
  const fetch = createGuardedFetch({ guard: createAddressGuard(['127.0.0.1']), limits: LIMITS });
  await fc.assert(
    fc.asyncProperty(RAW_ANSWER, async (next) => {
      answer = next;
      await fetch(request).then(({ path }) => rm(path), expectRefusal);
    }),
    { seed: 101, numRuns: 120 },
  );
  server.close();
  await rm(folder, { recursive: true });
});

function expectRefusal(error: unknown): void {
  expect(error).toMatchObject({ code: expect.stringMatching(/^media\./) as string });
}

type RawAnswer = { pieces: (string | Uint8Array)[]; end: 'close' | 'reset' | 'stay' };

/** Bytes that are now and then nearly HTTP. */
const RAW_ANSWER: fc.Arbitrary<RawAnswer> = fc.record({
  pieces: fc.array(
    fc.oneof(
      fc.constantFrom(
        'HTTP/1.1 200 OK\r\n',
        'HTTP/1.1 100 Continue\r\n\r\n',
        'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n',
        'HTTP/1.1 101 Switching Protocols\r\n\r\n',
        'HTTP/1.1 103 Early Hints\r\n\r\n',
        'HTTP/1.1 204 No Content\r\n\r\n',
        'HTTP/1.1 302 Found\r\nLocation: /\r\n\r\n',
        'HTTP/1.0 200\r\n\r\n',
        'Content-Length: 5\r\n',
        'Transfer-Encoding: chunked\r\n',
        'Connection: upgrade\r\nUpgrade: websocket\r\n',
        'ffffffffff\r\n',
        '0\r\n\r\n',
        '\r\n',
      ),
      fc.uint8Array({ maxLength: 40 }),
    ),
    { maxLength: 6 },
  ),
  end: fc.constantFrom('close', 'reset', 'stay'),
});
