import { createCanvas, type Canvas } from '@napi-rs/canvas';
import type { Look, Mood, Setting, Shot } from '@callsheet/screenplay';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildTimeline } from '../build-timeline.ts';
import {
  canvasHost,
  largestDifference,
  paintFrames,
  pixelsOf,
  registerFont,
} from '../testing/test-canvas.ts';
import { clipOf, film, firstFrame, image, screenplay, shot, video } from '../testing/test-film.ts';
import { applyGrade } from './apply-grade.ts';
import { castLight } from './cast-light.ts';
import { NEUTRAL, type Grade } from './grade.ts';
import { gradeShot } from './grade-shot.ts';

beforeAll(registerFont);

const SIZE = { width: 320, height: 192 };
const BARE = { captions: false, slate: false };

/** A grid of colours, bright and dark, grey and not. */
function chart(): Canvas {
  const canvas = createCanvas(320, 192);
  const context = canvas.getContext('2d');
  for (let cell = 0; cell < 60; cell += 1) {
    const light = 20 + (cell % 6) * 12;
    context.fillStyle = `hsl(${cell * 6}, ${20 + (cell % 5) * 15}%, ${light}%)`;
    context.fillRect((cell % 10) * 32, Math.floor(cell / 10) * 32, 32, 32);
  }
  return canvas;
}

function measure(grade: Partial<Grade>) {
  const { picture } = applyGrade(canvasHost({}), chart(), { grade: { ...NEUTRAL, ...grade } });
  return facts(pixelsOf(picture as Canvas));
}

/** Means of the brightness and of the distance between the channels, and how far brightness spreads. */
function facts(pixels: Buffer) {
  const lumas: number[] = [];
  let saturation = 0;
  let warmth = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const [red, green, blue] = [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!];
    lumas.push(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    saturation += Math.max(red, green, blue) - Math.min(red, green, blue);
    warmth += red - blue;
  }
  const luma = lumas.reduce((sum, value) => sum + value, 0) / lumas.length;
  const spread = Math.sqrt(
    lumas.reduce((sum, value) => sum + (value - luma) ** 2, 0) / lumas.length,
  );
  return { luma, spread, saturation: saturation / lumas.length, warmth: warmth / lumas.length };
}

describe('a grade', () => {
  const plain = measure({});

  it('that changes nothing changes nothing', () => {
    const host = canvasHost({});
    const { picture } = applyGrade(host, chart(), { grade: NEUTRAL });
    expect(largestDifference(pixelsOf(picture as Canvas), pixelsOf(chart()))).toBe(0);
  });

  it('without saturation is black and white, with half of it has half of the colour', () => {
    expect(measure({ saturation: 0 }).saturation).toBeLessThan(1);
    const half = measure({ saturation: 0.5 }).saturation / plain.saturation;
    expect(half).toBeGreaterThan(0.42);
    expect(half).toBeLessThan(0.58);
    expect(measure({ saturation: 1.3 }).saturation).toBeGreaterThan(plain.saturation * 1.05);
  });

  it('spreads or gathers brightness, and makes it more or less', () => {
    expect(measure({ contrast: 1.28 }).spread).toBeGreaterThan(plain.spread * 1.08);
    expect(measure({ contrast: 0.88 }).spread / plain.spread).toBeCloseTo(0.88, 1);
    expect(measure({ exposure: -0.1 }).luma / plain.luma).toBeCloseTo(0.9, 2);
    expect(measure({ exposure: 0.1 }).luma).toBeGreaterThan(plain.luma + 8);
  });

  it('keeps what is transparent transparent', () => {
    const canvas = createCanvas(20, 20);
    canvas.getContext('2d').fillRect(0, 0, 10, 20);
    const grade = { ...NEUTRAL, saturation: 0, exposure: 0.2, contrast: 0.9 };
    const graded = pixelsOf(applyGrade(canvasHost({}), canvas, { grade }).picture as Canvas);
    expect(graded[3]).toBe(255);
    expect(graded[(10 * 20 + 15) * 4 + 3]).toBe(0);
  });
});

describe('what mood and style words ask for', () => {
  const gradeOf = (words: Partial<Shot>) => {
    const only = shot({ cast: [], ...words });
    return gradeShot(only, [only]);
  };
  const seen = (words: { mood?: Mood; looks?: Look[] }) => measure(gradeOf(words) ?? {});
  const plain = measure({});

  it('is nothing where there are none', () => {
    expect(gradeOf({})).toBeUndefined();
  });

  it('is warmer or cooler, brighter or darker, with more colour or less', () => {
    expect(seen({ looks: ['warm'] }).warmth).toBeGreaterThan(plain.warmth + 12);
    expect(seen({ looks: ['cool'] }).warmth).toBeLessThan(plain.warmth - 12);
    expect(seen({ mood: 'melancholy' }).saturation).toBeLessThan(plain.saturation * 0.8);
    expect(seen({ mood: 'cheerful' }).luma).toBeGreaterThan(plain.luma + 3);
    expect(seen({ mood: 'mysterious' }).luma).toBeLessThan(plain.luma * 0.88);
    expect(seen({ looks: ['muted'] }).saturation).toBeLessThan(plain.saturation * 0.7);
  });

  it('is not darker where the words make it bright', () => {
    const day = { setting: { light: 'day' } } as const;
    expect(gradeOf({ mood: 'mysterious', ...day })?.exposure).toBe(0);
    expect(gradeOf({ mood: 'mysterious' })?.exposure).toBe(-0.1);
  });

  it('has no second colour in black and white, and one in sepia, whatever the mood', () => {
    expect(seen({ mood: 'romantic', looks: ['black-and-white'] }).saturation).toBeLessThan(1);
    const sepia = seen({ mood: 'melancholy', looks: ['sepia'] });
    expect(sepia.warmth).toBeGreaterThan(20);
  });
});

describe('a graded film', () => {
  const shots = (setting: Setting, looks: Look[]) =>
    screenplay([shot({ endSeconds: 1, cast: [], setting, looks })]);
  const paint = (looks: Look[], frames = [10]) =>
    paintFrames(
      buildTimeline(
        film({ screenplay: shots({ place: 'meadow' }, looks), visuals: [], ...SIZE, ...BARE }),
      ),
      canvasHost({}),
      frames,
    );

  it('has its painted sets in it', () => {
    expect(facts(paint([])[0]!).saturation).toBeGreaterThan(40);
    expect(facts(paint(['black-and-white'])[0]!).saturation).toBeLessThan(1.5);
  });

  it('has its stills and its videos in it', () => {
    const pictures = { image1: chart(), video1: chart() };
    for (const ref of [image(1), video(1)]) {
      const story = screenplay([
        shot({ endSeconds: 1, cast: [ref], framing: 'medium', looks: ['black-and-white'] }),
      ]);
      const visuals = [
        { ref: image(1), kind: 'image' as const, width: 320, height: 192 },
        { ...clipOf(1), width: 320, height: 192 },
      ];
      const timeline = buildTimeline(film({ screenplay: story, visuals, ...SIZE, ...BARE }));
      const [pixels] = paintFrames(timeline, canvasHost(pictures), [10]);
      // The prepared edges of cards have a little of their own.
      expect(facts(pixels!).saturation).toBeLessThan(6);
    }
  });

  it('has grain that lives', () => {
    const [one, two] = paint(['grainy', 'black-and-white'], [10, 12]);
    expect(largestDifference(one!, two!)).toBeGreaterThan(20);
  });

  it('leaves the picture it begins with as it is', () => {
    const first = chart();
    const story = screenplay([shot({ endSeconds: 2, cast: [], looks: ['sepia'], mood: 'tense' })]);
    const visuals = [{ ...firstFrame, ...SIZE }];
    const timeline = buildTimeline(film({ screenplay: story, visuals, ...SIZE }));
    const [opening] = paintFrames(timeline, canvasHost({ 'first-frame': first }), [0]);
    expect(largestDifference(opening!, pixelsOf(first))).toBe(0);
    expect(timeline.clips.map(({ grade }) => grade)).toEqual([undefined]);
  });
});

it('the light of a set falls on those in it, and leaves two thirds of a face by night', () => {
  const scenery = (light: 'day' | 'night') =>
    ({ place: 'forest', light, weather: 'clear' }) as Parameters<typeof castLight>[0];
  expect(castLight(scenery('day'))).toBeUndefined();
  const night = measure(castLight(scenery('night'))!);
  const plain = measure({});
  expect(night.luma / plain.luma).toBeGreaterThan(0.62);
  expect(night.luma / plain.luma).toBeLessThan(0.85);
  expect(night.warmth).toBeLessThan(plain.warmth - 20);
});
