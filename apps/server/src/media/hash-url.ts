import { createHash } from 'node:crypto';

/** Only these are remembered: an upload has a row of its own, and inline media come with their bytes. */
export function isRemote(url: string): boolean {
  return /^https?:/i.test(url);
}

/** Under which a URL is remembered: its query may hold a signature, which is nobody's to keep (promise P27). */
export function hashUrl(url: string): Buffer {
  return createHash('sha256').update(url).digest();
}
