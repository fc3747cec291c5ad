/**
 * JSON that PostgreSQL's `jsonb` takes: it refuses U+0000 and unpaired surrogates, which JSON allows
 * and clients may send in a prompt. Both become U+FFFD; neither can be read, spoken or drawn.
 */
export function toJsonb(value: unknown): string {
  const json = JSON.stringify(value);
  return SUSPECT.test(json) ? JSON.stringify(value, replaceUnstorable) : json;
}

/** How `JSON.stringify` writes them; a match may also be a harmless backslash before the same text. */
const SUSPECT = /\\u(?:0000|d[89a-f])/;

function replaceUnstorable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\ufffd') : value;
}
