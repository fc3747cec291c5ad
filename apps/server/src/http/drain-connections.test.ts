import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { fastify, type FastifyInstance } from 'fastify';
import { beforeEach, expect, test } from 'vitest';
import { drainConnections } from './drain-connections.ts';

const GET = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';

let app: FastifyInstance;
let answer: () => void;
let asked: Promise<void>;

beforeEach(async () => {
  app = fastify();
  drainConnections(app);
  asked = new Promise((resolve) => {
    app.get('/', async () => {
      resolve();
      await new Promise<void>((answerNow) => (answer = answerNow));
      return 'answered';
    });
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
});

async function open(): Promise<Socket> {
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

test('closing ends a connection that never sent anything', async () => {
  const accepted = once(app.server, 'connection');
  const socket = await open();
  await accepted;
  await Promise.all([once(socket.resume(), 'close'), app.close()]);
});

test('closing lets a running request be answered, then ends its connection although it was to be kept', async () => {
  const socket = await open();
  socket.write(GET);
  await asked;
  const received = text(socket);
  const closed = app.close();
  answer();
  expect(await received).toMatch(/^HTTP\/1.1 200 OK\r\n[^]*answered$/);
  await closed;
});
