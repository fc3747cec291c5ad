import type { FastifyRequest } from 'fastify';
import { createByteGate } from '../lib/create-byte-gate.ts';
import { MAX_CREATE_BYTES } from './create-body-limit.ts';

/** Requests without inline media; they wait for nobody. */
const SMALL_BYTES = 1024 * 1024;

/**
 * Three of the largest bodies at once, whatever the number of clients: six of 146 MB then took the server
 * to 0.8 GB at most (measured), and without a bound to 1.3 GB. Of the process, because its memory is.
 * Slow senders hold their room while they send, for as long as the app lets a request arrive.
 */
const enter = createByteGate(3 * MAX_CREATE_BYTES);

/** Does `work`, which reads the body, parses it and stores what is in it, when there is memory for that. */
export async function withBodyRoom<T>(
  { headers, body }: Pick<FastifyRequest, 'headers' | 'body'>,
  work: () => Promise<T>,
): Promise<T> {
  const stated = headers['content-length'];
  const bytes = body === undefined ? 0 : Number(stated ?? MAX_CREATE_BYTES);
  // One that states too much is refused unread.
  if (bytes <= SMALL_BYTES || bytes > MAX_CREATE_BYTES) return work();
  const leave = await enter(bytes);
  try {
    return await work();
  } finally {
    leave();
  }
}
