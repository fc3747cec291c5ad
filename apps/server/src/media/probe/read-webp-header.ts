import type { FileWindow } from './file-window.ts';
import type { PictureHeader } from './picture-header.ts';
import { unreadable } from './unreadable.ts';

const ALPHA_FLAG = 0x10;
const ANIMATION_FLAG = 0x02;

/** Reads a WebP of each of its three kinds: lossy, lossless and extended. */
export async function readWebpHeader(file: FileWindow): Promise<PictureHeader> {
  const bytes = await file.read(12, 18);
  const kind = bytes.toString('latin1', 0, 4);
  if (kind === 'VP8 ') return readLossy(bytes);
  if (kind === 'VP8L') return readLossless(bytes);
  if (kind === 'VP8X') return readExtended(bytes);
  throw unreadable('it is a WebP without a picture');
}

/** RFC 6386 §9.1: three bytes of frame tag, the start code 9d 01 2a, two sizes of 14 bits. */
function readLossy(bytes: Buffer): PictureHeader {
  if (bytes.readUIntBE(11, 3) !== 0x9d012a) throw unreadable('it is a WebP with a damaged header');
  return {
    width: bytes.readUInt16LE(14) & 0x3fff,
    height: bytes.readUInt16LE(16) & 0x3fff,
    mayHaveAlpha: false,
    isAnimated: false,
  };
}

/** RFC 9649 §3.4: the signature 2f, two sizes of 14 bits less one, a bit for alpha. */
function readLossless(bytes: Buffer): PictureHeader {
  if (bytes[8] !== 0x2f) throw unreadable('it is a WebP with a damaged header');
  const bits = bytes.readUInt32LE(9);
  return {
    width: (bits & 0x3fff) + 1,
    height: ((bits >>> 14) & 0x3fff) + 1,
    mayHaveAlpha: ((bits >>> 28) & 1) === 1,
    isAnimated: false,
  };
}

/** RFC 9649 §2.7: flags, three reserved bytes, two canvas sizes of 24 bits less one. */
function readExtended(bytes: Buffer): PictureHeader {
  const flags = bytes[8]!;
  return {
    width: bytes.readUIntLE(12, 3) + 1,
    height: bytes.readUIntLE(15, 3) + 1,
    mayHaveAlpha: (flags & ALPHA_FLAG) !== 0,
    isAnimated: (flags & ANIMATION_FLAG) !== 0,
  };
}
