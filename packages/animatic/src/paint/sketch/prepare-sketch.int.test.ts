import { createCanvas } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildTimeline } from '../../build-timeline.ts';
import { canvasHost, paintFrames, registerFont } from '../../testing/test-canvas.ts';
import { film, screenplay, shot } from '../../testing/test-film.ts';
import { LINE_HEIGHT, writeLabel } from './write-label.ts';

beforeAll(registerFont);

describe('a sketched thing', () => {
  it.each(['An old treasure map', '古老的藏宝图'])('is paper with its words on it: %s', (thing) => {
    const shots = [shot({ cast: [], framing: 'close-up', things: [thing] })];
    const timeline = buildTimeline(
      film({ screenplay: screenplay(shots), visuals: [], width: 640, height: 360 }),
    );
    const [pixels] = paintFrames(timeline, canvasHost({}), [30]);
    const { x, y, width, height } = timeline.clips[0]!.things![0]!.from;
    const at = (shareX: number, shareY: number) =>
      pixels![
        4 * (Math.round((y + shareY * height) * 360) * 640 + Math.round((x + shareX * width) * 640))
      ]!;
    expect(at(0.5, 0.15)).toBeGreaterThan(190);
    const middle = Array.from({ length: 200 }, (_, step) => at(0.1 + step / 250, 0.5));
    expect(middle.filter((red) => red < 90).length).toBeGreaterThan(8);
  });

  it.each([
    ['A weathered hand-drawn map of the lost island with red ink markings', 120, 200],
    ['古老的藏宝图上画着一条通往未知岛屿的红色路线', 140, 90],
    ['rope', 60, 60],
  ])('has words that fit, none of them cut: %s', (text, width, height) => {
    const context = createCanvas(10, 10).getContext('2d');
    const { lines, fontPixels } = writeLabel(context, { text, width, height, most: 54, least: 9 });
    expect(lines.join(' ').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    expect(Math.max(...lines.map((line) => context.measureText(line).width))).toBeLessThanOrEqual(
      width,
    );
    expect(lines.length * fontPixels * LINE_HEIGHT).toBeLessThanOrEqual(height);
    expect(fontPixels).toBeGreaterThanOrEqual(9);
  });
});
