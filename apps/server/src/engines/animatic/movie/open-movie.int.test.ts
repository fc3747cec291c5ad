import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ALL_FORMATS,
  type EncodedPacket,
  EncodedPacketSink,
  FilePathSource,
  Input,
} from 'mediabunny';
import {
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  AV_LOG_ERROR,
  AV_PROFILE_AAC_LOW,
  AV_PROFILE_H264_HIGH,
} from 'node-av/constants';
import { Log } from 'node-av/lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeSound } from '../decode/decode-sound.ts';
import { openVideoPicture } from '../picture/open-video-picture.ts';
import { probeMovie } from '../test-support/probe-movie.ts';
import { writeMovie } from '../test-support/write-movie.ts';

const SHAPE = { width: 640, height: 368, fps: 30 };
const FRAMES = 60;
const SAMPLES = 96_000;
/** Byte of a pixel near the middle. */
const PIXEL = (180 * 640 + 320) * 4;
const COLOURS = [
  [200, 30, 40],
  [20, 180, 60],
  [30, 60, 210],
  [128, 128, 128],
] as const;

describe('a movie', () => {
  let folder: string;
  let path: string;
  beforeAll(async () => {
    Log.setLevel(AV_LOG_ERROR);
    folder = await mkdtemp(join(tmpdir(), 'callsheet-movie-'));
    path = join(folder, 'film.mp4');
    await writeSample(path);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('§2.5-format is H.264 High at 30/1 and AAC-LC at 48 kHz stereo, each exactly two seconds', () => {
    expect(probeMovie(path)).toEqual({
      streams: 2,
      video: {
        profile: AV_PROFILE_H264_HIGH,
        pixelFormat: 'yuv420p',
        frames: 60,
        rate: '30/1',
        seconds: 2,
        matrix: AVCOL_SPC_BT709,
        primaries: AVCOL_PRI_BT709,
        transfer: AVCOL_TRC_BT709,
        range: AVCOL_RANGE_MPEG,
      },
      audio: { profile: AV_PROFILE_AAC_LOW, rateHz: 48_000, channels: 2, seconds: 2 },
      tags: { major_brand: 'isom', minor_version: '512', compatible_brands: 'isomiso2avc1mp41' },
    });
  });

  it('names its codecs and starts both tracks at zero for a second, independent reader', async () => {
    const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
    const video = (await input.getPrimaryVideoTrack())!;
    const audio = (await input.getPrimaryAudioTrack())!;
    expect(await input.getMimeType()).toBe('video/mp4; codecs="avc1.64001e, mp4a.40.2"');
    expect(await input.computeDuration()).toBe(2);
    expect(await video.getFirstTimestamp()).toBe(0);
    expect(await video.computeDuration()).toBe(2);
    // 1024 samples of encoder priming lie before zero, where the edit list hides them.
    expect(await audio.getFirstTimestamp()).toBeCloseTo(-1024 / 48_000, 6);
    expect(await audio.computeDuration()).toBe(2);
    input.dispose();
  });

  it('plays every frame of its runs once and in order, each run from a key frame of its own', async () => {
    const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
    const sink = new EncodedPacketSink((await input.getPrimaryVideoTrack())!);
    const packets: EncodedPacket[] = [];
    for await (const packet of sink.packets()) packets.push(packet);
    const times = packets.map(({ timestamp }) => Math.round(timestamp * 30));
    expect(times.toSorted((a, b) => a - b)).toEqual(Array.from({ length: FRAMES }, (_, i) => i));
    const keys = packets.filter(({ type }) => type === 'key');
    expect(keys.map(({ timestamp }) => Math.round(timestamp * 30))).toEqual([0, 15, 30, 31]);
    input.dispose();
  });

  it('has its index in front of its data', async () => {
    expect(boxesOf(await readFile(path))).toEqual(['ftyp', 'moov', 'free', 'mdat']);
  });

  it('shows the colours that were painted', () => {
    const picture = openVideoPicture({ path, format: 'mp4', width: 640, height: 368 });
    COLOURS.forEach((colour, index) => {
      picture.show(index * 0.5 + 0.2);
      const shown = picture.surface.canvas.data().subarray(PIXEL, PIXEL + 3);
      colour.forEach((value, channel) =>
        expect(Math.abs(shown[channel]! - value)).toBeLessThanOrEqual(3),
      );
    });
    picture.close();
  });

  it('sounds as it was mixed, in its place', () => {
    const heard = decodeSound({ path, format: 'mp4', sampleRateHz: 48_000, longestSeconds: 9 });
    expect(heard.length).toBe(SAMPLES);
    expect(rms(heard, 0, 24_000)).toBeLessThan(0.001);
    expect(rms(heard, 26_000, 46_000)).toBeCloseTo(0.3 / Math.SQRT2, 2);
    expect(rms(heard, 50_000, SAMPLES)).toBeLessThan(0.001);
  });

  it('is the same bytes each time', async () => {
    const again = join(folder, 'again.mp4');
    await writeSample(again);
    expect((await readFile(again)).equals(await readFile(path))).toBe(true);
  });
});

/** Half a second of each colour, in four runs of which one is a single frame; a tone in the second half second. */
async function writeSample(path: string): Promise<void> {
  const tone = Float32Array.from({ length: SAMPLES }, (_, i) =>
    i >= 24_000 && i < 48_000 ? 0.3 * Math.sin((i * 440 * 2 * Math.PI) / 48_000) : 0,
  );
  await writeMovie({ ...SHAPE, path }, [15, 15, 1, 29], {
    frameAt: (frame) => {
      const colour = COLOURS[Math.floor(frame / 15)]!;
      return Buffer.alloc(SHAPE.width * SHAPE.height * 4, Buffer.from([...colour, 255]));
    },
    sound: { left: tone, right: tone },
  });
}

function boxesOf(file: Buffer): string[] {
  const names: string[] = [];
  for (let at = 0; at < file.length; at += file.readUInt32BE(at)) {
    names.push(file.toString('latin1', at + 4, at + 8));
  }
  return names;
}

function rms(samples: Float32Array, from: number, to: number): number {
  const part = samples.subarray(from, to);
  return Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / part.length);
}
