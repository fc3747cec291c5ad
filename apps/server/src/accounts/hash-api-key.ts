import { createHash } from 'node:crypto';

/** What is stored of a key. Keys are long and random, so a plain hash cannot be searched. */
export function hashApiKey(apiKey: string): Buffer {
  return createHash('sha256').update(apiKey).digest();
}
