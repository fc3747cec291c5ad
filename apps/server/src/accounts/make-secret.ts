import { randomBytes } from 'node:crypto';

/** 192 random bits: long enough that a plain hash of it cannot be searched. The log hides what begins with `sk-`. */
export function makeSecret(prefix: 'sk-' | 'sk-admin-'): string {
  return `${prefix}${randomBytes(24).toString('hex')}`;
}
