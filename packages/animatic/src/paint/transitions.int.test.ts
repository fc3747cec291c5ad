import { createCanvas, type Canvas } from '@napi-rs/canvas';
import type { Transition } from '@callsheet/screenplay';
import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../build-timeline.ts';
import { canvasHost, paintFrames } from '../testing/test-canvas.ts';
import { film, screenplay, shot } from '../testing/test-film.ts';
import type { Clip, Timeline } from '../timeline.ts';

const SIZE = { width: 160, height: 96 };
const CUT = 60;
const WHOLE = { x: 0, y: 0, width: 1, height: 1 };

describe('a transition', () => {
  it('is a cut where nothing is asked for, and where a match cut is', () => {
    for (const timeline of [filmWith(undefined), filmWith('match-cut')]) {
      expect(lumas(timeline, [CUT - 1, CUT])).toEqual([200, 80]);
    }
  });

  it('dissolves evenly from the last frame before the cut', () => {
    const frames = [CUT - 1, CUT, CUT + 5, CUT + 11, CUT + 12];
    const [before, ...fading] = lumas(filmWith('dissolve'), frames);
    expect(before).toBe(200);
    // Thirteenths of the way from 200 to 80.
    [1, 6, 12, 13].forEach((step, index) => {
      expect(Math.abs(fading[index]! - (200 - (120 * step) / 13))).toBeLessThan(2);
    });
  });

  it('fades to black just at the cut and comes from it', () => {
    const frames = [CUT - 11, CUT - 10, CUT - 5, CUT - 1, CUT, CUT + 5, CUT + 10];
    expect(lumas(filmWith('fade'), frames)).toEqual([200, 180, 80, 0, 0, 40, 80]);
  });

  it('ends in black where the prompt says so', () => {
    const timeline = filmWith(undefined, { fadesOut: true });
    expect(lumas(timeline, [CUT - 25, CUT - 13, CUT - 1, CUT])).toEqual([200, 100, 0, 80]);
  });

  it('wipes from the left, with the old picture still on the right', () => {
    const [middle] = rows(filmWith('wipe'), [CUT + 6]);
    expect(middle!.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => 80));
    expect(middle!.slice(-60)).toEqual(Array.from({ length: 60 }, () => 200));
    const [after] = rows(filmWith('wipe'), [CUT + 14]);
    expect(new Set(after)).toEqual(new Set([80]));
  });

  it('whips the old picture away and the new one in, and changes at the cut', () => {
    const timeline = filmWith('whip-pan');
    expect(
      lumas(timeline, [CUT - 6, CUT - 1, CUT, CUT + 5]).map((l) => Math.round(l / 10)),
    ).toEqual([20, 20, 8, 8]);
    const sharp = edge(rows(filmWith('whip-pan', {}, striped), [CUT - 6])[0]!);
    const smeared = edge(rows(filmWith('whip-pan', {}, striped), [CUT - 1])[0]!);
    expect(sharp).toBeGreaterThan(100);
    expect(smeared).toBeLessThan(40);
  });

  it.each([
    ['dissolve', CUT, CUT + 11],
    ['wipe', CUT, CUT + 13],
    ['fade', CUT - 10, CUT + 9],
    ['whip-pan', CUT - 5, CUT + 4],
  ] as const)('by %s shows from frame %i to %i', (transition, first, last) => {
    const frames = Array.from({ length: 60 }, (_, index) => CUT - 30 + index);
    const changed = rows(filmWith(transition, {}, striped), frames).map((row, index) => {
      const own = striped(frames[index]! < CUT ? 200 : 80);
      const { data } = own.getContext('2d').getImageData(0, 48, SIZE.width, 1);
      return row.some((value, x) => Math.abs(value - data[x * 4]!) > 1);
    });
    expect(frames.filter((_, index) => changed[index])).toEqual(
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    );
  });

  it('by a whip pan changes most at the cut itself', () => {
    const frames = Array.from({ length: 30 }, (_, index) => CUT - 15 + index);
    const means = lumas(filmWith('whip-pan'), frames);
    const steps = means.slice(1).map((mean, index) => Math.abs(mean - means[index]!));
    expect(frames[steps.indexOf(Math.max(...steps)) + 1]).toBe(CUT);
  });
});

function filmWith(
  transition: Transition | undefined,
  before: { fadesOut?: true } = {},
  picture = plain,
): { timeline: Timeline; picture: (luma: number) => Canvas } {
  const shots = [
    shot({ endSeconds: 2, cast: [], ...before }),
    shot({
      number: 2,
      startSeconds: 2,
      endSeconds: 4,
      cast: [],
      ...(transition && { transition }),
    }),
  ];
  const request = { screenplay: screenplay(shots), visuals: [], captions: false, slate: false };
  const timeline = buildTimeline(film({ ...request, ...SIZE }));
  const clips = timeline.clips.map((clip, index): Clip => {
    const { scenery: _, ...bare } = clip;
    const ref = { kind: 'image' as const, number: index + 1 };
    const layer = { ref, depth: 'set' as const, crop: WHOLE, from: WHOLE, to: WHOLE };
    return { ...bare, move: 'static', layers: [layer] };
  });
  return { timeline: { ...timeline, clips }, picture };
}

function plain(luma: number): Canvas {
  const canvas = createCanvas(SIZE.width, SIZE.height);
  const context = canvas.getContext('2d');
  context.fillStyle = `rgb(${luma}, ${luma}, ${luma})`;
  context.fillRect(0, 0, SIZE.width, SIZE.height);
  return canvas;
}

function striped(luma: number): Canvas {
  const canvas = plain(luma);
  const context = canvas.getContext('2d');
  context.fillStyle = '#000000';
  for (let x = 0; x < SIZE.width; x += 20) context.fillRect(x, 0, 10, SIZE.height);
  return canvas;
}

type Film = ReturnType<typeof filmWith>;

/** The middle row of each frame. */
function rows({ timeline, picture }: Film, frames: number[]): number[][] {
  const host = canvasHost({ image1: picture(200), image2: picture(80) });
  return paintFrames(timeline, host, frames).map((pixels) =>
    Array.from({ length: SIZE.width }, (_, x) => pixels[(48 * SIZE.width + x) * 4]!),
  );
}

function lumas(of: Film, frames: number[]): number[] {
  return rows(of, frames).map((row) =>
    Math.round(row.reduce((sum, value) => sum + value, 0) / row.length),
  );
}

/** The greatest step between neighbours. */
function edge(row: number[]): number {
  return Math.max(...row.slice(1).map((value, index) => Math.abs(value - row[index]!)));
}
