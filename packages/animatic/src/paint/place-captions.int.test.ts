import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Box } from '../box.ts';
import { buildTimeline } from '../build-timeline.ts';
import { CAPTION_PLACES, overlap } from '../captions/choose-place.ts';
import { markCaption } from '../captions/caption-marks.ts';
import { placeCaptions } from '../captions/place-captions.ts';
import { registerFont } from '../testing/test-canvas.ts';
import { film, image, line, screenplay, shot } from '../testing/test-film.ts';
import type { Timeline } from '../timeline.ts';
import { layoutCaption } from './paint-caption.ts';
import { slateBottom } from './slate-metrics.ts';

beforeAll(registerFont);

const RATIOS = [
  [1280, 720],
  [720, 1280],
  [960, 960],
  [1104, 832],
  [832, 1104],
] as const;
const WORDS = ['Look!', 'I believed', 'every single word of it,', '我们今天去市场。', '好吗？'];
const SAFE = 0.05;

describe('a caption at any of its places', () => {
  const anyCaption = fc.record({
    size: fc.constantFrom(...RATIOS),
    place: fc.constantFrom(...CAPTION_PLACES),
    text: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }),
    label: fc.constantFrom(undefined, 'Image 1', 'Old fisherman (off, whispers)', '图1（轻声）'),
  });

  it('is inside the safe area of every ratio, and under the slate', () => {
    const context = createCanvas(1, 1).getContext('2d');
    fc.assert(
      fc.property(anyCaption, ({ size: [width, height], place, text, label }) => {
        const { plate, lines } = layoutCaption(context, {
          text: text.join(' '),
          ...(label && { label }),
          width,
          height,
          place,
        });
        expect(plate.x).toBeGreaterThanOrEqual(width * SAFE - 0.5);
        expect(plate.x + plate.width).toBeLessThanOrEqual(width * (1 - SAFE) + 0.5);
        expect(plate.y).toBeGreaterThanOrEqual(slateBottom({ width, height }));
        expect(plate.y + plate.height).toBeLessThanOrEqual(height * (1 - SAFE));
        expect(lines.length).toBeLessThanOrEqual(place === 'left' || place === 'right' ? 5 : 2);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a caption over faces', () => {
  it('covers none where there is room', () => {
    const anyFace = fc.record({
      x: fc.double({ min: 0, max: 0.75, noNaN: true }),
      y: fc.double({ min: 0, max: 0.75, noNaN: true }),
      width: fc.double({ min: 0.05, max: 0.4, noNaN: true }),
      height: fc.double({ min: 0.05, max: 0.5, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...RATIOS), anyFace, (size, face) => {
        const timeline = filmWith([face], size);
        expect(platesOf(timeline).every((plate) => overlap(plate, face) === 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('stands at the bottom, or beside or above a face that is there', () => {
    const placesFor = (faces: Box[]) => placesOf(filmWith(faces, [1280, 720]))[0];
    expect(placesFor([])).toBe('bottom');
    expect(placesFor([{ x: 0.4, y: 0.1, width: 0.2, height: 0.4 }])).toBe('bottom');
    expect(placesFor([{ x: 0.45, y: 0.8, width: 0.1, height: 0.15 }])).toBe('lower-third');
    expect(placesFor([{ x: 0.65, y: 0.3, width: 0.3, height: 0.7 }])).toBe('left');
    expect(placesFor([{ x: 0.1, y: 0.25, width: 0.8, height: 0.75 }])).toBe('top');
  });

  it('stays where it is for all pages of a shot', () => {
    const text = 'One two three four five six seven. '.repeat(12).trim();
    const places = placesOf(
      filmWith([{ x: 0.65, y: 0.3, width: 0.3, height: 0.7 }], [1280, 720], text),
    );
    expect(places.length).toBeGreaterThan(2);
    expect(new Set(places)).toEqual(new Set(['left']));
  });
});

/** A film of one still picture that fills the frame, with faces in it. */
function filmWith(
  faces: Box[],
  [width, height]: readonly [number, number],
  text = 'I believed every single word of it.',
): Timeline {
  const lines = [line({ text, speaker: image(1), endSeconds: 5 })];
  const timeline = buildTimeline(
    film({ screenplay: screenplay([shot({ cast: [image(1)], lines })]), width, height }),
  );
  const whole = { x: 0, y: 0, width: 1, height: 1 };
  const { scenery: _, ...clip } = timeline.clips[0]!;
  const layer = { ref: image(1), depth: 'set' as const, crop: whole, from: whole, to: whole };
  return { ...timeline, clips: [{ ...clip, move: 'static', layers: [{ ...layer, faces }] }] };
}

function chosen(timeline: Timeline) {
  const context = createCanvas(1, 1).getContext('2d');
  const [cue] = timeline.speech;
  const { width, height } = timeline;
  const plateOf: Parameters<typeof placeCaptions>[1] = (page, place) => {
    const { plate } = layoutCaption(context, {
      ...markCaption(cue!, page.text),
      width,
      height,
      place,
    });
    return {
      x: plate.x / width,
      y: plate.y / height,
      width: plate.width / width,
      height: plate.height / height,
    };
  };
  return { places: placeCaptions(timeline, plateOf), plateOf };
}

function placesOf(timeline: Timeline) {
  return [...chosen(timeline).places.values()];
}

function platesOf(timeline: Timeline): Box[] {
  const { places, plateOf } = chosen(timeline);
  return [...places].map(([page, place]) => plateOf(page, place));
}
