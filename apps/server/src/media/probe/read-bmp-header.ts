import type { FileWindow } from './file-window.ts';
import type { PictureHeader } from './picture-header.ts';
import { unreadable } from './unreadable.ts';

type BmpHeader = {
  width: number;
  /** Negative: rows from top to bottom. */
  height: number;
  planes: number;
  bitsPerPixel: number;
  compression: number;
  headerBytes: number;
  pixelOffset: number;
};

const FILE_HEADER_BYTES = 14;
/** The header of 12 bytes is that of OS/2, with sizes of 16 bits and no word on compression. */
const OS2_HEADER_BYTES = 12;
const DEPTHS = new Set([1, 4, 8, 16, 24, 32]);
/** BI_RGB and BI_BITFIELDS. Run lengths, and a JPEG or PNG within a BMP, are nothing that a decoder here reads. */
const PLAIN_COMPRESSIONS = new Set([0, 3]);

/**
 * Reads a BMP's size, and holds its header against the file: the painter's decoder ends its process over
 * a header that it does not like, and fills in what a cut file lacks.
 */
export async function readBmpHeader(file: FileWindow): Promise<PictureHeader> {
  const header = await readFields(file);
  const fault = findFault(header, file.sizeBytes);
  if (fault !== null) throw unreadable(fault);
  const { width, height, bitsPerPixel } = header;
  return { width, height: Math.abs(height), mayHaveAlpha: bitsPerPixel === 32, isAnimated: false };
}

async function readFields(file: FileWindow): Promise<BmpHeader> {
  const bytes = await file.read(0, 26);
  const headerBytes = bytes.readUInt32LE(14);
  const place = { headerBytes, pixelOffset: bytes.readUInt32LE(10) };
  if (headerBytes === OS2_HEADER_BYTES) {
    return {
      ...place,
      width: bytes.readUInt16LE(18),
      height: bytes.readUInt16LE(20),
      planes: bytes.readUInt16LE(22),
      bitsPerPixel: bytes.readUInt16LE(24),
      compression: 0,
    };
  }
  const rest = await file.read(26, 8);
  return {
    ...place,
    width: bytes.readInt32LE(18),
    height: bytes.readInt32LE(22),
    planes: rest.readUInt16LE(0),
    bitsPerPixel: rest.readUInt16LE(2),
    compression: rest.readUInt32LE(4),
  };
}

function findFault(header: BmpHeader, sizeBytes: number): string | null {
  const { width, height, planes, bitsPerPixel, compression, headerBytes, pixelOffset } = header;
  if (planes !== 1) return 'its BMP header has not one plane';
  if (!DEPTHS.has(bitsPerPixel)) return `its BMP header states ${bitsPerPixel} bits for a pixel`;
  if (!PLAIN_COMPRESSIONS.has(compression)) return 'it is a compressed BMP';
  if (width < 0) return 'its BMP header states a negative width';
  if (pixelOffset < FILE_HEADER_BYTES + headerBytes) return 'its BMP header ends behind its pixels';
  const rowBytes = Math.ceil((width * bitsPerPixel) / 32) * 4;
  const endBytes = pixelOffset + rowBytes * Math.abs(height);
  return endBytes > sizeBytes ? 'it is cut off' : null;
}
