import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CameraMove, Framing } from '@callsheet/screenplay';
import { buildTimeline } from '../build-timeline.ts';
import {
  bodyAt,
  figureOf,
  FRAMINGS,
  headAt,
  look,
  middle,
  SIZES,
  stage,
} from '../testing/test-figure.ts';
import { cutout, film, image, line, screenplay, shot, still } from '../testing/test-film.ts';
import { refKey } from './choose-set.ts';

const MOVES: CameraMove[] = [
  'static',
  'push-in',
  'pull-out',
  'zoom-in',
  'zoom-out',
  'pan-left',
  'pan-right',
  'tilt-up',
  'tilt-down',
  'track',
  'track-left',
  'track-right',
  'follow',
  'orbit',
  'crane-up',
  'crane-down',
  'handheld',
];

/** Cut-outs of all builds, and pictures that have none. */
const anyVisual = (number: number) =>
  fc.oneof(
    fc
      .record({
        head: fc.double({ min: 0.12, max: 0.5, noNaN: true }),
        aspect: fc.double({ min: 0.25, max: 1.3, noNaN: true }),
        isCutOff: fc.boolean(),
        kind: fc.constantFrom('person' as const, 'creature' as const),
      })
      .map((build) => cutout(number, build)),
    fc
      .constantFrom([1280, 720], [800, 1200], [1000, 1000])
      .map(([width, height]) => still(number, width, height)),
  );

const anyShot = fc.record({
  visuals: fc
    .integer({ min: 1, max: 5 })
    .chain((count) =>
      fc.tuple(...Array.from({ length: count }, (_, index) => anyVisual(index + 1))),
    ),
  framing: fc.constantFrom(...FRAMINGS),
  move: fc.constantFrom(...MOVES),
  moveSpeed: fc.constantFrom('slow' as const, 'fast' as const, undefined),
  angle: fc.constantFrom('low' as const, 'high' as const, 'over-the-shoulder' as const, undefined),
  size: fc.constantFrom(...SIZES),
  seconds: fc.integer({ min: 1, max: 10 }),
  seed: fc.integer({ min: 0, max: 2147483647 }),
});

describe('whoever speaks', () => {
  it('has the head in the frame in every framing, ratio, move and company', () => {
    fc.assert(
      fc.property(
        anyShot,
        ({ visuals, size: [width, height], seconds, seed, moveSpeed, angle, ...facts }) => {
          const cast = visuals.map(({ ref }) => ref as ReturnType<typeof image>);
          const lines = [line({ text: 'Here we are.', speaker: cast[0]! })];
          const shots = [
            shot({
              ...facts,
              cast,
              lines,
              endSeconds: seconds,
              ...(moveSpeed && { moveSpeed }),
              ...(angle && { angle }),
            }),
          ];
          const timeline = buildTimeline(
            film({ screenplay: screenplay(shots), visuals, width, height, seed }),
          );
          const clip = timeline.clips[0]!;
          const layer = clip.layers.find(({ ref }) => refKey(ref) === refKey(cast[0]!))!;
          if (layer.depth !== 'figure') return;
          for (const frame of [0, Math.floor(clip.endFrame / 2), clip.endFrame - 1]) {
            const head = headAt(layer, { timeline, clip, frame });
            if (head.width < 0.9) {
              expect(head.x).toBeGreaterThan(-0.02);
              expect(head.x + head.width).toBeLessThan(1.02);
            } else expect(Math.abs(middle(head) - 0.5)).toBeLessThan(0.25);
            if (head.height < 0.6) {
              expect(head.y).toBeGreaterThan(-0.02);
              expect(head.y + head.height).toBeLessThan(0.95);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('has no other before the face', () => {
    fc.assert(
      fc.property(anyShot, ({ visuals, size: [width, height], seed, framing }) => {
        const cast = visuals.map(({ ref }) => ref as ReturnType<typeof image>);
        const lines = [line({ text: 'Here we are.', speaker: cast[0]! })];
        const shots = [shot({ cast, lines, framing })];
        const timeline = buildTimeline(
          film({ screenplay: screenplay(shots), visuals, width, height, seed }),
        );
        const clip = timeline.clips[0]!;
        const place = clip.layers.findIndex(({ ref }) => refKey(ref) === refKey(cast[0]!));
        const layer = clip.layers[place]!;
        if (layer.depth !== 'figure') return;
        const sight = { timeline, clip, frame: 0 };
        const head = headAt(layer, sight);
        const [x, y] = [middle(head), head.y + head.height * 0.6];
        for (const other of clip.layers.slice(place + 1)) {
          if (other.depth !== 'figure') continue;
          const face = headAt(other, sight);
          const isOver = x > face.x && x < face.x + face.width && y > face.y;
          expect(isOver, refKey(other.ref)).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('two in a shot', () => {
  it.each(['medium', 'medium-close', 'close-up'] as const)(
    'have heads that differ at most 1.6 times in height, however they are drawn: %s',
    (framing) => {
      for (const size of [SIZES[0], SIZES[2], SIZES[3]]) {
        for (const head of [1 / 7, 0.22, 0.3]) {
          const visuals = [
            cutout(1, { head: 0.48, aspect: 0.8 }),
            cutout(2, { head, aspect: 0.45, isCutOff: head === 0.3 }),
          ];
          const lines = [line({ text: 'Hello.', speaker: image(1) })];
          const clip = stage({ framing, lines }, visuals, size).clips[0]!;
          const [one, two] = [image(1), image(2)].map((ref) => {
            const { from, stance } = figureOf(clip, ref);
            return from.height * stance!.head.height;
          });
          expect(Math.max(one! / two!, two! / one!), `${head} in ${size}`).toBeLessThan(1.6);
        }
      }
    },
  );

  const pair = [cutout(1, { looks: 1 }), cutout(2, { looks: 1 })];
  const shots = (...framings: Framing[]) =>
    framings.map((framing, index) =>
      shot({
        number: index + 1,
        startSeconds: index * 2,
        endSeconds: index * 2 + 2,
        framing,
        cast: index % 2 === 0 ? [image(1), image(2)] : [image(2), image(1)],
      }),
    );

  it('keep their sides across cuts and look at each other', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const timeline = buildTimeline(
        film({ screenplay: screenplay(shots('wide', 'medium', 'close-up')), visuals: pair, seed }),
      );
      const sides = timeline.clips.map((clip) => {
        const [one, two] = [image(1), image(2)].map((ref) => figureOf(clip, ref));
        const left = middle(one!.from) < middle(two!.from) ? one! : two!;
        const right = left === one ? two! : one!;
        // Both look to the right in their pictures: only the one on the right is mirrored.
        expect(left.stance!.isMirrored).toBeUndefined();
        expect(right.stance!.isMirrored).toBe(true);
        return refKey(left.ref);
      });
      expect(new Set(sides).size).toBe(1);
    }
  });

  it('stand where the words put one of them, in every shot', () => {
    const told = shots('wide', 'medium', 'wide');
    told[1]!.blocking = [{ who: image(1), side: 'right', actions: [], spans: [] }];
    for (const seed of [1, 2, 3, 4]) {
      const timeline = buildTimeline(film({ screenplay: screenplay(told), visuals: pair, seed }));
      for (const clip of timeline.clips) {
        const [one, two] = [image(1), image(2)].map((ref) => middle(figureOf(clip, ref).from));
        expect(one).toBeGreaterThan(two!);
      }
    }
  });

  it('stand on one ground and keep their heights to each other', () => {
    const visuals = [cutout(1), cutout(2, { kind: 'creature' })];
    const timeline = stage({ framing: 'wide' }, visuals);
    const [adult, creature] = [image(1), image(2)].map((ref) =>
      bodyAt(figureOf(timeline.clips[0]!, ref), look(timeline, 0)),
    );
    expect(adult!.y + adult!.height).toBeCloseTo(creature!.y + creature!.height, 2);
    expect(creature!.height / adult!.height).toBeCloseTo(0.66, 2);
  });

  it('are one behind the other over a shoulder: near and dark at the edge, the face seen', () => {
    for (const size of SIZES) {
      const lines = [line({ text: 'Listen.', speaker: image(2) })];
      const timeline = stage(
        { framing: 'close-up', angle: 'over-the-shoulder', lines },
        pair,
        size,
      );
      const clip = timeline.clips[0]!;
      const [near, seen] = [figureOf(clip, image(1)), figureOf(clip, image(2))];
      expect(near.stance!.isForeground).toBe(true);
      expect(seen.stance!.isForeground).toBeUndefined();
      expect(clip.layers.at(-1)).toBe(near);
      const [nearHead, face] = [near, seen].map((layer) => headAt(layer, look(timeline, 60)));
      expect(Math.abs(middle(nearHead!) - 0.5)).toBeGreaterThan(0.38);
      expect(Math.abs(middle(face!) - 0.5)).toBeLessThan(0.25);
    }
  });
});
