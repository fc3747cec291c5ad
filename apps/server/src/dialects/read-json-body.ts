import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { parseLargeJson } from './parse-large-json.ts';
import { readBody } from './read-body.ts';

/**
 * The body of a request whose scope has `acceptJsonBody`; `undefined` when there was none at all.
 * @throws CallsheetError `request.too_large` or `request.malformed`
 */
export async function readJsonBody(
  { headers, body }: FastifyRequest,
  { maxBytes }: { maxBytes: number },
): Promise<unknown> {
  if (body === undefined) return undefined;
  const stated = headers['content-length'];
  const statedBytes = stated === undefined ? null : Number(stated);
  return parseLargeJson(await readBody(body as Readable, { statedBytes, maxBytes }));
}
