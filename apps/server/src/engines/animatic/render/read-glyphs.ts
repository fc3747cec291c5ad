import { closeSync, openSync, readSync } from 'node:fs';

/** Of the OpenType specification, "cmap": a table of ranges over all of Unicode. */
const ALL_OF_UNICODE = 12;

/**
 * Which characters a font has glyphs for, by code point. Reads a few kilobytes of it: its table of
 * characters. @throws Error when the font has no such table.
 */
export function readGlyphs(path: string): (codePoint: number) => boolean {
  const file = openSync(path, 'r');
  try {
    const ranges = readRanges(readCharacterMap(file));
    return (codePoint) => ranges.some(({ first, last }) => codePoint >= first && codePoint <= last);
  } finally {
    closeSync(file);
  }
}

function readCharacterMap(file: number): Buffer {
  const tableCount = readAt(file, 0, 12).readUInt16BE(4);
  const directory = readAt(file, 12, tableCount * 16);
  for (let at = 0; at < directory.length; at += 16) {
    if (directory.toString('latin1', at, at + 4) === 'cmap')
      return readAt(file, directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12));
  }
  throw new Error('The font has no table of characters.');
}

function readRanges(map: Buffer): { first: number; last: number }[] {
  const count = map.readUInt16BE(2);
  const offsets = Array.from({ length: count }, (_, index) => map.readUInt32BE(4 + index * 8 + 4));
  const offset = offsets.find((at) => map.readUInt16BE(at) === ALL_OF_UNICODE);
  if (offset === undefined) throw new Error('The font has no table of all Unicode characters.');
  return Array.from({ length: map.readUInt32BE(offset + 12) }, (_, index) => {
    const at = offset + 16 + index * 12;
    return { first: map.readUInt32BE(at), last: map.readUInt32BE(at + 4) };
  });
}

function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, position);
  return bytes;
}
