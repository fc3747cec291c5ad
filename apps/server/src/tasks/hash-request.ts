import { createHash } from 'node:crypto';

/** SHA-256 of a JSON value that does not depend on the order of its keys. */
export function hashRequest(value: object): Buffer {
  return createHash('sha256').update(JSON.stringify(value, sortKeys)).digest();
}

function sortKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
