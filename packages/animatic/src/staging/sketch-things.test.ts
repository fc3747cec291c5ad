import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../build-timeline.ts';
import { boxAt } from '../paint/layer-at.ts';
import { FRAMINGS, SIZES } from '../testing/test-figure.ts';
import { cutout, film, image, screenplay, shot } from '../testing/test-film.ts';

describe('what a shot that shows nobody is of', () => {
  const sketched = (
    facts: Partial<Parameters<typeof shot>[0]>,
    [width, height]: readonly [number, number] = SIZES[0],
  ) => {
    const shots = [shot({ cast: [], things: ['An old treasure map'], ...facts })];
    const timeline = buildTimeline(
      film({ screenplay: screenplay(shots), visuals: [cutout(1)], width, height }),
    );
    return { timeline, clip: timeline.clips[0]! };
  };

  it('takes about half the frame of a close-up, and more from size to size', () => {
    for (const size of SIZES) {
      const areas = FRAMINGS.map((framing) => {
        const { from } = sketched({ framing }, size).clip.things![0]!;
        return from.width * from.height;
      });
      expect(areas[5]).toBeGreaterThan(0.42);
      expect(areas[5]).toBeLessThan(0.56);
      expect(areas).toEqual(areas.toSorted((a, b) => a - b));
    }
  });

  const moves = ['static', 'pan-left', 'push-in', 'crane-up', 'orbit'] as const;
  const cases = SIZES.flatMap((size) =>
    moves.flatMap((move) => FRAMINGS.map((framing) => ({ size, move, framing }))),
  );

  it.each(cases)('is inside the safe area and clear of the next: %o', ({ size, move, framing }) => {
    const things = ['An old treasure map', '罗盘', 'A rope'];
    const { timeline, clip } = sketched({ things, move, framing }, size);
    for (const frame of [0, 75, 149]) {
      const boxes = clip.things!.map((one) =>
        boxAt({ ...one, depth: 'backdrop' }, { timeline, clip, frame }),
      );
      const edges = boxes.flatMap(({ x, y, width, height }) => [
        x,
        y - 0.03,
        1 - x - width,
        0.91 - y - height,
      ]);
      expect(Math.min(...edges)).toBeGreaterThan(0.03);
      const gaps = boxes.slice(1).map((box, index) => {
        const before = boxes[index]!;
        return Math.max(box.x - before.x - before.width, box.y - before.y - before.height);
      });
      expect(Math.min(...gaps)).toBeGreaterThan(0);
    }
  });

  it('is left out where somebody is seen, or nothing is told', () => {
    expect(sketched({ cast: [image(1)] }).clip.things).toBeUndefined();
    expect(sketched({ people: ['Mia'] }).clip.things).toBeUndefined();
    expect(sketched({ things: [] }).clip.things).toBeUndefined();
  });
});
