import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { checkConditions, isRangeFresh } from './check-conditions.ts';
import { selectRange } from './select-range.ts';
import type { Range } from './select-range.ts';

/** A stored video and what is known of it without opening it. */
export type Video = {
  /** File name to save it under. */
  name: string;
  sizeBytes: number;
  modifiedAt: Date;
  /** Strong entity tag, with its quotes. */
  etag: string;
  /** How long the URL still works, and so how long it may be cached. */
  maxAgeSeconds: number;
  read(range?: Range): Promise<Readable>;
};

/**
 * Answers a GET or HEAD for a video: all of it, one range of it, or that nothing need be sent.
 * @throws what `read` throws, and has set no header then
 */
export async function sendVideo(
  request: FastifyRequest,
  reply: FastifyReply,
  video: Video,
): Promise<FastifyReply> {
  const unchanged = checkConditions(request.headers, video);
  if (unchanged !== null) return setValidators(reply, video).code(unchanged).send();
  const range = readRange(request, video);
  if (range === 'unsatisfiable') {
    const size = `bytes */${video.sizeBytes}`;
    return setValidators(reply, video).code(416).header('content-range', size).send();
  }
  if (request.method === 'HEAD') return setFileHeaders(reply, video, range).send();
  const content = await video.read(range ?? undefined);
  return setFileHeaders(reply, video, range).send(content);
}

/** HEAD takes no range: the field is defined for GET only (RFC 9110 §14.2). */
function readRange({ method, headers }: FastifyRequest, video: Video) {
  if (method === 'HEAD' || !isRangeFresh(headers['if-range']?.toString(), video)) return null;
  return selectRange(headers.range, video.sizeBytes);
}

function setFileHeaders(reply: FastifyReply, video: Video, range: Range | null): FastifyReply {
  if (range) {
    reply.code(206);
    reply.header('content-range', `bytes ${range.start}-${range.end}/${video.sizeBytes}`);
  }
  return setValidators(reply, video).headers({
    'content-type': 'video/mp4',
    'content-length': range ? range.end - range.start + 1 : video.sizeBytes,
    'content-disposition': `inline; filename="${video.name}"`,
    'x-content-type-options': 'nosniff',
  });
}

function setValidators(reply: FastifyReply, video: Video): FastifyReply {
  return reply.headers({
    'accept-ranges': 'bytes',
    'cache-control': `private, max-age=${video.maxAgeSeconds}`,
    etag: video.etag,
    'last-modified': video.modifiedAt.toUTCString(),
  });
}
