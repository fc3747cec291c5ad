import type { IncomingHttpHeaders } from 'node:http';

/** What identifies one state of a file: a strong entity tag with its quotes, and whole seconds of time. */
export type Validators = { etag: string; modifiedAt: Date };

/** Weighs the conditions of a GET or HEAD in the order of RFC 9110 §13.2.2. `null`: deliver. */
export function checkConditions(
  headers: IncomingHttpHeaders,
  current: Validators,
): 304 | 412 | null {
  if (!isStillThat(headers, current)) return 412;
  const ifNoneMatch = headers['if-none-match'];
  if (ifNoneMatch !== undefined) return matchesWeakly(ifNoneMatch, current.etag) ? 304 : null;
  const since = readTime(headers['if-modified-since']);
  return since !== null && wholeSeconds(current.modifiedAt) <= since ? 304 : null;
}

/** Whether a `Range` may be honoured: `If-Range` wants the very file the client already has part of. */
export function isRangeFresh(ifRange: string | undefined, current: Validators): boolean {
  if (ifRange === undefined) return true;
  if (ifRange.includes('"')) return ifRange.trim() === current.etag;
  return readTime(ifRange) === wholeSeconds(current.modifiedAt);
}

function isStillThat(headers: IncomingHttpHeaders, current: Validators): boolean {
  const ifMatch = headers['if-match'];
  if (ifMatch !== undefined) return matchesStrongly(ifMatch, current.etag);
  const since = readTime(headers['if-unmodified-since']);
  return since === null || wholeSeconds(current.modifiedAt) <= since;
}

function matchesStrongly(list: string, etag: string): boolean {
  return list.trim() === '*' || tagsOf(list).includes(etag);
}

function matchesWeakly(list: string, etag: string): boolean {
  return list.trim() === '*' || tagsOf(list).some((tag) => tag.replace(/^W\//, '') === etag);
}

function tagsOf(list: string): string[] {
  return list.match(/(?:W\/)?"[^"]*"/g) ?? [];
}

/** HTTP dates have no fraction: a file of 12:00:00.500 was not modified after 12:00:00. */
function wholeSeconds(time: Date): number {
  return Math.floor(time.getTime() / 1000) * 1000;
}

/** Milliseconds; `null` for an absent or malformed date, whose condition is then ignored. */
function readTime(text: string | undefined): number | null {
  const time = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? null : time;
}
