import type { Mood, Shot } from '@callsheet/screenplay';
import { describe, expect, it } from 'vitest';
import { shot } from '../testing/test-film.ts';
import { shareMoods } from './share-moods.ts';

/** Shots of two seconds each. */
function filmOf(moods: readonly (Mood | undefined)[], scenes: readonly number[] = []): Shot[] {
  return moods.map((mood, index) =>
    shot({
      cast: [],
      number: index + 1,
      startSeconds: index * 2,
      endSeconds: index * 2 + 2,
      ...(mood && { mood }),
      ...(scenes[index] && { scene: scenes[index] }),
    }),
  );
}

const shares = (shots: Shot[], index: number) =>
  Object.fromEntries(
    [...shareMoods(shots[index]!, shots)].map(([mood, share]) => [mood, Math.round(share * 1000)]),
  );

describe('the moods that a shot shows', () => {
  it('are its own where it is alone or all others of its scene have the same', () => {
    expect(shares(filmOf(['tense']), 0)).toEqual({ tense: 1000 });
    expect(shares(filmOf(['tense', 'tense', 'tense']), 1)).toEqual({ tense: 1000 });
    expect(shares(filmOf(['tense', 'calm'], [1, 2]), 1)).toEqual({ calm: 1000 });
    expect(shares(filmOf([undefined, undefined]), 0)).toEqual({});
  });

  it('are mostly those of its scene where its own is another', () => {
    const shots = filmOf(['cheerful', 'cheerful', 'mysterious', 'cheerful']);
    expect(shares(shots, 2)).toEqual({ cheerful: 525, mysterious: 475 });
    expect(shares(shots, 0)).toEqual({ cheerful: 825, mysterious: 175 });
  });

  it('are seen a little before and after the one shot of a scene that has any', () => {
    const shots = filmOf([undefined, 'eerie', undefined, undefined]);
    expect(shares(shots, 1)).toEqual({ eerie: 475 });
    expect(shares(shots, 3)).toEqual({ eerie: 175 });
  });
});
