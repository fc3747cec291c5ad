import { describe, expect, it } from 'vitest';
import { clipOf, shot } from '../testing/test-film.ts';
import { castPlayer } from './cast-players.ts';
import { composeCards } from './compose-cards.ts';

const box = (x: number) => ({ x, y: 0.1, width: 0.16, height: 0.4 });

/** Somebody who goes from the middle to the right. */
const visual = (number: number) => ({
  ...clipOf(number),
  subject: {
    hasCutout: false,
    faces: [],
    colours: [],
    head: box(0.7),
    heads: [
      { seconds: 0, box: box(0.5) },
      { seconds: 6, box: box(0.8) },
    ],
  },
});
const players = [1, 2].map((number) =>
  castPlayer(visual(number), shot({ cast: [] }), { roles: new Map(), sides: new Map() }),
);

describe('two pictures side by side or one above the other', () => {
  it.each([
    [16 / 9, 0],
    [4 / 3, 0],
    [1, 1],
    [3 / 4, 1],
    [9 / 16, 1],
  ])('at %f take more than half of the frame and keep their heads', (aspect, isStacked) => {
    const places = composeCards({ players, aspect, reach: { x: 0, y: 0 }, captioned: false });
    const [first, second] = places.map((place) => place.box);
    expect(first!.width * first!.height + second!.width * second!.height).toBeGreaterThan(0.5);
    expect(first!.x === second!.x).toBe(isStacked === 1);
    expect(first!.y === second!.y).toBe(isStacked === 0);
    for (const { player } of places) {
      const { x, y, width, height } = player.anatomy.body;
      expect(x).toBeLessThanOrEqual(0.5);
      expect(x + width).toBeGreaterThanOrEqual(0.96 - 1e-9);
      expect(y).toBeLessThanOrEqual(0.1);
      expect(y + height).toBeGreaterThanOrEqual(0.5);
    }
  });
});
