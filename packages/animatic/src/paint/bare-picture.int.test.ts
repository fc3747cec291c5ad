import { createCanvas } from '@napi-rs/canvas';
import type { Shot } from '@callsheet/screenplay';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildTimeline } from '../build-timeline.ts';
import { canvasHost, largestDifference, pixelsOf, registerFont } from '../testing/test-canvas.ts';
import { film, screenplay, shot, video } from '../testing/test-film.ts';
import type { Timeline } from '../timeline.ts';
import { createPainter } from './create-painter.ts';

beforeAll(registerFont);

const SIZE = { width: 320, height: 180 };
const PICTURE = createCanvas(320, 180);
const HOST = { video1: PICTURE, video2: PICTURE };

function framesOf(timeline: Timeline, frame = 30): { bare: Buffer; written: Buffer } {
  const painter = createPainter(timeline, canvasHost(HOST));
  const canvas = createCanvas(SIZE.width, SIZE.height);
  const context = canvas.getContext('2d');
  painter.paintPicture(context, frame);
  const bare = pixelsOf(canvas);
  painter.paintOverlay(context, frame);
  return { bare, written: pixelsOf(canvas) };
}

function filmOf(facts: Partial<Shot>): Timeline {
  const shots = [shot({ cast: [], endSeconds: 2, ...facts })];
  const videos = [1, 2].map((number) => ({
    ref: video(number),
    kind: 'video' as const,
    width: 320,
    height: 180,
    durationSeconds: 5,
  }));
  const request = { screenplay: screenplay(shots), visuals: videos, captions: false, slate: false };
  return buildTimeline(film({ ...request, ...SIZE }));
}

/** The same film with other words on its tags. */
function renamed(timeline: Timeline): Timeline {
  return JSON.parse(
    JSON.stringify(timeline, (key, value) =>
      (key === 'label' || key === 'name') && typeof value === 'string' ? 'Somebody else' : value,
    ),
  ) as Timeline;
}

describe('a picture without words', () => {
  it.each([
    ['the names on cards', { cast: [video(1), video(2)] }],
    ['the notes of things', { framing: 'close-up', things: ['an old map'] }],
  ] satisfies [string, Partial<Shot>][])('leaves out %s, which the film shows', (_, facts) => {
    const timeline = filmOf(facts);
    const [own, other] = [framesOf(timeline), framesOf(renamed(timeline))];
    expect(largestDifference(own.bare, other.bare)).toBe(0);
    expect(largestDifference(own.written, other.written)).toBeGreaterThan(100);
  });

  it('keeps the paper that a thing told in words is noted on', () => {
    const { bare } = framesOf(filmOf({ framing: 'close-up', things: ['an old map'] }));
    const paper = (x: number, y: number) => bare[4 * (y * SIZE.width + x)]!;
    expect(paper(160, 90)).toBeGreaterThan(200);
    expect(paper(4, 90)).toBeLessThan(200);
  });

  // Their names decide how silhouettes breathe, so that they are compared at the place of their tags.
  it.each([
    ['the names of silhouettes', { people: ['Ann', 'Eva'], setting: { light: 'night' } }],
    ['names on a tilted picture', { people: ['Ann'], angle: 'dutch', setting: { light: 'night' } }],
  ] satisfies [string, Partial<Shot>][])('leaves out %s', (_, facts) => {
    const { bare, written } = framesOf(filmOf(facts));
    const isTag = (pixels: Buffer, at: number) =>
      Math.min(pixels[at]!, pixels[at + 1]!, pixels[at + 2]!) > 190;
    const tags = Array.from({ length: bare.length / 4 }, (_value, index) => index * 4).filter(
      (at) => isTag(written, at),
    );
    expect(tags.length).toBeGreaterThan(80);
    expect(tags.filter((at) => isTag(bare, at))).toEqual([]);
  });

  it('has its words come with a dissolve and go while a whip pan is on', () => {
    const named = (transition: Shot['transition']) => {
      const before = shot({ cast: [], endSeconds: 2 });
      const after = { cast: [], number: 2, startSeconds: 2, endSeconds: 4, people: ['Ann'] };
      const shots = [before, shot({ ...after, ...(transition && { transition }) })];
      const request = { visuals: [], captions: false, slate: false, ...SIZE };
      return buildTimeline(film({ screenplay: screenplay(shots), ...request }));
    };
    const words = (timeline: Timeline, frame: number) => {
      const { bare, written } = framesOf(timeline, frame);
      return largestDifference(bare, written);
    };
    const whole = words(named(undefined), 60);
    expect(whole).toBeGreaterThan(100);
    const [first, middle] = [60, 66].map((frame) => words(named('dissolve'), frame) / whole);
    expect(first).toBeLessThan(0.2);
    expect(middle).toBeGreaterThan(0.35);
    expect(middle).toBeLessThan(0.75);
    expect([59, 60].map((frame) => words(named('whip-pan'), frame))).toEqual([0, 0]);
  });
});
