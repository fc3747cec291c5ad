import { describe, expect, it } from 'vitest';
import { readPlanet } from './read-planet.ts';

const read = (
  description: string,
  facts: { isEmpty?: boolean; words?: string; before?: string } = {},
) =>
  readPlanet({
    shot: { framing: 'medium', description },
    words: facts.words ?? description,
    before: facts.before ?? '',
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
    expect(read('Close-up of Image 1.', { isEmpty: false, words, before: words })?.colour).toBe(
      '#3f8f55',
    );
  });

  it('is none where no planet is told of: among the stars one floats', () => {
    expect(read('Outer space.')).toBeUndefined();
    expect(read('Image 1 floats in zero gravity.', { isEmpty: false })).toBeUndefined();
    expect(read('图1漂浮在太空中。', { isEmpty: false })).toBeUndefined();
    const words = 'Stars.\nImage 1 stands on the moon.';
    expect(read('Stars.', { words })).toBeUndefined();
  });

  it('is still there in a shot after it that does not leave it', () => {
    const before = 'Image 1 stands on the moon.';
    const facts = { isEmpty: false, before, words: before };
    expect(read('Close-up of Image 1.', facts)).toEqual({ colour: '#9a98a4' });
    expect(read('Image 1 floats in zero gravity.', facts)).toBeUndefined();
  });

  it('is the ground of who walks there, whatever it is called', () => {
    expect(read('An astronaut walks past a crater.', { isEmpty: false })).toEqual({
      colour: '#a8795c',
    });
  });

  it('has another over its horizon only where the words put one', () => {
    expect(read('Image 1 waves on the blue planet.', { isEmpty: false })?.other).toBeUndefined();
    expect(
      read('Image 1 stands on the moon, the Earth rises behind her.', { isEmpty: false }),
    ).toEqual({ colour: '#9a98a4', other: '#2f6fc4' });
    expect(
      read('On a red planet, a ringed yellow planet hangs in the sky.', { isEmpty: false }),
    ).toEqual({ colour: '#b8492f', other: '#cfa545' });
    expect(read('图1站在月球上，地球在天空中。', { isEmpty: false })).toEqual({
      colour: '#9a98a4',
      other: '#2f6fc4',
    });
  });

  it('does not take the colour of what stands on it', () => {
    expect(read('A robot with red eyes looks at the planet.')?.colour).toBe('#a8795c');
  });
});
