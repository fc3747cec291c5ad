import { describe, expect, it } from 'vitest';
import { image, line, shot, video } from '../testing/test-film.ts';
import { chooseSet } from './choose-set.ts';

const cast = [image(1), image(2), video(1)];
const setOf = (description: string) => chooseSet(shot({ cast, description }));

describe('chooseSet', () => {
  it.each([
    ['The girl dances in the setting of Image 2.', image(2)],
    ['Image 1 sings, image 2 is the background.', image(2)],
    ['Image 1 sits in the kitchen from Video 1', video(1)],
    ['Image 1 walks into Image 2.', image(2)],
    ['图1在图2的场景里跳舞', image(2)],
    ['以视频1为背景，图1唱歌', video(1)],
  ])('takes the place from the words: %s', (description, ref) => {
    expect(setOf(description)).toEqual(ref);
  });

  it.each([
    'The girl in Image 1 waves to the boy in Video 1.',
    'Close-up of Image 2 at the market.',
    'The camera pushes into Image 1 and Image 2.',
    '图1对图2说话',
  ])('takes nobody for a place: %s', (description) => {
    expect(setOf(description)).toBeUndefined();
  });

  it('never makes a speaker the set, nor mistakes Image 12 for Image 1', () => {
    const speaks = shot({
      cast,
      description: 'in the garden of Image 2',
      lines: [line({ text: 'Hi.', speaker: image(2) })],
    });
    expect(chooseSet(speaks)).toBeUndefined();
    expect(setOf('in the garden of Image 12')).toBeUndefined();
  });
});
