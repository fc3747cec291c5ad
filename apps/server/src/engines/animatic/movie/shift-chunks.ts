import { listBoxes, type FoundBox } from './mp4-box.ts';

/** Between the movie and the tables that say where its chunks lie. */
const CONTAINERS = new Set(['trak', 'mdia', 'minf', 'stbl']);

/** Moves every chunk offset of a `moov` box, in place: what stands behind the box has moved by so many bytes. */
export function shiftChunks(moov: Buffer, bytes: number): void {
  shiftWithin(moov, { type: 'moov', start: 0, bodyStart: 8, end: moov.length }, bytes);
}

function shiftWithin(moov: Buffer, parent: FoundBox, bytes: number): void {
  for (const found of listBoxes(moov, parent.bodyStart, parent.end)) {
    if (CONTAINERS.has(found.type)) shiftWithin(moov, found, bytes);
    if (found.type === 'stco') shiftTable(moov, found, { width: 4, bytes });
    if (found.type === 'co64') shiftTable(moov, found, { width: 8, bytes });
  }
}

/** Version and flags, the count, then the offsets from the beginning of the file. */
function shiftTable(
  moov: Buffer,
  { bodyStart, end }: FoundBox,
  { width, bytes }: { width: 4 | 8; bytes: number },
): void {
  for (let at = bodyStart + 8; at + width <= end; at += width) {
    if (width === 4) moov.writeUInt32BE(moov.readUInt32BE(at) + bytes, at);
    else moov.writeBigUInt64BE(moov.readBigUInt64BE(at) + BigInt(bytes), at);
  }
}
