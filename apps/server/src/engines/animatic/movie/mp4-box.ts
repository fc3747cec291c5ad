/** Boxes of an MP4 (ISO/IEC 14496-12 §4.2), as far as finished movies are added to. Sizes are 32-bit. */

/** A box of a type of four letters, around its contents. */
export function box(type: string, ...contents: (Buffer | string)[]): Buffer {
  const body = Buffer.concat(contents.map((part) => Buffer.from(part as string, 'utf8')));
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length);
  // One byte a letter: `©nam` begins with 0xA9.
  head.write(type, 4, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** A box with a version and flags. */
export function fullBox(type: string, version: number, ...contents: (Buffer | string)[]): Buffer {
  return box(type, uint32(version * 2 ** 24), ...contents);
}

export function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

export type FoundBox = { type: string; start: number; bodyStart: number; end: number };

/**
 * The boxes that lie between two offsets, one after another.
 * @throws Error when they do not fill the place exactly
 */
export function listBoxes(bytes: Buffer, start = 0, end = bytes.length): FoundBox[] {
  const found: FoundBox[] = [];
  for (let at = start; at < end; at = found.at(-1)!.end) {
    const size = at + 8 <= end ? bytes.readUInt32BE(at) : 0;
    if (size < 8 || at + size > end) throw new Error(`no box of an MP4 at byte ${at}`);
    const type = bytes.toString('latin1', at + 4, at + 8);
    found.push({ type, start: at, bodyStart: at + 8, end: at + size });
  }
  return found;
}
