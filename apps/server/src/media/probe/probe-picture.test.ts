import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CallsheetError } from '@callsheet/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBmp, makePng, pngChunk } from '../test-support/make-files.ts';
import type { PictureFormat } from './media-format.ts';
import { probePicture } from './probe-picture.ts';

let path: string;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callsheet-probe-'));
  path = join(folder, 'file');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
async function probe(format: PictureFormat, bytes: Buffer) {
  await writeFile(path, bytes);
  return probePicture(path, format);
}

function poke(bytes: Buffer, offset: number, value: number): Buffer {
  bytes.writeUInt16LE(value, offset);
  return bytes;
}

const JPEG_START = 'ffd8 ffe0 0004 0000';
const frame = (height: string, width: string) => `ffc0 000b 08 ${height} ${width} 01 011100`;
/** An Exif segment with one entry, the orientation, in either byte order. */
const exif = (order: 'little' | 'big', orientation: number) =>
  order === 'little'
    ? `ffe1 0022 457869660000 4949 2a00 08000000 0100 1201 0300 01000000 0${orientation}00 0000 00000000`
    : `ffe1 0022 457869660000 4d4d 002a 00000008 0001 0112 0003 00000001 000${orientation} 0000 00000000`;

describe('JPEG', () => {
  it.each([
    ['without Exif', '', 512, 256],
    ['upright', exif('little', 1), 512, 256],
    ['upside down', exif('big', 3), 512, 256],
    ['turned right', exif('little', 6), 256, 512],
    ['turned left', exif('big', 8), 256, 512],
    ['mirrored and turned', exif('big', 5), 256, 512],
    ['with a nonsense orientation', exif('little', 9), 512, 256],
  ])('%s', async (_what, segment, width, height) => {
    const bytes = hex(JPEG_START + segment + frame('0100', '0200'));
    expect(await probe('jpeg', bytes)).toMatchObject({ width, height, mayHaveAlpha: false });
  });

  it('skips fill bytes and tables, and takes a progressive frame', async () => {
    const bytes = hex(
      `${JPEG_START} ffff ffdb 0003 00 ffc4 0003 00 ffc2 000b 08 0010 0020 01 011100`,
    );
    expect(await probe('jpeg', bytes)).toMatchObject({ width: 32, height: 16 });
  });

  it.each([
    ['no segment', 'ffd8'],
    ['a segment of no length', 'ffd8 ffe0 0000 0000'],
    ['pixels before a frame', 'ffd8 ffda 0008 010100003f00'],
    ['a segment past the end', 'ffd8 ffe0 ffff 00'],
    ['two thousand segments', `ffd8${'ffe0 0002'.repeat(2000)}${frame('0001', '0001')}`],
  ])('with %s is unreadable', async (_what, text) => {
    await expect(probe('jpeg', hex(text))).rejects.toMatchObject({ code: 'media.unreadable' });
  });
});

describe('PNG', () => {
  it('finds transparency in the colour type or in a chunk', async () => {
    const size = { width: 3, height: 2 };
    const clear = pngChunk('tRNS', Buffer.from([0, 0]));
    expect((await probe('png', makePng({ ...size, colourType: 2 }))).mayHaveAlpha).toBe(false);
    expect((await probe('png', makePng({ ...size, colourType: 6 }))).mayHaveAlpha).toBe(true);
    expect((await probe('png', makePng({ ...size, colourType: 4 }))).mayHaveAlpha).toBe(true);
    expect(
      (await probe('png', makePng({ ...size, colourType: 0, extra: [clear] }))).mayHaveAlpha,
    ).toBe(true);
  });

  it('with thousands of chunks before its pixels is unreadable', async () => {
    const extra = Array.from({ length: 2000 }, () => pngChunk('tEXt', Buffer.alloc(0)));
    const bytes = makePng({ width: 1, height: 1, colourType: 2, extra });
    await expect(probe('png', bytes)).rejects.toMatchObject({ code: 'media.unreadable' });
  });
});

describe('BMP', () => {
  it('has its height without the sign that turns it over', async () => {
    expect(await probe('bmp', makeBmp(5, -7))).toMatchObject({ width: 5, height: 7 });
  });

  it('of OS/2 has sizes of 16 bits', async () => {
    const header = hex('424d 00000000 00000000 1a000000 0c000000 4001 f000 0100 1800');
    const bytes = Buffer.concat([header, Buffer.alloc(320 * 240 * 3)]);
    expect(await probe('bmp', bytes)).toMatchObject({ width: 320, height: 240 });
    await expect(probe('bmp', bytes.subarray(0, -1))).rejects.toThrow('it is cut off');
  });

  it('of each depth may end with its last pixel', async () => {
    for (const bitsPerPixel of [1, 4, 8, 16, 24, 32]) {
      const bytes = makeBmp(5, 7, { bitsPerPixel });
      const mayHaveAlpha = bitsPerPixel === 32;
      expect(await probe('bmp', bytes)).toMatchObject({ width: 5, height: 7, mayHaveAlpha });
      await expect(probe('bmp', bytes.subarray(0, -1))).rejects.toThrow('it is cut off');
    }
  });

  it.each([
    ['cut to 54 bytes', makeBmp(300, 250).subarray(0, 54), 'it is cut off'],
    ['of run lengths', makeBmp(300, 250, { bitsPerPixel: 8, compression: 1 }), 'compressed BMP'],
    ['of 60 bytes that claim 8000x8000', makeBmp(8000, 8000).subarray(0, 60), 'it is cut off'],
    ['of 3 bits for a pixel', makeBmp(300, 250, { bitsPerPixel: 3 }), '3 bits for a pixel'],
    ['of a negative width', poke(makeBmp(300, 250), 20, 0xffff), 'a negative width'],
    ['of two planes', poke(makeBmp(300, 250), 26, 2), 'not one plane'],
    ['whose pixels begin in its header', poke(makeBmp(300, 250), 10, 20), 'ends behind its pixels'],
  ])('%s is unreadable', async (_what, bytes, message) => {
    await expect(probe('bmp', bytes)).rejects.toMatchObject({
      code: 'media.unreadable',
      message: expect.stringContaining(message) as string,
    });
  });
});

describe('WebP', () => {
  const riff = '52494646 00000000 57454250';
  it.each([
    ['lossy', `${riff} 56503820 00000000 000000 9d012a 4001 f000`, false],
    ['lossless', `${riff} 5650384c 00000000 2f 3fc13b00 0000000000`, false],
    ['lossless with alpha', `${riff} 5650384c 00000000 2f 3fc13b10 0000000000`, true],
    ['extended', `${riff} 56503858 00000000 10 000000 3f0100 ef0000`, true],
  ])('%s', async (_what, text, mayHaveAlpha) => {
    expect(await probe('webp', hex(text))).toMatchObject({ width: 320, height: 240, mayHaveAlpha });
  });

  it('that moves is of no allowed format', async () => {
    const bytes = hex(`${riff} 56503858 00000000 02 000000 3f0100 ef0000`);
    await expect(probe('webp', bytes)).rejects.toMatchObject({ code: 'media.format_unsupported' });
  });
});

it('whatever the bytes are, a header is read or refused, and nothing else happens', async () => {
  const starts: Record<PictureFormat, Buffer> = {
    jpeg: hex(JPEG_START),
    png: makePng({ width: 9, height: 9, colourType: 6 }).subarray(0, 33),
    bmp: makeBmp(9, 9).subarray(0, 26),
    webp: hex('52494646 00000000 57454250 56503858'),
  };
  const formats = Object.keys(starts) as PictureFormat[];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...formats),
      fc.uint8Array({ maxLength: 200 }),
      async (format, tail) => {
        const refusal = await probe(format, Buffer.concat([starts[format], tail])).then(
          () => null,
          (error: unknown) => error,
        );
        if (refusal !== null) expect(refusal).toBeInstanceOf(CallsheetError);
      },
    ),
    { seed: 2, numRuns: 500 },
  );
});
