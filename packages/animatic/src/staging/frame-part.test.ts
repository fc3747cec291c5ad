import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../build-timeline.ts';
import { SIZES } from '../testing/test-figure.ts';
import { film, screenplay, shot } from '../testing/test-film.ts';

function figureIn(description: string, [width, height]: readonly [number, number]) {
  const shots = [shot({ cast: [], people: ['Mia'], framing: 'close-up', description })];
  const play = screenplay(shots);
  const { clips } = buildTimeline(film({ screenplay: play, visuals: [], width, height }));
  return clips[0]!.scenery!.figures[0]!;
}

describe('a close-up of a part of somebody', () => {
  it.each(SIZES)('shows the hand and no head, in %ix%i', (...size) => {
    const { from, stance } = figureIn('Close-up of her hand.', size);
    expect(from.y + (stance.head.y + stance.head.height) * from.height).toBeLessThan(0);
    expect(from.y + from.height * 0.5).toBeCloseTo(0.58, 2);
  });

  it.each(SIZES)('shows the feet on the ground, in %ix%i', (...size) => {
    const { from } = figureIn('Close-up: Her feet on the stairs.', size);
    expect(from.y + from.height * 0.92).toBeCloseTo(0.62, 2);
    expect(from.y + from.height).toBeLessThan(1);
  });

  it.each(['Close-up of Mia.', 'Close-up: Mia smiles, her hand on her cheek.'])(
    'shows the head where the words tell of the face or of no part: %s',
    (words) => {
      const { from, stance } = figureIn(words, SIZES[0]);
      expect(from.y + stance.head.y * from.height).toBeGreaterThan(0);
    },
  );
});
