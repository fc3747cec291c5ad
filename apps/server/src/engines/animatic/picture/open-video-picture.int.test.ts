import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { AV_LOG_ERROR } from 'node-av/constants';
import { Log } from 'node-av/lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeMovie } from '../test-support/write-movie.ts';
import { openVideoPicture, type VideoPicture } from './open-video-picture.ts';

const SIZE = { width: 320, height: 240 };

/** 60 frames, a key frame at every 20th: each is a grey of its own, with a white block in the upper left corner. */
async function writeClip(path: string): Promise<void> {
  await writeMovie({ ...SIZE, fps: 30, path }, [20, 20, 20], {
    frameAt: (frame) => {
      const grey = Buffer.from([greyOf(frame), greyOf(frame), greyOf(frame), 255]);
      const pixels = Buffer.alloc(SIZE.width * SIZE.height * 4, grey);
      for (let y = 0; y < 64; y++)
        pixels.fill(255, y * SIZE.width * 4, y * SIZE.width * 4 + 64 * 4);
      return pixels;
    },
    sound: null,
  });
}

function greyOf(frame: number): number {
  return 20 + frame * 3;
}

function pixelAt({ surface }: VideoPicture, x: number, y: number): number {
  return surface.canvas.data()[(y * surface.canvas.width + x) * 4]!;
}

describe('a video as a picture', () => {
  let folder: string;
  let path: string;
  beforeAll(async () => {
    Log.setLevel(AV_LOG_ERROR);
    folder = await mkdtemp(join(tmpdir(), 'callsheet-video-'));
    path = join(folder, 'clip.mp4');
    await writeClip(path);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const frameShown = (video: VideoPicture) => Math.floor((pixelAt(video, 200, 150) - 19) / 3);

  it('shows the frame of each time, forwards, and holds the last one', () => {
    const video = openVideoPicture({ path, format: 'mp4', ...SIZE });
    const shown = [0, 1 / 30, 0.5, 0.51, 1, 1.9667, 2.5].map((seconds) => {
      video.show(seconds);
      return frameShown(video);
    });
    expect(shown).toEqual([0, 1, 15, 15, 30, 59, 59]);
    video.close();
  });

  it('goes back to the start when it loops', () => {
    const video = openVideoPicture({ path, format: 'mp4', ...SIZE });
    const shown = [1.5, 0, 0.5, 1.8, 0.1].map((seconds) => {
      video.show(seconds);
      return frameShown(video);
    });
    expect(shown).toEqual([45, 0, 15, 54, 3]);
    video.close();
  });

  it('shows the frame of each time, whatever was shown before', () => {
    const video = openVideoPicture({ path, format: 'mp4', ...SIZE });
    const time = fc.integer({ min: 0, max: 70 });
    fc.assert(
      fc.property(fc.array(time, { minLength: 1, maxLength: 8 }), (frames) => {
        const shown = frames.map((frame) => {
          video.show(frame / 30);
          return frameShown(video);
        });
        expect(shown).toEqual(frames.map((frame) => Math.min(frame, 59)));
      }),
      { numRuns: 60, seed: 4 },
    );
    video.close();
  });

  it('scales to the size that is asked for', () => {
    const video = openVideoPicture({ path, format: 'mp4', width: 160, height: 120 });
    video.show(0);
    expect([video.surface.canvas.width, video.surface.canvas.height]).toEqual([160, 120]);
    expect(pixelAt(video, 10, 10)).toBeGreaterThan(245);
    expect(pixelAt(video, 100, 80)).toBeLessThan(30);
    video.close();
  });

  it.each([
    { turn: 'a quarter clockwise', matrix: [0, 1, -1, 0], corner: [220, 20], size: [240, 320] },
    { turn: 'half', matrix: [-1, 0, 0, -1], corner: [300, 220], size: [320, 240] },
    { turn: 'a quarter back', matrix: [0, -1, 1, 0], corner: [20, 300], size: [240, 320] },
  ])('stands upright when its file asks for $turn turn', async ({ matrix, corner, size }) => {
    const turned = join(folder, `turned-${matrix.join('')}.mp4`);
    await writeFile(turned, turn(await readFile(path), matrix));
    const video = openVideoPicture({
      path: turned,
      format: 'mp4',
      width: size[0]!,
      height: size[1]!,
    });
    video.show(0);
    expect(pixelAt(video, corner[0]!, corner[1]!)).toBeGreaterThan(245);
    expect(pixelAt(video, size[0]! - corner[0]!, size[1]! - corner[1]!)).toBeLessThan(30);
    video.close();
  });

  it('plays past damage in the middle of a file', async () => {
    const file = await readFile(path);
    const damaged = join(folder, 'damaged.mp4');
    const middle = Math.floor((file.indexOf('mdat') + file.length) / 2);
    await writeFile(damaged, file.fill(0x5a, middle, middle + 100));
    const video = openVideoPicture({ path: damaged, format: 'mp4', ...SIZE });
    video.show(0);
    expect(frameShown(video)).toBe(0);
    video.show(1.9667);
    expect(frameShown(video)).toBeGreaterThan(0);
    video.close();
  });

  it('refuses a file that is not what it was sniffed as', async () => {
    const playlist = join(folder, 'playlist.mp4');
    await writeFile(playlist, '#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n');
    expect(() => openVideoPicture({ path: playlist, format: 'mp4', ...SIZE })).toThrow();
  });
});

/** Writes a display matrix into the first track's header (ISO/IEC 14496-12 §8.3.2: 52 bytes into a version 0 `tkhd`). */
function turn(file: Buffer, [a, b, c, d]: number[]): Buffer {
  const matrix = file.indexOf('tkhd') + 4 + 40;
  [a!, b!, 0, c!, d!, 0].forEach((value, index) =>
    file.writeInt32BE(value * 65_536, matrix + index * 4),
  );
  return file;
}
