import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { checkConditions, isRangeFresh } from './check-conditions.ts';
import { selectRange } from './select-range.ts';
import type { Range } from './select-range.ts';

/** A stored file and what is known of it without opening it. */
export type StoredFile = {
  /** File name to save it under. */
  name: string;
  contentType: string;
  sizeBytes: number;
  modifiedAt: Date;
  /** Strong entity tag, with its quotes. */
  etag: string;
  /** How long the URL still works, and so how long it may be cached. */
  maxAgeSeconds: number;
  read(range?: Range): Promise<Readable>;
};

/**
 * Answers a GET or HEAD for a file: all of it, one range of it, or that nothing need be sent.
 * @throws what `read` throws, and has set no header then
 */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: StoredFile,
): Promise<FastifyReply> {
  const unchanged = checkConditions(request.headers, file);
  if (unchanged !== null) return setValidators(reply, file).code(unchanged).send();
  const range = readRange(request, file);
  if (range === 'unsatisfiable') {
    const size = `bytes */${file.sizeBytes}`;
    return setValidators(reply, file).code(416).header('content-range', size).send();
  }
  if (request.method === 'HEAD') return setFileHeaders(reply, file, range).send();
  const content = await file.read(range ?? undefined);
  return setFileHeaders(reply, file, range).send(content);
}

/** HEAD takes no range: the field is defined for GET only (RFC 9110 §14.2). */
function readRange({ method, headers }: FastifyRequest, file: StoredFile) {
  if (method === 'HEAD' || !isRangeFresh(headers['if-range']?.toString(), file)) return null;
  return selectRange(headers.range, file.sizeBytes);
}

function setFileHeaders(reply: FastifyReply, file: StoredFile, range: Range | null): FastifyReply {
  if (range) {
    reply.code(206);
    reply.header('content-range', `bytes ${range.start}-${range.end}/${file.sizeBytes}`);
  }
  return setValidators(reply, file).headers({
    'content-type': file.contentType,
    'content-length': range ? range.end - range.start + 1 : file.sizeBytes,
    'content-disposition': `inline; filename="${file.name}"`,
    'x-content-type-options': 'nosniff',
  });
}

function setValidators(reply: FastifyReply, file: StoredFile): FastifyReply {
  return reply.headers({
    'accept-ranges': 'bytes',
    'cache-control': `private, max-age=${file.maxAgeSeconds}`,
    etag: file.etag,
    'last-modified': file.modifiedAt.toUTCString(),
  });
}
