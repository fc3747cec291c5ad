import { createCanvas } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildTimeline } from '../build-timeline.ts';
import {
  canvasHost,
  largestDifference,
  paintFrames,
  pixelsOf,
  registerFont,
} from '../testing/test-canvas.ts';
import { film, firstFrame, line, screenplay, shot } from '../testing/test-film.ts';
import { slateMetrics } from './slate-metrics.ts';
import { runningTime, slateWords } from './slate-text.ts';
import { createSlate } from './paint-slate.ts';

beforeAll(registerFont);

const SIZE = { width: 1280, height: 720 };

function frames(facts: { captions?: boolean; slate?: boolean }, numbers = [10]) {
  const lines = [line({ text: 'Hello there.', endSeconds: 2 })];
  const timeline = buildTimeline(
    film({
      screenplay: screenplay([shot({ endSeconds: 2, cast: [], lines })]),
      visuals: [],
      ...SIZE,
      ...facts,
    }),
  );
  return paintFrames(timeline, canvasHost({}), numbers);
}

describe('the slate', () => {
  it('says in the language of the prompt what is rehearsed', () => {
    const clip = {
      shotNumber: 3,
      startFrame: 0,
      endFrame: 9,
      framing: 'medium-close' as const,
      move: 'push-in' as const,
      layers: [],
    };
    expect(slateWords(clip, 'en')).toEqual(['REHEARSAL', 'SHOT 3', 'MEDIUM CLOSE', 'PUSH IN']);
    expect(slateWords(clip, 'zh')).toEqual(['预演', '镜头3', '近景', '推近']);
  });

  it.each([
    ['a head of a fifth of the frame', 0.2, {}, 'MEDIUM'],
    ['a head of half the frame', 0.5, {}, 'CLOSE UP'],
    ['no head', undefined, {}, undefined],
    [
      'no head, where the prompt tells a size',
      undefined,
      { framing: { start: 0, end: 7 } },
      'FULL',
    ],
  ])('of a film that begins with a picture tells the size of %s', (_, height, told, size) => {
    const head = height && { x: 0.4, y: 0.1, width: 0.1, height };
    const subject = { hasCutout: false, faces: [], colours: [], ...(head && { head }) };
    const evidence = { cast: [], ...told };
    const shots = [shot({ cast: [], framing: 'full', evidence })];
    const visuals = [{ ...firstFrame, subject }];
    const { clips } = buildTimeline(film({ screenplay: screenplay(shots), visuals, ...SIZE }));
    const words = ['REHEARSAL', 'SHOT 1', ...(size ? [size] : []), 'STATIC'];
    expect(clips.map((clip) => slateWords(clip, 'en'))).toEqual([words]);
  });

  it.each([
    [0, '00:00:00'],
    [29, '00:00:29'],
    [30, '00:01:00'],
    [1829, '01:00:29'],
  ])('counts frame %i as %s', (frame, time) => {
    expect(runningTime(frame, 30)).toBe(time);
  });

  it('is written at the top left, and nowhere where it is off', () => {
    const [written] = frames({ captions: false });
    const [bare] = frames({ captions: false, slate: false });
    const { top, height } = slateMetrics(SIZE);
    const changed = rowsChanged(written!, bare!);
    expect(changed[0]).toBeGreaterThanOrEqual(top);
    expect(changed.at(-1)).toBeLessThan(top + height + 1);
    expect(changed.length).toBe(height);
  });

  it('leaves the bottom to the captions, which are off on their own', () => {
    const [captioned] = frames({ slate: false });
    const [bare] = frames({ captions: false, slate: false });
    const changed = rowsChanged(captioned!, bare!);
    expect(changed[0]).toBeGreaterThan(SIZE.height * 0.8);
    expect(changed.at(-1)).toBeLessThan(SIZE.height * 0.95);
  });

  it('moves nothing but the digits from frame to frame', () => {
    const lines = screenplay([shot({ endSeconds: 2, cast: [] })]);
    const timeline = buildTimeline(film({ screenplay: lines, visuals: [], ...SIZE }));
    const paint = createSlate(timeline);
    const at = (frame: number) => {
      const canvas = createCanvas(SIZE.width, SIZE.height);
      paint(canvas.getContext('2d'), { frame, clip: timeline.clips[0]! });
      return pixelsOf(canvas);
    };
    const [one, two] = [at(10), at(11)];
    expect(largestDifference(one, two)).toBeGreaterThan(100);
    let leftmost = SIZE.width;
    for (let at = 0; at < one.length; at += 4) {
      if (one[at] !== two[at]) leftmost = Math.min(leftmost, (at / 4) % SIZE.width);
    }
    expect(leftmost).toBeGreaterThan(300);
  });
});

function rowsChanged(one: Buffer, two: Buffer): number[] {
  const rows = new Set<number>();
  for (let at = 0; at < one.length; at += 4) {
    if (Math.abs(one[at + 1]! - two[at + 1]!) > 3) rows.add(Math.floor(at / 4 / SIZE.width));
  }
  return [...rows].toSorted((a, b) => a - b);
}
