import parseRange from 'range-parser';

export type Range = { start: number; end: number };

/**
 * What part of a file a `Range` header asks for (RFC 9110 §14.2), both ends included. `null`: the whole
 * file, also for several ranges and for a header that is none, which a server may ignore.
 */
export function selectRange(
  header: string | undefined,
  sizeBytes: number,
): Range | 'unsatisfiable' | null {
  if (header === undefined || !/^bytes=/i.test(header)) return null;
  if (asksForMoreThanAll(header, sizeBytes)) return null;
  const ranges = parseRange(sizeBytes, header);
  if (ranges === -1) return 'unsatisfiable';
  if (ranges === -2 || ranges.length !== 1) return null;
  return ranges[0]!;
}

/** The last 500 bytes of a file of 100 are the file (RFC 9110 §14.1.2); range-parser 1.3 refuses them. */
function asksForMoreThanAll(header: string, sizeBytes: number): boolean {
  const suffix = /^bytes= *-(\d+)$/i.exec(header)?.[1];
  return suffix !== undefined && Number(suffix) >= sizeBytes && sizeBytes > 0;
}
