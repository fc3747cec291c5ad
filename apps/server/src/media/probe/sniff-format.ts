import type { MediaFormat } from './media-format.ts';

/** How many bytes from the start of a file {@link sniffFormat} wants to see. */
export const SNIFF_BYTES = 4096;

/**
 * Tells a format by the bytes at its start, never by a name or a header (promise P21). A playlist, a
 * script for a demuxer, SVG, HTML or any container that is not on the list gives `null`.
 */
export function sniffFormat(head: Uint8Array): MediaFormat | null {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  return sniffPicture(bytes) ?? sniffIsoMedia(bytes) ?? sniffSound(bytes);
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function sniffPicture(bytes: Buffer): MediaFormat | null {
  if (bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (riffType(bytes) === 'WEBP') return 'webp';
  return isBmp(bytes) ? 'bmp' : null;
}

/** "BM" alone begins many texts; the four zero bytes and a known header size do not follow by chance. */
function isBmp(bytes: Buffer): boolean {
  if (text(bytes, 0, 2) !== 'BM' || bytes.length < 26) return false;
  return (
    bytes.readUInt32LE(6) === 0 && [12, 40, 52, 56, 64, 108, 124].includes(bytes.readUInt32LE(14))
  );
}

/**
 * Major brands of ordinary MP4 files, as cameras, phones and encoders write them. HEIC and AVIF
 * pictures are the same container: an unknown major brand is refused, whatever it is compatible with.
 */
const MP4_BRANDS = new Set(
  [
    'isom',
    'iso2',
    'iso3',
    'iso4',
    'iso5',
    'iso6',
    'iso7',
    'iso8',
    'iso9',
    'mp41',
    'mp42',
    'avc1',
  ].concat([
    'M4V ',
    'M4VH',
    'M4VP',
    'MSNV',
    'XAVC',
    'dash',
    'hvc1',
    'f4v ',
    '3gp4',
    '3gp5',
    '3gp6',
    'mmp4',
  ]),
);

function sniffIsoMedia(bytes: Buffer): MediaFormat | null {
  if (text(bytes, 4, 8) !== 'ftyp' || bytes.length < 16 || bytes.readUInt32BE(0) < 16) return null;
  const brand = text(bytes, 8, 12);
  if (brand === 'qt  ') return 'mov';
  return MP4_BRANDS.has(brand) ? 'mp4' : null;
}

function sniffSound(bytes: Buffer): MediaFormat | null {
  if (riffType(bytes) === 'WAVE') return 'wav';
  return hasId3Tag(bytes) || hasMp3Frames(bytes) ? 'mp3' : null;
}

function riffType(bytes: Buffer): string | null {
  return text(bytes, 0, 4) === 'RIFF' ? text(bytes, 8, 12) : null;
}

/** ID3v2.2 to v2.4; the tag's size is four bytes of seven bits. The probe finds the frames behind it. */
function hasId3Tag(bytes: Buffer): boolean {
  if (text(bytes, 0, 3) !== 'ID3' || bytes.length < 10) return false;
  return [2, 3, 4].includes(bytes[3]!) && bytes.subarray(6, 10).every((byte) => byte < 0x80);
}

/** Two frames in a row: a lone sync word of eleven bits turns up in any file. */
function hasMp3Frames(bytes: Buffer): boolean {
  const length = mp3FrameBytes(bytes, 0);
  return length !== null && mp3FrameBytes(bytes, length) !== null;
}

const KILOBITS_MPEG1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const KILOBITS_MPEG2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
/** By the two version bits: MPEG 2.5, reserved, MPEG 2, MPEG 1. */
const SAMPLE_RATES = [
  [11_025, 12_000, 8_000],
  null,
  [22_050, 24_000, 16_000],
  [44_100, 48_000, 32_000],
];

/** Length of the layer III frame at an offset; `null`: there is none. */
function mp3FrameBytes(bytes: Buffer, offset: number): number | null {
  if (offset + 4 > bytes.length) return null;
  const header = bytes.readUInt32BE(offset);
  const isLayer3 = header >>> 21 === 0x7ff && ((header >>> 17) & 3) === 1;
  const version = (header >>> 19) & 3;
  const isMpeg1 = version === 3;
  const kilobits = (isMpeg1 ? KILOBITS_MPEG1 : KILOBITS_MPEG2)[(header >>> 12) & 15];
  const sampleRate = SAMPLE_RATES[version]?.[(header >>> 10) & 3];
  if (!isLayer3 || !kilobits || !sampleRate) return null;
  const padding = (header >>> 9) & 1;
  return Math.floor(((isMpeg1 ? 144_000 : 72_000) * kilobits) / sampleRate) + padding;
}

function text(bytes: Buffer, start: number, end: number): string {
  return bytes.toString('latin1', start, end);
}
