import { describe, expect, it } from 'vitest';
import { readPlanet } from './read-planet.ts';

const read = (description: string, facts: { isEmpty?: boolean; words?: string } = {}) =>
  readPlanet({
    shot: { framing: 'medium', description },
    words: facts.words ?? description,
    isEmpty: facts.isEmpty ?? true,
  });

describe('the planet of a shot in space', () => {
  it('is seen whole where it is named and nobody stands on it', () => {
    expect(read('An overhead shot of a blue planet.')).toEqual({
      colour: '#2f6fc4',
      isWhole: true,
    });
    expect(read('一颗红色的星球。')).toEqual({ colour: '#b8492f', isWhole: true });
    expect(read('The moon.')).toEqual({ colour: '#9a98a4', isWhole: true });
  });

  it('is stood on where somebody is, and where its ground is what is shown', () => {
    expect(read('She waves on the blue planet.', { isEmpty: false })).toEqual({
      colour: '#2f6fc4',
    });
    expect(read('The surface of the red planet.')).toEqual({ colour: '#b8492f' });
  });

  it('keeps the colour it has in another shot', () => {
    const words = 'A green, quiet planet.\nClose-up of Image 1.';
    expect(read('Close-up of Image 1.', { isEmpty: false, words }).colour).toBe('#3f8f55');
  });

  it('does not take the colour of what stands on it', () => {
    expect(read('A robot with red eyes looks at the planet.').colour).toBe('#a8795c');
  });
});
