import type { FileWindow } from './file-window.ts';
import type { PictureHeader } from './picture-header.ts';

/** Reads a BMP's size. A negative height means rows from top to bottom. */
export async function readBmpHeader(file: FileWindow): Promise<PictureHeader> {
  const bytes = await file.read(0, 26);
  // The header of 12 bytes is that of OS/2, with sizes of 16 bits.
  const isOs2 = bytes.readUInt32LE(14) === 12;
  return {
    width: isOs2 ? bytes.readUInt16LE(18) : Math.abs(bytes.readInt32LE(18)),
    height: isOs2 ? bytes.readUInt16LE(20) : Math.abs(bytes.readInt32LE(22)),
    mayHaveAlpha: !isOs2 && (await file.read(28, 2)).readUInt16LE(0) === 32,
    isAnimated: false,
  };
}
