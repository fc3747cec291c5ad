import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * JSON and nothing else, left unread for the handler's `readJsonBody`: an error of a parser makes
 * Fastify close the connection, and a client that is still sending its 160 MB then never reads why
 * they were refused (measured with http.client).
 */
export function acceptJsonBody(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    async (_request: FastifyRequest, body: Readable) => body,
  );
}
