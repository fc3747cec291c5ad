import { createCanvas, loadImage } from '@napi-rs/canvas';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildTimeline } from '../build-timeline.ts';
import { clipOf, film, firstFrame, line, screenplay, shot } from '../testing/test-film.ts';
import {
  canvasHost,
  largestDifference,
  paintFrames,
  pixelsOf,
  registerFont,
} from '../testing/test-canvas.ts';

beforeAll(registerFont);

const SIZE = { width: 832, height: 1104 };
const media = (name: string) =>
  loadImage(fileURLToPath(new URL(`../../../../examples/media/${name}`, import.meta.url)));

/** A picture of the output's size, out of a photograph. */
async function pictureOf(name: string, turned = false) {
  const canvas = createCanvas(SIZE.width, SIZE.height);
  const context = canvas.getContext('2d');
  if (turned) {
    context.translate(SIZE.width, SIZE.height);
    context.rotate(Math.PI);
  }
  context.drawImage(await media(name), 0, 0, SIZE.width, SIZE.height);
  return canvas;
}

const LINE = line({ text: 'Look at this!', startSeconds: 0, endSeconds: 2 });
const SHOTS = screenplay([shot({ endSeconds: 2, cast: [], lines: [LINE] })]);

describe('the pictures a film begins and ends with', () => {
  it('are its first and last frame pixel by pixel, with nothing written over them', async () => {
    const first = await pictureOf('surfer-cat.jpg');
    const last = await pictureOf('surfer-cat.jpg', true);
    const visuals = [
      { ...firstFrame, ...SIZE },
      { ...firstFrame, ...SIZE, ref: 'last-frame' as const },
    ];
    const timeline = buildTimeline(
      film({ screenplay: SHOTS, visuals, ...SIZE, watermark: 'AI Generated' }),
    );
    const host = canvasHost({ 'first-frame': first, 'last-frame': last });
    const [opening, middle, ending] = paintFrames(timeline, host, [0, 29, 59]);
    expect(largestDifference(opening!, pixelsOf(first))).toBe(0);
    expect(largestDifference(ending!, pixelsOf(last))).toBe(0);
    expect(largestDifference(middle!, pixelsOf(first))).toBeGreaterThan(60);
  });

  it('is a first clip for as long as it lasts, and its last picture after it', async () => {
    const frame = await pictureOf('surfer-cat.jpg');
    const visuals = [{ ...clipOf(1, 1), ...SIZE, ref: 'first-clip' as const }];
    const timeline = buildTimeline(
      film({ screenplay: SHOTS, visuals, ...SIZE, durationSeconds: 3, watermark: 'AI Generated' }),
    );
    const host = canvasHost({ 'first-clip': frame });
    const [start, end, after] = paintFrames(timeline, host, [0, 29, 30]);
    expect(largestDifference(start!, pixelsOf(frame))).toBe(0);
    expect(largestDifference(end!, pixelsOf(frame))).toBe(0);
    expect(largestDifference(after!, pixelsOf(frame))).toBeGreaterThan(0);
    expect(host.asked.map(({ sourceSeconds }) => Math.round(sourceSeconds * 30))).toEqual([
      0, 29, 29,
    ]);
  });
});
