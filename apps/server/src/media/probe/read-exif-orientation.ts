const ORIENTATION_TAG = 0x0112;
const SHORT_TYPE = 3;
const MAX_ENTRIES = 256;

/**
 * The orientation, 1 to 8, from the data of a JPEG's APP1 segment; `null` when it has none or is no
 * Exif. What is damaged counts as absent, as every viewer takes it.
 */
export function readExifOrientation(segment: Buffer): number | null {
  if (segment.toString('latin1', 0, 6) !== 'Exif\0\0') return null;
  const tiff = segment.subarray(6);
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return null;
  const isLittle = order === 'II';
  const short = (offset: number) =>
    offset + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(offset) : tiff.readUInt16BE(offset);
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = Math.min(short(directory), MAX_ENTRIES);
  for (let entry = 0; entry < entries; entry += 1) {
    const offset = directory + 2 + entry * 12;
    if (short(offset) !== ORIENTATION_TAG || short(offset + 2) !== SHORT_TYPE) continue;
    const value = short(offset + 8);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}
