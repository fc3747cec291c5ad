import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CameraMove, Framing, Shot } from '@callsheet/screenplay';
import { buildTimeline } from './build-timeline.ts';
import { poseAt } from './paint/figure/pose-at.ts';
import { refKey } from './staging/choose-set.ts';
import { bodyAt, figureOf, headAt } from './testing/test-figure.ts';
import { cutout, film, image, line, screenplay, shot, still } from './testing/test-film.ts';
import type { Box, Timeline, VisualFacts } from './timeline.ts';

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
const SIZES = [
  [1280, 720],
  [720, 1280],
  [960, 960],
  [1104, 832],
  [832, 1104],
] as const;

/** From an adult to a cartoon that is half head. */
const BUILDS = [
  ['an adult', { head: 1 / 7, aspect: 0.35 }],
  ['a child', { head: 0.22, aspect: 0.45 }],
  ['a cartoon', { head: 0.48, aspect: 0.8 }],
] as const;

function stage(
  facts: Partial<Shot>,
  visuals: VisualFacts[],
  size: readonly [number, number] = SIZES[0],
) {
  const cast = visuals.map(({ ref }) => ref as ReturnType<typeof image>);
  const shots = [shot({ cast, endSeconds: 4, ...facts })];
  const [width, height] = size;
  return buildTimeline(film({ screenplay: screenplay(shots), visuals, width, height }));
}

const look = (timeline: Timeline, frame: number) => ({
  timeline,
  clip: timeline.clips.find((clip) => frame >= clip.startFrame && frame < clip.endFrame)!,
  frame,
});
const middle = ({ x, width }: Box) => x + width / 2;

describe('the size of a shot', () => {
  it.each(BUILDS)('shows the head of %s larger from framing to framing', (_, build) => {
    const heads = FRAMINGS.map((framing) => {
      const timeline = stage({ framing }, [cutout(1, build)]);
      return headAt(figureOf(timeline.clips[0]!, image(1)), look(timeline, 60)).height;
    });
    heads.slice(1).forEach((height, index) => expect(height).toBeGreaterThan(heads[index]! * 1.04));
  });

  it.each(BUILDS)(
    'makes a close-up of %s a head of 35 to 60 percent of the frame, with shoulders under it',
    (_, build) => {
      const timeline = stage({ framing: 'close-up' }, [cutout(1, build)]);
      const figure = figureOf(timeline.clips[0]!, image(1));
      const head = headAt(figure, look(timeline, 60));
      expect(head.height).toBeGreaterThan(0.35);
      expect(head.height).toBeLessThan(0.6);
      expect(head.y + head.height).toBeLessThan(0.85);
      expect(
        bodyAt(figure, look(timeline, 60)).y + bodyAt(figure, look(timeline, 60)).height,
      ).toBeGreaterThan(1.1);
    },
  );

  it.each(['extreme-wide', 'wide', 'full'] as const)(
    'has the whole body in the frame: %s',
    (framing) => {
      for (const size of SIZES) {
        for (const [, build] of BUILDS) {
          const timeline = stage({ framing }, [cutout(1, build)], size);
          const body = bodyAt(figureOf(timeline.clips[0]!, image(1)), look(timeline, 60));
          expect(Math.min(body.x, body.y)).toBeGreaterThan(0);
          expect(Math.max(body.x + body.width, body.y + body.height)).toBeLessThan(1);
        }
      }
    },
  );

  it('cuts an adult at the waist in a medium shot, at the chest in a medium close-up', () => {
    const seen = (['medium', 'medium-close'] as const).map((framing) => {
      const timeline = stage({ framing }, [cutout(1, { aspect: 0.35 })]);
      const { y, height } = bodyAt(figureOf(timeline.clips[0]!, image(1)), look(timeline, 60));
      return (1 - y) / height;
    });
    expect(seen[0]).toBeCloseTo(0.5, 1);
    expect(seen[1]).toBeCloseTo(0.31, 1);
  });

  it('puts eyes at about a third of the height from the waist up and closer', () => {
    for (const framing of ['medium', 'medium-close', 'close-up', 'extreme-close-up'] as const) {
      const timeline = stage({ framing }, [cutout(1)]);
      const head = headAt(figureOf(timeline.clips[0]!, image(1)), look(timeline, 60));
      const eyes = head.y + head.height * 0.52;
      expect(eyes, framing).toBeGreaterThan(0.2);
      expect(eyes, framing).toBeLessThan(0.45);
    }
  });

  it('never lets a body that its picture cuts off end inside the frame', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FRAMINGS),
        fc.constantFrom(...SIZES),
        fc.integer({ min: 1, max: 3 }),
        fc.double({ min: 0.25, max: 0.41, noNaN: true }),
        (framing, size, count, head) => {
          const visuals = Array.from({ length: count }, (_, index) =>
            index === 0 ? cutout(1, { head, aspect: 0.8, isCutOff: true }) : cutout(index + 1),
          );
          const timeline = stage({ framing }, visuals, size);
          const body = bodyAt(figureOf(timeline.clips[0]!, image(1)), look(timeline, 60));
          expect(body.y + body.height).toBeGreaterThanOrEqual(1);
        },
      ),
    );
  });
});

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
            if (head.height < 0.66) {
              expect(head.y).toBeGreaterThan(-0.02);
              expect(head.y + head.height).toBeLessThan(0.95);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('two in a shot', () => {
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

describe('a camera move', () => {
  const forest = { place: 'forest' } as const;
  const moving = (move: CameraMove, facts: Partial<Shot> = {}) => {
    const setting = forest;
    const timeline = stage({ framing: 'full', move, setting, ...facts }, [cutout(1)]);
    const clip = timeline.clips[0]!;
    const travel = (from: Box, to: Box) => ({
      x: middle(to) - middle(from),
      y: to.y + to.height / 2 - from.y - from.height / 2,
      growth: to.width / from.width,
    });
    const { from, to } = figureOf(clip, image(1));
    const planes = clip.scenery!.planes.toSorted((a, b) => a.depth - b.depth);
    const [far, near] = [planes[0]!, planes.find(({ depth }) => depth >= 0.99)!];
    return {
      figure: travel(from, to),
      far: travel(far.from, far.to),
      near: travel(near.from, near.to),
    };
  };

  it('of pushing in makes what is near larger and leaves the distance', () => {
    const { figure, far } = moving('push-in');
    expect(figure.growth).toBeGreaterThan(1.2);
    expect(far.growth).toBeLessThan(1 + (figure.growth - 1) * 0.4);
    expect(moving('pull-out').figure.growth).toBeLessThan(0.85);
  });

  it('of zooming makes all larger alike', () => {
    const { figure, far } = moving('zoom-in');
    expect(figure.growth).toBeGreaterThan(1.2);
    expect(far.growth).toBeCloseTo(figure.growth, 2);
  });

  it.each([
    ['pan-right', -1],
    ['pan-left', 1],
  ] as const)('of turning to a side moves all alike to the other: %s', (move, way) => {
    const { figure, far } = moving(move);
    expect(figure.x * way).toBeGreaterThan(0.1);
    expect(far.x).toBeCloseTo(figure.x, 2);
  });

  it.each([
    ['track-right', -1],
    ['track-left', 1],
  ] as const)('of going to a side moves the near more than the far: %s', (move, way) => {
    const { figure, far } = moving(move);
    expect(figure.x * way).toBeGreaterThan(0.1);
    expect(Math.abs(far.x)).toBeLessThan(Math.abs(figure.x) * 0.4);
  });

  it('of tilting and craning up moves the picture down, the distance only when it tilts', () => {
    const [tilt, crane] = [moving('tilt-up'), moving('crane-up')];
    expect(Math.min(tilt.figure.y, crane.figure.y)).toBeGreaterThan(0.1);
    expect(tilt.far.y).toBeCloseTo(tilt.figure.y, 2);
    expect(crane.far.y).toBeLessThan(crane.figure.y * 0.4);
    expect(moving('tilt-down').figure.y).toBeLessThan(-0.1);
    expect(moving('crane-down').figure.y).toBeLessThan(-0.1);
  });

  it('of following keeps whom it follows in place and moves the set the other way', () => {
    const blocking = [
      { who: image(1), enters: 'left' as const, actions: [{ kind: 'walks' as const }], spans: [] },
    ];
    const { figure, near } = moving('follow', { blocking });
    expect(figure).toEqual({ x: 0, y: 0, growth: 1 });
    expect(near.x).toBeLessThan(-0.25);
  });

  it('of going around moves the distance while whoever is on the mark stays', () => {
    const { figure, far } = moving('orbit');
    expect(Math.abs(figure.x)).toBeLessThan(1e-6);
    expect(Math.abs(far.x)).toBeGreaterThan(0.1);
  });

  it('is slower or faster where the words say so', () => {
    const travels = (['slow', undefined, 'fast'] as const).map((moveSpeed) =>
      Math.abs(moving('pan-left', moveSpeed ? { moveSpeed } : {}).figure.x),
    );
    expect(travels).toEqual(travels.toSorted((a, b) => a - b));
    expect(travels[2]! / travels[0]!).toBeGreaterThan(2);
  });

  it('that zooms in to a close-up ends on it, from at least half as far again', () => {
    const evidence = {
      cast: [],
      move: { start: 10, end: 18 },
      framing: { start: 22, end: 30 },
    };
    const timeline = stage({ framing: 'close-up', move: 'zoom-in', evidence }, [cutout(1)]);
    const figure = figureOf(timeline.clips[0]!, image(1));
    const [start, end] = [0, timeline.frameCount - 1].map(
      (frame) => headAt(figure, look(timeline, frame)).height,
    );
    expect(end).toBeGreaterThan(0.35);
    expect(end).toBeLessThan(0.6);
    expect(start).toBeLessThan(end! / 1.5);
  });

  it('leaves a static shot alive: it drifts by less than 3 %', () => {
    const { figure } = moving('static');
    expect(figure.growth).not.toBe(1);
    expect(Math.abs(figure.growth - 1)).toBeLessThan(0.03);
  });
});

describe('what somebody does', () => {
  type Told = NonNullable<Shot['blocking']>[number];
  const doing = (told: Partial<Told>, facts: Partial<Shot> = {}) => {
    const blocking = [{ who: image(1), actions: [], spans: [], ...told }];
    const timeline = stage({ framing: 'wide', blocking, ...facts }, [cutout(1), cutout(2)]);
    const figure = figureOf(timeline.clips[0]!, image(1));
    return { figure, at: (frame: number) => bodyAt(figure, look(timeline, frame)) };
  };

  it.each(['left', 'right'] as const)('comes in from outside the frame: %s', (enters) => {
    const { at } = doing({ enters });
    const [start, end] = [at(0), at(119)];
    if (enters === 'left') expect(start.x + start.width).toBeLessThan(0);
    else expect(start.x).toBeGreaterThan(1);
    expect(Math.min(end.x, 1 - end.x - end.width)).toBeGreaterThan(0);
  });

  it('comes in from the deep left small and ends large, on the ground all the way', () => {
    const { at } = doing({ enters: 'left', depth: 'background' });
    const [start, end] = [at(0), at(119)];
    expect(start.height).toBeLessThan(end.height * 0.4);
    expect(middle(start)).toBeLessThan(middle(end) - 0.1);
    expect(start.y + start.height).toBeLessThan(end.y + end.height - 0.1);
  });

  it('has left the frame at the end of the shot', () => {
    const { at } = doing({ exits: 'right' });
    expect(at(0).x + at(0).width).toBeLessThan(1);
    expect(at(119).x).toBeGreaterThan(1 - 0.02);
  });

  it('has arrived before the own line begins', () => {
    const lines = [line({ text: 'Hello.', speaker: image(1), startSeconds: 1.2, endSeconds: 2 })];
    const { at } = doing({ enters: 'left' }, { lines });
    expect(middle(at(36))).toBeCloseTo(middle(at(60)), 2);
  });

  it('turns around in half a second, and looks at the other after it', () => {
    const { figure } = doing({ actions: [{ kind: 'turns', target: image(2) }] });
    const turn = figure.stance!.acts.find(({ kind }) => kind === 'turn')!;
    expect(turn.endFrame - turn.startFrame).toBe(16);
    expect(figure.stance!.isMirrored).toBe(true);
  });

  it('carries what it holds at the hand, in front and in proportion', () => {
    const thing = cutout(2, { kind: 'object', head: 0.5, aspect: 0.6 });
    const blocking: Told[] = [
      { who: image(1), enters: 'left', actions: [{ kind: 'holds', target: image(2) }], spans: [] },
    ];
    for (const framing of FRAMINGS) {
      const shots = [shot({ cast: [image(1), image(2)], framing, blocking, endSeconds: 4 })];
      const roles = [{ ref: image(2), role: 'object' as const, span: { start: 0, end: 0 } }];
      const timeline = buildTimeline(
        film({
          screenplay: { ...screenplay(shots), roles },
          visuals: [cutout(1), thing],
        }),
      );
      const clip = timeline.clips[0]!;
      const [holder, held] = [figureOf(clip, image(1)), figureOf(clip, image(2))];
      expect(clip.layers.indexOf(held)).toBeGreaterThan(clip.layers.indexOf(holder));
      for (const frame of [0, 20, 119]) {
        const [body, box] = [holder, held].map((layer) => bodyAt(layer, look(timeline, frame)));
        expect(Math.abs(middle(box!) - middle(body!))).toBeLessThan(body!.width * 0.5);
        const down = (box!.y + box!.height / 2 - body!.y) / body!.height;
        expect(down).toBeGreaterThan(0.14);
        expect(down).toBeLessThan(0.66);
        expect(box!.height / body!.height).toBeLessThan(0.4);
      }
    }
  });

  it('breathes by less than one percent of the height, feet in place', () => {
    const timeline = stage({ framing: 'full' }, [cutout(1)]);
    const figure = figureOf(timeline.clips[0]!, image(1));
    const breaths = Array.from(
      { length: 120 },
      (_, frame) => poseAt(figure, look(timeline, frame)).breath,
    );
    expect(Math.max(...breaths)).toBeLessThan(0.01);
    expect(Math.max(...breaths) - Math.min(...breaths)).toBeGreaterThan(0.004);
  });

  it('opens the mouth as the voice does, and nods only while another is heard', () => {
    const lines = [
      line({ text: 'Hello.', speaker: image(1), startSeconds: 0, endSeconds: 1 }),
      line({ text: 'Well, hello to you too.', speaker: image(2), startSeconds: 1, endSeconds: 4 }),
    ];
    const timeline = stage({ framing: 'medium', lines }, [cutout(1), cutout(2)]);
    const spoken = timeline.speech[0]!;
    spoken.mouth = Array.from({ length: spoken.endFrame - spoken.startFrame }, (_, at) => at / 100);
    const figure = figureOf(timeline.clips[0]!, image(1));
    const poses = [12, 20, 40].map((frame) => poseAt(figure, look(timeline, frame)).talk);
    expect(poses).toEqual([
      { isSpeaking: true, isListening: false, mouth: 0.12 },
      { isSpeaking: true, isListening: false, mouth: 0.2 },
      { isSpeaking: false, isListening: true, mouth: 0 },
    ]);
    const nods = Array.from({ length: 80 }, (_, at) => poseAt(figure, look(timeline, 35 + at)).nod);
    expect(Math.max(...nods)).toBeGreaterThan(0.01);
  });
});

describe('the place of a shot', () => {
  const told = (role: 'set' | 'object', number: number) => ({
    ref: image(number),
    role,
    span: { start: 0, end: 0 },
  });

  it('is the reference that the words make it, behind who stands in it, in all shots that name no other', () => {
    const shots = [
      shot({ number: 1, endSeconds: 2, cast: [image(1), image(2)] }),
      shot({ number: 2, startSeconds: 2, endSeconds: 4, cast: [image(1)] }),
      shot({
        number: 3,
        startSeconds: 4,
        endSeconds: 6,
        cast: [image(1)],
        setting: { place: 'sea' },
      }),
    ];
    const { clips } = buildTimeline(
      film({
        screenplay: { ...screenplay(shots), roles: [told('set', 2)] },
        visuals: [cutout(1), still(2, 1280, 720)],
      }),
    );
    expect(clips.map(({ layers }) => layers.map(({ ref, depth }) => [refKey(ref), depth]))).toEqual(
      [
        [
          ['image2', 'set'],
          ['image1', 'figure'],
        ],
        [
          ['image2', 'set'],
          ['image1', 'figure'],
        ],
        [['image1', 'figure']],
      ],
    );
    expect(clips.map(({ scenery }) => scenery?.place)).toEqual([undefined, undefined, 'sea']);
  });

  it('moves less than who stands in it when the camera goes to a side', () => {
    const shots = [shot({ cast: [image(1), image(2)], move: 'track-left', endSeconds: 4 })];
    const { clips } = buildTimeline(
      film({
        screenplay: { ...screenplay(shots), roles: [told('set', 2)] },
        visuals: [cutout(1), still(2, 1280, 720)],
      }),
    );
    const [set, figure] = clips[0]!.layers;
    const travel = (layer: typeof set) => layer!.to.x - layer!.from.x;
    expect(travel(set)).toBeGreaterThan(0.05);
    expect(travel(set)).toBeLessThan(travel(figure) * 0.6);
  });

  it('alone is on screen where nobody is', () => {
    const shots = [shot({ cast: [], isEmpty: true, setting: { place: 'forest' } })];
    const { clips } = buildTimeline(film({ screenplay: screenplay(shots), visuals: [cutout(1)] }));
    expect(clips[0]!.layers).toEqual([]);
    expect(clips[0]!.scenery).toMatchObject({ place: 'forest', figures: [] });
  });

  it('is the panel of the shot, whole and moved over, where there is a storyboard', () => {
    const panels = [0, 1, 2, 3].map((index) => ({
      x: (index % 2) * 0.5,
      y: Math.floor(index / 2) * 0.5,
      width: 0.5,
      height: 0.5,
    }));
    const board: VisualFacts = {
      ...still(1, 1280, 720),
      subject: { kind: 'storyboard', hasCutout: false, faces: [], colours: [], panels },
    };
    const shots = panels.map((_, index) =>
      shot({
        number: index + 1,
        startSeconds: index,
        endSeconds: index + 1,
        cast: index === 0 ? [] : [image(1)],
        move: 'pan-left',
      }),
    );
    const { clips } = buildTimeline(
      film({ screenplay: { ...screenplay(shots), storyboard: image(1) }, visuals: [board] }),
    );
    clips.forEach(({ layers }, index) => {
      expect(layers).toHaveLength(1);
      const { crop, depth } = layers[0]!;
      const panel = panels[index]!;
      expect(depth).toBe('set');
      expect(Math.min(crop.x - panel.x, crop.y - panel.y)).toBeGreaterThanOrEqual(-1e-4);
      expect(crop.x + crop.width).toBeLessThanOrEqual(panel.x + panel.width + 1e-4);
      expect(crop.width * crop.height).toBeGreaterThan(0.2);
    });
  });
});
