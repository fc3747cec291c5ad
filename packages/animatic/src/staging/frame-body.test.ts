import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyAt, figureOf, FRAMINGS, headAt, look, SIZES, stage } from '../testing/test-figure.ts';
import { cutout, image } from '../testing/test-film.ts';

/** From an adult to a cartoon that is half head. */
const BUILDS = [
  ['an adult', { head: 1 / 7, aspect: 0.35 }],
  ['a child', { head: 0.22, aspect: 0.45 }],
  ['a cartoon', { head: 0.48, aspect: 0.8 }],
] as const;

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
