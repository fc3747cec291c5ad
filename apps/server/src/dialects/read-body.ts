import type { Readable } from 'node:stream';
import { bodyInvalid, bodyTooLarge } from './http-refusals.ts';

/**
 * A whole request body in one buffer. A body of stated length is written into its final place as it
 * comes, so 134 MB of base64 images are held once and not as chunks and their concatenation too.
 * @throws CallsheetError `request.too_large` or `request.malformed`
 */
export async function readBody(
  source: Readable,
  { statedBytes, maxBytes }: { statedBytes: number | null; maxBytes: number },
): Promise<Buffer> {
  if (statedBytes !== null && statedBytes > maxBytes) throw bodyTooLarge(maxBytes);
  return statedBytes === null ? collect(source, maxBytes) : fill(source, statedBytes);
}

async function fill(source: Readable, statedBytes: number): Promise<Buffer> {
  // Pages are touched only as bytes arrive: to state a length costs the server nothing.
  const body = Buffer.allocUnsafeSlow(statedBytes);
  let length = 0;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    if (length + chunk.length > statedBytes) throw bodyInvalid();
    length += chunk.copy(body, length);
  }
  return body.subarray(0, length);
}

async function collect(source: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  const bytes = source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > maxBytes) break;
    chunks.push(chunk);
  }
  if (length <= maxBytes) return Buffer.concat(chunks, length);
  // Not destroyed but thrown away as it comes: the client is still sending and shall read its answer.
  source.resume();
  throw bodyTooLarge(maxBytes);
}
