import { describe, expect, it } from 'vitest';
import type { Shot } from '@callsheet/screenplay';
import { buildTimeline } from '../build-timeline.ts';
import { poseAt } from '../paint/figure/pose-at.ts';
import { bodyAt, figureOf, FRAMINGS, look, middle, SIZES, stage } from '../testing/test-figure.ts';
import { cutout, film, image, line, screenplay, shot } from '../testing/test-film.ts';

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

  it('never shows the edge at which a picture cut somebody off, however they come, go or jump', () => {
    const edges = ['left', 'right', 'depth', 'front', 'unsaid'] as const;
    const tellings: Partial<Told>[] = [
      ...edges.flatMap((edge) => [
        { enters: edge },
        { exits: edge },
        { enters: edge, depth: 'background' as const },
        { enters: edge, actions: [{ kind: 'runs' as const }] },
      ]),
      { actions: [{ kind: 'walks' }] },
      { actions: [{ kind: 'jumps' }] },
    ];
    const moves = ['static', 'tilt-up', 'tilt-down', 'crane-up', 'pull-out', 'handheld'] as const;
    for (const told of tellings) {
      for (const size of SIZES) {
        for (const move of moves) {
          const lowest = lowestEdge(told, { framing: 'wide', move }, size);
          expect(lowest, JSON.stringify({ told, move, size })).toBeGreaterThanOrEqual(1);
        }
      }
    }
  });

  it('comes in from the deep left at the left side, cut off by the picture, and grows a little', () => {
    const timeline = stage(
      {
        framing: 'wide',
        blocking: [{ who: image(1), enters: 'left', depth: 'background', actions: [], spans: [] }],
      },
      [cutout(1, { isCutOff: true })],
    );
    const at = (frame: number) =>
      bodyAt(figureOf(timeline.clips[0]!, image(1)), look(timeline, frame));
    expect(at(0).x + at(0).width).toBeLessThan(0);
    expect(at(0).height / at(119).height).toBeCloseTo(0.8, 1);
  });

  it.each(FRAMINGS.slice(0, 5))('jumps with the head in the frame: %s', (framing) => {
    for (const head of [1 / 7, 0.45]) {
      const actions = [{ kind: 'jumps' as const }];
      const blocking = [{ who: image(1), actions, spans: [] }];
      const timeline = stage({ framing, blocking }, [cutout(1, { head, aspect: 0.6 })]);
      const figure = figureOf(timeline.clips[0]!, image(1));
      const poses = [...Array(30).keys()].map((frame) => poseAt(figure, look(timeline, frame)));
      const tops = poses.map(
        ({ box, lift }) => box.y + (figure.stance!.head.y - lift) * box.height,
      );
      expect(Math.min(...tops)).toBeGreaterThanOrEqual(0.024);
      expect(Math.max(...poses.map(({ lift }) => lift))).toBeGreaterThan(0.02);
    }
  });

  it('does what is told before a line before it, and what is told behind it after', () => {
    const lines = [
      line({ text: 'Oh.', startSeconds: 2, endSeconds: 3, span: { start: 40, end: 50 } }),
    ];
    const actions = [{ kind: 'turns' }, { kind: 'gestures' }] as const;
    const ends = (spans: Told['spans']) =>
      doing({ actions: [...actions], spans }, { lines }).figure.stance?.acts?.map((act) => [
        act.startFrame,
        act.endFrame,
      ]);
    expect(
      ends([
        { start: 0, end: 5 },
        { start: 20, end: 30 },
      ])?.at(-1)?.[1],
    ).toBeLessThanOrEqual(60);
    expect(ends([{ start: 60, end: 70 }])?.[0]?.[0]).toBeGreaterThanOrEqual(90);
    expect(ends([])?.at(-1)?.[1]).toBeGreaterThan(60);
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

  const turning = (build: Parameters<typeof cutout>[1], description = 'She turns around.') => {
    const blocking = [
      { who: image(1), actions: [{ kind: 'turns' as const, target: image(2) }], spans: [] },
    ];
    const visuals = [cutout(1, build), cutout(2)];
    const timeline = stage({ framing: 'medium', description, blocking }, visuals);
    const figure = figureOf(timeline.clips[0]!, image(1));
    const poses = [...Array(120).keys()].map((frame) => poseAt(figure, look(timeline, frame)));
    return { figure, poses };
  };

  it('turns around in half a second, never narrower than four fifths, within five frames of two pictures', () => {
    const { figure, poses } = turning({ looks: 1 });
    const turn = figure.stance!.acts.find(({ kind }) => kind === 'turn')!;
    expect(turn.endFrame - turn.startFrame).toBe(16);
    expect([poses[0]!.facing, poses[119]!.facing]).toEqual([-1, 1]);
    expect(Math.min(...poses.map(({ breadth }) => breadth))).toBeCloseTo(0.8, 5);
    expect(poses.filter(({ fade }) => fade !== undefined)).toHaveLength(5);
  });

  it.each([
    ['a face from the front', {}, 'She turns around.'],
    ['a head alone', { looks: 1 }, 'She turns her head.'],
    ['a head alone', { looks: 1 }, '她转过头。'],
  ] as const)('only leans where it turns: %s', (_, build, description) => {
    const { poses } = turning(build, description);
    expect(new Set(poses.map(({ facing }) => facing)).size).toBe(1);
    expect(poses.every(({ fade, breadth }) => fade === undefined && breadth >= 0.89)).toBe(true);
    const tilts = poses.map(({ tilt }) => tilt);
    expect(Math.max(...tilts) - Math.min(...tilts)).toBeGreaterThan(0.025);
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

/** Of all frames the highest that the lower edge of somebody who is cut off gets, in frame heights. */
function lowestEdge(
  told: Partial<NonNullable<Shot['blocking']>[number]>,
  facts: Partial<Shot>,
  size: (typeof SIZES)[number],
): number {
  const blocking = [{ who: image(1), actions: [], spans: [], ...told }];
  const cast = [cutout(1, { isCutOff: true, aspect: 0.6 })];
  const timeline = stage({ blocking, ...facts }, cast, size);
  const figure = figureOf(timeline.clips[0]!, image(1));
  const edges = [...Array(120).keys()].map((frame) => {
    const { box, lift } = poseAt(figure, look(timeline, frame));
    return box.y + box.height * (1 - lift);
  });
  return Math.min(...edges);
}
