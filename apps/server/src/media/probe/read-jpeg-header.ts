import type { FileWindow } from './file-window.ts';
import type { PictureHeader } from './picture-header.ts';
import { readExifOrientation } from './read-exif-orientation.ts';
import { unreadable } from './unreadable.ts';

/** Segments before the frame header; a large colour profile takes a few dozen. */
const MAX_SEGMENTS = 1_000;
/** An Exif orientation stands in the first directory, at the start of its segment. */
const EXIF_BYTES = 4_096;

/** Reads a JPEG up to its frame header. An Exif orientation of 5 to 8 swaps width and height. */
export async function readJpegHeader(file: FileWindow): Promise<PictureHeader> {
  let offset = 2;
  let orientation = 1;
  for (let count = 0; count < MAX_SEGMENTS; count += 1) {
    const { marker, start, length } = await readSegment(file, offset);
    if (isFrameHeader(marker)) return readFrameHeader(await file.read(start, 5), orientation);
    if (marker === 0xe1) {
      const exif = await file.read(start, Math.min(length, EXIF_BYTES));
      orientation = readExifOrientation(exif) ?? orientation;
    }
    offset = start + length;
  }
  throw unreadable('it is a JPEG with too many segments before its picture');
}

/** Start and length of a segment's data. Any number of ff bytes may stand before a marker. */
async function readSegment(file: FileWindow, from: number) {
  let offset = from;
  let bytes = await file.read(offset, 4);
  for (let fill = 0; fill < 64 && bytes[0] === 0xff && bytes[1] === 0xff; fill += 1) {
    offset += 1;
    bytes = await file.read(offset, 4);
  }
  const marker = bytes[1]!;
  const length = bytes.readUInt16BE(2) - 2;
  const hasPicture = marker !== 0xd9 && marker !== 0xda;
  if (bytes[0] !== 0xff || !hasPicture || length < 0) {
    throw unreadable('it is a JPEG without a frame header');
  }
  return { marker, start: offset + 4, length };
}

/** SOF0 to SOF15; C4, C8 and CC in that range are tables. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function readFrameHeader(bytes: Buffer, orientation: number): PictureHeader {
  const height = bytes.readUInt16BE(1);
  const width = bytes.readUInt16BE(3);
  const isTurned = orientation >= 5;
  return {
    width: isTurned ? height : width,
    height: isTurned ? width : height,
    mayHaveAlpha: false,
    isAnimated: false,
  };
}
