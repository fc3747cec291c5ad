import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../build-timeline.ts';
import { figureOf, stage } from '../testing/test-figure.ts';
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

  it('has whom a picture cuts off in front, and the other behind', () => {
    const visuals = [cutout(1, { head: 0.45, aspect: 0.8 }), cutout(2, { isCutOff: true })];
    const lines = [line({ text: 'Hello.', speaker: image(1), endSeconds: 4 })];
    const { clips } = stage({ framing: 'medium-close', lines }, visuals, TALL);
    const [one, two] = [1, 2].map((number) => figureOf(clips[0]!, image(number)).from);
    expect(one!.y).toBeLessThan(0.2);
    expect(one!.width).toBeGreaterThan(0.7);
    expect(two!.y).toBeGreaterThan(one!.y + 0.2);
    expect(two!.y + two!.height).toBeGreaterThan(1);
  });
});
