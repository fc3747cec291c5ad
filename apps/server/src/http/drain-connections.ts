import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Ends each connection as soon as nothing is being answered on it, once the app closes. Node's own
 * `server.close()` leaves those alone that have not sent a request yet (browsers and Node's `fetch`
 * open some in advance) and those that go idle afterwards, and waits a minute or more for them.
 */
export function drainConnections(app: FastifyInstance): void {
  const open = new Set<Socket>();
  const busy = new Set<Socket>();
  let isClosing = false;

  app.server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => {
      open.delete(socket);
      busy.delete(socket);
    });
  });
  app.addHook('onRequest', (request, reply, done) => {
    busy.add(request.raw.socket);
    if (isClosing) reply.header('connection', 'close');
    done();
  });
  app.addHook('onResponse', (request, _reply, done) => {
    busy.delete(request.raw.socket);
    if (isClosing) request.raw.socket.end();
    done();
  });
  app.addHook('preClose', (done) => {
    isClosing = true;
    for (const socket of open) if (!busy.has(socket)) socket.destroy();
    done();
  });
}
