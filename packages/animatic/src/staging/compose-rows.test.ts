import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../build-timeline.ts';
import { figureOf, headAt, look, middle, stage } from '../testing/test-figure.ts';
import { cutout, film, image, line, screenplay, shot } from '../testing/test-film.ts';

const TALL = [720, 1280] as const;

describe('two who have no room beside each other in a tall frame', () => {
  it.each(['medium', 'medium-close', 'close-up'] as const)(
    'stand one before the other in a %s, none of them on feet in the air',
    (framing) => {
      const preamble = 'Characters: Mia: a young woman. Tom: an old man.';
      const lines = [line({ text: 'Hello.', speakerName: 'Tom', endSeconds: 4 })];
      const facts = { cast: [], people: ['Mia', 'Tom'], lines, framing, endSeconds: 4 };
      const play = { ...screenplay([shot(facts)]), preamble };
      const [width, height] = TALL;
      const { clips } = buildTimeline(film({ screenplay: play, visuals: [], width, height }));
      const figures = clips[0]!.scenery!.figures;
      const [back, front] = figures;
      expect([back!.name, front!.name]).toEqual(['Mia', 'Tom']);
      for (const { from } of figures) expect(from.y + from.height).toBeGreaterThan(1);
      expect(front!.from.y - back!.from.y).toBeGreaterThan(0.2);
      const heads = figures.map(({ from, stance }) => stance.head.height * from.height);
      expect(Math.min(...heads)).toBeGreaterThan(0.12);
    },
  );

  it('has whose head is large in front, and whom a picture cuts off behind with the cut below the frame', () => {
    const visuals = [cutout(1, { head: 0.45, aspect: 0.8 }), cutout(2, { isCutOff: true })];
    const lines = [line({ text: 'Hello.', speaker: image(1), endSeconds: 4 })];
    const timeline = stage({ framing: 'medium-close', lines }, visuals, TALL);
    const clip = timeline.clips[0]!;
    const [one, two] = [1, 2].map((number) => figureOf(clip, image(number)));
    expect(clip.layers.indexOf(one!)).toBeGreaterThan(clip.layers.indexOf(two!));
    expect(two!.from.y).toBeCloseTo(0.12, 2);
    for (const { from } of [one!, two!]) expect(from.y + from.height).toBeGreaterThan(1);
    const [near, far] = [one!, two!].map((layer) => headAt(layer, look(timeline, 0)));
    expect(near!.y).toBeGreaterThan(far!.y + far!.height);
  });

  it.each([2, 3, 4] as const)(
    'has the feet of %i in the back row below the frame, and no head over another',
    (count) => {
      const visuals = [
        cutout(1, { head: 0.45, aspect: 0.8 }),
        ...Array.from({ length: count }, (_, index) => cutout(index + 2)),
      ];
      const timeline = stage({ framing: 'close-up' }, visuals, TALL);
      const behind = visuals.slice(1).map(({ ref }) => figureOf(timeline.clips[0]!, ref));
      const heads = behind
        .map((layer) => headAt(layer, look(timeline, 0)))
        .toSorted((a, b) => a.x - b.x);
      for (const { from } of behind) expect(from.y + from.height).toBeGreaterThan(1);
      for (const [index, head] of heads.slice(1).entries()) {
        expect(head.x).toBeGreaterThan(heads[index]!.x + heads[index]!.width);
      }
      const gaps = heads.slice(1).map((head, index) => middle(head) - middle(heads[index]!));
      for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0]!, 2);
    },
  );
});
