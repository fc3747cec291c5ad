import type { FileWindow } from './file-window.ts';
import type { PictureHeader } from './picture-header.ts';
import { unreadable } from './unreadable.ts';

/** Chunks before the pixels; real files have about ten. */
const MAX_CHUNKS = 1_000;
const FIRST_CHUNK_OFFSET = 8;

/** Reads a PNG up to its first pixel chunk: size, transparency, and whether it moves (APNG). */
export async function readPngHeader(file: FileWindow): Promise<PictureHeader> {
  const first = await file.read(FIRST_CHUNK_OFFSET, 25);
  if (chunkType(first) !== 'IHDR') throw unreadable('it is a PNG without a header');
  const colourType = first[17]!;
  const header: PictureHeader = {
    width: first.readUInt32BE(8),
    height: first.readUInt32BE(12),
    mayHaveAlpha: (colourType & 4) !== 0,
    isAnimated: false,
  };
  let offset = FIRST_CHUNK_OFFSET;
  for (let count = 0; count < MAX_CHUNKS; count += 1) {
    const chunk = await file.read(offset, 8);
    const type = chunkType(chunk);
    if (type === 'IDAT') return header;
    if (type === 'tRNS') header.mayHaveAlpha = true;
    if (type === 'acTL') header.isAnimated = true;
    offset += chunk.readUInt32BE(0) + 12;
  }
  throw unreadable('it is a PNG with too many chunks before its pixels');
}

function chunkType(chunk: Buffer): string {
  return chunk.toString('latin1', 4, 8);
}
