import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CameraMove, Framing } from '@callsheet/screenplay';
import { buildTimeline } from './build-timeline.ts';
import { boxAt } from './paint/layer-at.ts';
import { refKey } from './staging/choose-set.ts';
import {
  clipOf,
  film,
  firstFrame,
  image,
  line,
  screenplay,
  shot,
  still,
  video,
} from './testing/test-film.ts';
import { visibleShares } from './testing/test-visibility.ts';
import type { Clip, Timeline, VisualFacts } from './timeline.ts';

const FRAMINGS: Framing[] = [
  'extreme-wide',
  'wide',
  'full',
  'medium',
  'medium-close',
  'close-up',
  'extreme-close-up',
];
const MOVES: CameraMove[] = [
  'static',
  'push-in',
  'pull-out',
  'pan-left',
  'pan-right',
  'tilt-up',
  'tilt-down',
  'track',
  'orbit',
  'handheld',
];
/** contract.md §2.5. */
const SIZES = [
  [1280, 720],
  [1920, 1080],
  [720, 1280],
  [1080, 1920],
  [960, 960],
  [1440, 1440],
  [1104, 832],
  [1648, 1248],
  [832, 1104],
  [1248, 1648],
] as const;

/** Pictures of every shape the contract allows (§2.3: aspect 1:8 to 8:1). */
const pictures = fc.array(
  fc.record({ isVideo: fc.boolean(), aspect: fc.double({ min: -3, max: 3, noNaN: true }) }),
  { minLength: 1, maxLength: 5 },
);

const anyFilm = fc
  .record({
    pictures,
    size: fc.constantFrom(...SIZES),
    durationSeconds: fc.integer({ min: 2, max: 15 }),
    cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
    framing: fc.constantFrom(...FRAMINGS),
    move: fc.constantFrom(...MOVES),
    speaks: fc.boolean(),
    hasSet: fc.boolean(),
    hasFirstFrame: fc.boolean(),
    seed: fc.integer({ min: 0, max: 2147483647 }),
  })
  .map((facts) => {
    const visuals: VisualFacts[] = facts.pictures.map(({ isVideo, aspect }, index) => ({
      ref: isVideo ? video(index + 1) : image(index + 1),
      kind: isVideo ? 'video' : 'image',
      width: Math.round(900 * 2 ** (aspect / 2)),
      height: Math.round(900 / 2 ** (aspect / 2)),
      ...(isVideo && { durationSeconds: 3 }),
    }));
    const cast = visuals.map((visual) => visual.ref as ReturnType<typeof image>);
    const last = cast.at(-1)!;
    const starts = [
      0,
      ...facts.cuts.map((cut) => cut * facts.durationSeconds).toSorted((a, b) => a - b),
    ];
    const shots = starts.map((startSeconds, index) =>
      shot({
        number: index + 1,
        startSeconds,
        endSeconds: starts[index + 1] ?? facts.durationSeconds,
        cast,
        framing: facts.framing,
        move: facts.move,
        description: facts.hasSet ? `in the setting of ${last.kind} ${last.number}` : '',
        lines: facts.speaks ? [line({ text: 'Here we are.', speaker: cast[0]! })] : [],
      }),
    );
    const [width, height] = facts.size;
    return film({
      screenplay: screenplay(shots),
      visuals: [...visuals, ...(facts.hasFirstFrame ? [firstFrame] : [])],
      width,
      height,
      durationSeconds: facts.durationSeconds,
      seed: facts.seed,
    });
  });

describe('the clips of a timeline', () => {
  it('tile the frames of any film exactly', () => {
    fc.assert(
      fc.property(anyFilm, (request) => {
        const { clips, frameCount } = buildTimeline(request);
        expect(frameCount).toBe(request.durationSeconds * 30);
        expect(clips[0]!.startFrame).toBe(0);
        expect(clips.at(-1)!.endFrame).toBe(frameCount);
        clips.forEach((clip, index) => {
          expect(clip.endFrame).toBeGreaterThan(clip.startFrame);
          if (index > 0) expect(clip.startFrame).toBe(clips[index - 1]!.endFrame);
        });
      }),
    );
  });

  it('begin at the rounded absolute time of their shot, never at a sum', () => {
    const thirds = [0, 1, 2, 3, 4, 5].map((index) =>
      shot({
        number: index + 1,
        startSeconds: index / 3 + 0.01,
        endSeconds: (index + 1) / 3 + 0.01,
        cast: [image(1)],
      }),
    );
    const { clips } = buildTimeline(film({ screenplay: screenplay(thirds), durationSeconds: 2 }));
    expect(clips.map((clip) => clip.startFrame)).toEqual([0, 10, 20, 30, 40, 50]);
  });

  it('are the same for the same request, and survive JSON', () => {
    fc.assert(
      fc.property(anyFilm, (request) => {
        const timeline = buildTimeline(request);
        expect(buildTimeline(structuredClone(request))).toEqual(timeline);
        expect(JSON.parse(JSON.stringify(timeline))).toEqual(timeline);
      }),
    );
  });

  it('differ with the seed, even in a static shot', () => {
    const shots = [shot({ cast: [image(1), image(2)] })];
    const [one, two] = [1, 2].map((seed) =>
      buildTimeline(film({ screenplay: screenplay(shots), seed })),
    );
    expect(one!.clips[0]!.layers).not.toEqual(two!.clips[0]!.layers);
  });

  it('cut hard, and dissolve for twelve frames only where the prompt says so', () => {
    const shots = [
      shot({ number: 1, endSeconds: 2, cast: [image(1)] }),
      shot({ number: 2, startSeconds: 2, endSeconds: 4, cast: [image(2)] }),
      shot({
        number: 3,
        startSeconds: 4,
        cast: [image(1)],
        transition: 'dissolve',
      }),
    ];
    const { clips } = buildTimeline(film({ screenplay: screenplay(shots) }));
    expect(clips.map((clip) => clip.transition)).toEqual([
      undefined,
      undefined,
      { kind: 'dissolve', frames: 12 },
    ]);
  });
});

describe('the layers of a clip', () => {
  it('show every reference of up to three on at least 15 % of the frame, of more on 4 %, at any moment', () => {
    fc.assert(
      fc.property(anyFilm, (request) => {
        const timeline = buildTimeline(request);
        const cast = request.screenplay.shots[0]!.cast;
        const smallest = cast.length <= 3 ? 0.15 : 0.04;
        for (const { clip, frame } of staged(timeline)) {
          const shares = visibleShares(timeline, clip, frame);
          for (const ref of cast) {
            expect(shares.get(refKey(ref)) ?? 0, refKey(ref)).toBeGreaterThanOrEqual(smallest);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('cover the frame when they fill it, stay inside it as cards, and never stretch a picture', () => {
    fc.assert(
      fc.property(anyFilm, (request) => {
        const timeline = buildTimeline(request);
        for (const { clip, frame } of moments(timeline)) {
          for (const layer of clip.layers) {
            const box = boxAt(layer, { timeline, clip, frame });
            const right = box.x + box.width;
            const bottom = box.y + box.height;
            if (layer.depth === 'card') {
              expect(Math.min(box.x, box.y, 1 - right, 1 - bottom)).toBeGreaterThan(0);
            } else {
              expect(Math.max(box.x, box.y, 1 - right, 1 - bottom)).toBeLessThan(2e-5);
            }
            const { crop } = layer;
            expect(Math.min(crop.x, crop.y)).toBeGreaterThanOrEqual(0);
            expect(Math.max(crop.x + crop.width, crop.y + crop.height)).toBeLessThanOrEqual(
              1 + 2e-5,
            );
            const facts = request.visuals.find(
              (visual) => refKey(visual.ref) === refKey(layer.ref),
            )!;
            const shape = (box.width * timeline.width) / (box.height * timeline.height);
            const source = (crop.width * facts.width) / (crop.height * facts.height);
            expect(Math.abs(Math.log(shape / source))).toBeLessThan(0.005);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keep people on their side across cuts, whoever is named first', () => {
    const shots = [
      shot({ number: 1, endSeconds: 2, cast: [image(1), image(2)] }),
      shot({ number: 2, startSeconds: 2, endSeconds: 5, cast: [image(2), image(1)] }),
    ];
    const { clips } = buildTimeline(film({ screenplay: screenplay(shots) }));
    for (const clip of clips) {
      const cards = clip.layers.filter((layer) => layer.depth === 'card');
      expect(cards.map((layer) => layer.ref)).toEqual([image(1), image(2)]);
      expect(cards[0]!.from.x).toBeLessThan(cards[1]!.from.x);
    }
  });

  it('make a picture the set when the words make it the place, and stage the rest before it', () => {
    const shots = [
      shot({
        cast: [image(1), image(2)],
        description: 'Image 1 dances, with the courtyard of Image 2 behind',
      }),
    ];
    const { clips } = buildTimeline(
      film({ screenplay: screenplay(shots), visuals: [still(1), still(2, 1280, 720)] }),
    );
    expect(clips[0]!.layers.map(({ ref, depth }) => ({ ref, depth }))).toEqual([
      { ref: image(2), depth: 'set' },
      { ref: image(1), depth: 'card' },
    ]);
  });

  it('play a video on from shot to shot, counting only the shots that show it', () => {
    const shots = [
      shot({ number: 1, endSeconds: 2, cast: [video(1)] }),
      shot({ number: 2, startSeconds: 2, endSeconds: 4, cast: [image(1)] }),
      shot({ number: 3, startSeconds: 4, endSeconds: 6, cast: [video(1), image(1)] }),
      shot({ number: 4, startSeconds: 6, endSeconds: 9, cast: [video(1)] }),
    ];
    const { clips } = buildTimeline(
      film({ screenplay: screenplay(shots), visuals: [still(1), clipOf(1, 5)] }),
    );
    expect(clips.map((clip) => clip.layers.find((layer) => layer.video)?.video)).toEqual([
      { startSeconds: 0, durationSeconds: 5 },
      undefined,
      { startSeconds: 2, durationSeconds: 5 },
      // What is left from four seconds on is too short: it begins where the rest fits.
      { startSeconds: 2, durationSeconds: 5 },
    ]);
  });

  it('leave out a reference that has no picture', () => {
    const shots = [shot({ cast: [image(1), image(9)], framing: 'medium' })];
    const { clips } = buildTimeline(film({ screenplay: screenplay(shots) }));
    expect(clips[0]!.layers.map((layer) => layer.ref)).toEqual([image(1)]);
  });
});

describe('a film with a first frame', () => {
  const shots = [
    shot({ number: 1, endSeconds: 4, cast: [image(1)] }),
    shot({ number: 2, startSeconds: 4, endSeconds: 5, cast: [image(2)] }),
  ];
  const opened = (durationSeconds: number) =>
    buildTimeline(
      film({
        screenplay: screenplay(shots),
        visuals: [still(1), still(2), firstFrame],
        durationSeconds,
      }),
    );

  it('opens on the whole picture, unscaled, for at most a second, then dissolves to the shot', () => {
    const [opening, staging, next] = opened(5).clips;
    expect(opening).toMatchObject({ shotNumber: 1, startFrame: 0, endFrame: 30 });
    expect(opening!.layers).toHaveLength(1);
    expect(opening!.layers[0]).toMatchObject({
      ref: 'first-frame',
      crop: { x: 0, y: 0, width: 1, height: 1 },
      from: { x: 0, y: 0, width: 1, height: 1 },
    });
    expect(staging).toMatchObject({
      shotNumber: 1,
      startFrame: 30,
      endFrame: 120,
      transition: { kind: 'dissolve', frames: 12 },
    });
    expect(next).toMatchObject({ shotNumber: 2, startFrame: 120 });
    expect(next!.transition).toBeUndefined();
  });

  it('is the place behind the cards for the whole film', () => {
    const backdrops = opened(5)
      .clips.flatMap((clip) => clip.layers)
      .filter((layer) => layer.depth === 'backdrop');
    expect(backdrops.map((layer) => layer.ref)).toEqual(['first-frame', 'first-frame']);
  });
});

/** First, middle and last frame of each clip. */
function moments({ clips }: Timeline): { clip: Clip; frame: number }[] {
  return clips.flatMap((clip) =>
    [clip.startFrame, Math.floor((clip.startFrame + clip.endFrame) / 2), clip.endFrame - 1].map(
      (frame) => ({ clip, frame }),
    ),
  );
}

/** Without the clip that shows the first frame. */
function staged(timeline: Timeline) {
  return moments(timeline).filter(({ clip }) =>
    clip.layers.some((layer) => layer.ref !== 'first-frame'),
  );
}
