import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sniffFile } from '../probe/sniff-file.ts';
import {
  FTYP,
  makeBmp,
  makeId3,
  makeMp3,
  makePng,
  makeWav,
  mp4Box,
  pngChunk,
  remux,
  sample,
} from '../test-support/make-files.ts';
import { inspectMedia, type Inspection } from './inspect-media.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callsheet-inspect-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('good files', () => {
  it('are told by their exact facts', async () => {
    const names = ['girl.png', 'snake.png', 'surfer-cat.jpg', 'scholar.jpg', 'market-boy.mp4'];
    expect(
      await inspectPaths([...names, 'voice-talk.wav', 'voice-prompt.wav'].map(sample)),
    ).toEqual([
      picture('png', 1024, 1024),
      // RGBA, but opaque throughout.
      picture('png', 1024, 1024),
      picture('jpeg', 832, 1104),
      picture('jpeg', 1280, 720),
      {
        isDecoded: true,
        facts: {
          kind: 'video',
          format: 'mp4',
          width: 1280,
          height: 720,
          durationSeconds: expect.closeTo(164 / 24, 9) as number,
          hasAudio: true,
        },
      },
      voice('wav', 221_184 / 44_100),
      voice('wav', 55_726 / 16_000),
    ]);
  });

  it('are measured as displayed: turned photographs and turned videos', async () => {
    const turned = join(folder, 'turned.jpg');
    const pixels = {
      create: { width: 300, height: 240, channels: 3, background: '#808080' },
    } as const;
    await sharp(pixels).withMetadata({ orientation: 6 }).jpeg().toFile(turned);
    const video = join(folder, 'turned.mov');
    await remux({ path: video, container: 'mov', seconds: 1, rotation: 90, withAudio: false });
    const [photo, film] = await inspectPaths([turned, video]);
    expect(photo).toEqual(picture('jpeg', 240, 300));
    expect(film).toMatchObject({
      facts: { format: 'mov', width: 720, height: 1280, hasAudio: false },
      isDecoded: true,
    });
  });

  it('may be BMP either way up, WebP of each kind, progressive JPEG', async () => {
    const noise = sharp(sample('scholar.jpg')).resize(320, 240);
    const found = await inspectBytes([
      makeBmp(300, 250),
      makeBmp(300, -250),
      await noise.clone().webp().toBuffer(),
      await noise.clone().webp({ lossless: true }).toBuffer(),
      await noise.clone().jpeg({ progressive: true }).toBuffer(),
    ]);
    expect(found).toEqual([
      picture('bmp', 300, 250),
      picture('bmp', 300, 250),
      picture('webp', 320, 240),
      picture('webp', 320, 240),
      picture('jpeg', 320, 240),
    ]);
  });

  it('may be BMP of each depth, and transparent only when a pixel is', async () => {
    const clear = makeBmp(300, 250, { bitsPerPixel: 32, compression: 3 });
    const opaque = makeBmp(300, 250, { bitsPerPixel: 32 });
    const files = [1, 4, 8, 16].map((bitsPerPixel) => makeBmp(300, 250, { bitsPerPixel }));
    const found = await inspectBytes([...files, opaque, withAlphaMask(clear)]);
    expect(found).toHaveLength(6);
    expect(found.map(hasAlpha)).toEqual([false, false, false, false, false, true]);
  });

  it('may be a BMP of 8000x8000', async () => {
    const [found] = await inspectBytes([makeBmp(8000, 8000, { bitsPerPixel: 8 })]);
    expect(found).toEqual(picture('bmp', 8000, 8000));
  });

  it('may be MP3 with and without a tag', async () => {
    const [bare, tagged] = await inspectBytes([
      makeMp3(100),
      Buffer.concat([makeId3(20_000), makeMp3(100)]),
    ]);
    expect(bare).toEqual(voice('mp3', (100 * 1152) / 44_100));
    expect(tagged).toEqual(voice('mp3', (100 * 1152) / 44_100));
  });

  it('may be a WAV that was written to a pipe, whose header cannot know the length', async () => {
    const [piped] = await inspectBytes([makeWav({ seconds: 2, dataBytes: 0xffffffff })]);
    expect(piped).toEqual(voice('wav', 2));
  });
});

describe('transparency', () => {
  const size = { width: 64, height: 64 };

  it('is what the pixels show, not what the header allows', async () => {
    const opaque = Buffer.concat(
      Array.from({ length: 64 }, () => Buffer.concat([Buffer.alloc(1), Buffer.alloc(256, 0xff)])),
    );
    const oneClear = Buffer.from(opaque);
    oneClear[257 * 40 + 1 + 4 * 20 + 3] = 254;
    const found = await inspectBytes([
      makePng({ ...size, colourType: 6, rows: opaque }),
      makePng({ ...size, colourType: 6, rows: oneClear }),
      makePng({ ...size, colourType: 6, bitDepth: 16 }),
      makePng({ ...size, colourType: 4 }),
      makePng({ ...size, colourType: 0, extra: [pngChunk('tRNS', Buffer.from([0, 0]))] }),
      makePng({ ...size, colourType: 0, extra: [pngChunk('tRNS', Buffer.from([0, 9]))] }),
      await sharp({ create: { ...size, channels: 4, background: '#ff000080' } })
        .webp()
        .toBuffer(),
    ]);
    expect(found.map(hasAlpha)).toEqual([false, true, true, true, true, false, true]);
  });
});

describe('damaged and hostile files', () => {
  it.each([
    ['a JPEG that is cut off', async () => cut(await readFile(sample('surfer-cat.jpg')), 100_000)],
    ['a JPEG without a frame', async () => Buffer.from('ffd8ffe000104a46', 'hex')],
    ['a PNG that is cut off', async () => cut(await readFile(sample('girl.png')), 400_000)],
    ['a PNG with a broken checksum', async () => flip(await readFile(sample('girl.png')), 500_000)],
    ['a PNG without pixels', async () => makePng({ width: 0, height: 10, colourType: 2 })],
    ['a PNG smaller than its header', async () => makePng({ ...large, rows: Buffer.alloc(10) })],
    ['a BMP that is cut off', async () => cut(makeBmp(300, 250), 2_000)],
    ['a BMP of its header alone', async () => cut(makeBmp(300, 250), 54)],
    [
      'a BMP that is compressed',
      async () => makeBmp(300, 250, { bitsPerPixel: 8, compression: 1 }),
    ],
    ['a BMP much larger than its file', async () => cut(makeBmp(8_000, 8_000), 60)],
    ['a BMP of 3 bits for a pixel', async () => makeBmp(300, 250, { bitsPerPixel: 3 })],
    ['a BMP that ends its decoder', async () => withOddHeader(makeBmp(300, 250))],
    ['a video that is cut off', async () => cut(await readFile(sample('market-boy.mp4')), 500_000)],
    ['a voice that is cut off', async () => cut(await readFile(sample('voice-talk.wav')), 100_000)],
    [
      'a WAV of ten hours in its header',
      async () => makeWav({ seconds: 1, dataBytes: 1_152_000_000 }),
    ],
    ['a WAV without sound', async () => cut(makeWav({ seconds: 1 }), 36)],
    ['an MP4 without tracks', async () => Buffer.concat([FTYP, mp4Box('moov')])],
    ['an MP4 with boxes in boxes', async () => Buffer.concat([FTYP, nested('moov', 20_000)])],
    [
      'an MP4 with tracks in tracks',
      async () => Buffer.concat([FTYP, mp4Box('moov', nested('trak', 20_000))]),
    ],
    ['an MP4 with a box of no size', async () => Buffer.concat([FTYP, Buffer.alloc(5_000)])],
    ['an ID3 tag with nothing behind it', async () => makeId3(5_000)],
  ])('%s is unreadable', async (_what, make) => {
    expect(await inspectBytes([await make()])).toMatchObject([
      { failure: { code: 'media.unreadable', category: 'unprocessable', retryable: false } },
    ]);
  });

  it('an MP4 whose packets are noise is unreadable', async () => {
    const bytes = await readFile(sample('market-boy.mp4'));
    const start = bytes.indexOf('mdat') + 4;
    bytes.fill(0xa5, start, start + 300_000);
    expect(await inspectBytes([bytes])).toMatchObject([{ failure: { code: 'media.unreadable' } }]);
  });

  // Offsets from the name of a box to its first entry: version and flags, count, then the entry.
  it.each([
    ['of one frame that lasts no time', 1, 'stts', 0, 'media.unreadable'],
    ['of a billion samples by its table', 0x3fff_ffff, 'stts', 512, 'media.unreadable'],
  ])('an MP4 %s is unreadable', async (...[, count, box, delta, code]) => {
    const path = join(folder, 'lying.mp4');
    await remux({ path, container: 'mp4', seconds: 0.01, withAudio: false });
    const bytes = await readFile(path);
    bytes.writeUInt32BE(count, bytes.indexOf(box) + 12);
    bytes.writeUInt32BE(delta, bytes.indexOf(box) + 16);
    expect(await inspectBytes([bytes])).toMatchObject([{ failure: { code } }]);
  });

  it('an MP4 of a thousand frames a second is unreadable, and one of 24 that says a day is measured so', async () => {
    const path = join(folder, 'fast.mp4');
    await remux({ path, container: 'mp4', seconds: 1, withAudio: false });
    const bytes = await readFile(path);
    const entry = bytes.indexOf('stts') + 16;
    const delta = bytes.readUInt32BE(entry);
    const fast = Buffer.from(bytes);
    fast.writeUInt32BE(Math.round(delta / 40), entry);
    // Without the offsets of pictures that are shown later than they are decoded.
    fast.write('free', fast.indexOf('ctts'), 'latin1');
    const slow = Buffer.from(bytes);
    slow.writeUInt32BE(delta * 24 * 3600, entry);
    const [measured] = await inspectBytes([slow]);
    expect(measured).toMatchObject({
      facts: { durationSeconds: expect.closeTo(24 * 3600, -3) as number },
    });
    expect(await inspectBytes([fast])).toMatchObject([
      { failure: { message: expect.stringContaining('more than 240 frames') as string } },
    ]);
  });

  it('an MP4 with sound alone is no video', async () => {
    const path = join(folder, 'sound.mp4');
    await remux({ path, container: 'mp4', seconds: 1, withVideo: false });
    expect(await inspectPaths([path])).toMatchObject([
      { failure: { message: expect.stringContaining('it has no video track') as string } },
    ]);
  });

  it('moving pictures are of no allowed format', async () => {
    const control = pngChunk('acTL', Buffer.from([0, 15, 66, 64, 0, 0, 0, 0]));
    const apng = makePng({ width: 300, height: 300, colourType: 2, extra: [control] });
    const frames = await sharp(
      Buffer.concat([Buffer.alloc(64 * 64 * 3, 7), Buffer.alloc(64 * 64 * 3, 99)]),
      {
        raw: { width: 64, height: 128, channels: 3, pageHeight: 64 },
      },
    )
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer();
    for (const bytes of [apng, frames]) {
      expect(await inspectBytes([bytes])).toMatchObject([
        { failure: { code: 'media.format_unsupported', category: 'unsupported_media' } },
      ]);
    }
  });

  it('a picture of 65535x65535 is measured and not decoded', async () => {
    const bomb = makePng({ width: 65_535, height: 65_535, colourType: 6, rows: Buffer.alloc(9) });
    expect(await inspectBytes([bomb])).toEqual([
      {
        facts: { kind: 'image', format: 'png', width: 65_535, height: 65_535, hasAlpha: true },
        isDecoded: false,
      },
    ]);
  });
});

describe('the child', () => {
  it('ends with the first failure', async () => {
    const found = await inspectBytes([
      makeWav({ seconds: 1 }),
      makePng({ width: 0, height: 1, colourType: 2 }),
      makeWav({ seconds: 1 }),
    ]);
    expect(found).toHaveLength(2);
    expect(found[1]).toHaveProperty('failure');
  });

  it('is killed when the task is given up', async () => {
    const reason = new Error('canceled');
    const order = { path: sample('girl.png'), format: 'png', maxSidePixels: 8000 } as const;
    await expect(inspectMedia([order], AbortSignal.abort(reason))).rejects.toBe(reason);
    const controller = new AbortController();
    const running = inspectMedia([order], controller.signal);
    controller.abort(reason);
    await expect(running).rejects.toBe(reason);
  });

  it('does not blame a file that got lost on its way', async () => {
    const path = join(folder, 'no-such-file');
    const order = { path, format: 'png', maxSidePixels: 8000 } as const;
    await expect(inspectMedia([order])).rejects.toMatchObject({
      name: 'ProcessError',
      end: 'exit',
    });
  });
});

const large = { width: 4_000, height: 4_000, colourType: 6 };

function picture(format: string, width: number, height: number) {
  return { facts: { kind: 'image', format, width, height, hasAlpha: false }, isDecoded: true };
}

function voice(format: string, seconds: number) {
  const durationSeconds = expect.closeTo(seconds, 6) as number;
  return { facts: { kind: 'audio', format, durationSeconds }, isDecoded: true };
}

function hasAlpha(inspection: Inspection | undefined): boolean | undefined {
  if (!inspection || 'failure' in inspection) throw new Error(JSON.stringify(inspection));
  return inspection.facts.kind === 'image' ? inspection.facts.hasAlpha : undefined;
}

const cut = (bytes: Buffer, length: number) => bytes.subarray(0, length);

function flip(bytes: Buffer, offset: number): Buffer {
  bytes[offset]! ^= 0xff;
  return bytes;
}

/** As Windows writes transparency: a header of 108 bytes, with a mask for each channel. */
function withAlphaMask(bytes: Buffer): Buffer {
  const masks = Buffer.alloc(68);
  for (const [index, mask] of [0xff0000, 0xff00, 0xff, 0xff000000].entries()) {
    masks.writeUInt32LE(mask, index * 4);
  }
  const whole = Buffer.concat([bytes.subarray(0, 54), masks, bytes.subarray(54)]);
  whole.writeUInt32LE(122, 10);
  whole.writeUInt32LE(108, 14);
  return whole;
}

/** A depth that goes with no bit masks: fine by each field, and @napi-rs/canvas 1.0.3 crashes over it. */
function withOddHeader(bytes: Buffer): Buffer {
  bytes.writeUInt32LE(3, 30);
  return bytes;
}

function nested(type: string, depth: number): Buffer {
  const heads = Buffer.alloc(depth * 8);
  for (let level = 0; level < depth; level += 1) {
    heads.writeUInt32BE((depth - level) * 8, level * 8);
    heads.write(type, level * 8 + 4, 'latin1');
  }
  return heads;
}

async function inspectBytes(files: Buffer[]): Promise<Inspection[]> {
  const paths = files.map((_bytes, index) => join(folder, `file-${index}`));
  for (const [index, bytes] of files.entries()) await writeFile(paths[index]!, bytes);
  return inspectPaths(paths);
}

async function inspectPaths(paths: string[]): Promise<Inspection[]> {
  const orders = [];
  for (const path of paths) {
    orders.push({ path, format: await sniffFile(path), maxSidePixels: 8_000 });
  }
  return inspectMedia(orders);
}
