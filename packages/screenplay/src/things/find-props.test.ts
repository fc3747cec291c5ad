import { describe, expect, it } from 'vitest';
import { parseScreenplay } from '../parse-screenplay.ts';
import { seedPrompts } from '../seed-prompts.ts';

const ONE = { images: 1, videos: 0 };
const propsOf = (prompt: string, cast = ONE) =>
  parseScreenplay({ prompt, durationSeconds: 10, cast }).shots.map(({ props = [] }) =>
    props.map(({ label, use }) => `${use} ${label}`),
  );

describe('the things told of somebody in a shot', () => {
  it.each([
    ['Image 1 holds a bouquet of flowers.', ['held a bouquet of flowers']],
    ['Image 1 is playing the guitar.', ['held the guitar']],
    ['Image 1 picks up a can of hot drink, smiling.', ['held a can of hot drink']],
    ['Image 1 carries an old red umbrella through the rain.', ['held an old red umbrella']],
    ['Image 1 bites into a red apple.', ['eaten a red apple']],
    ['Image 1 sips a cup of tea.', ['eaten a cup of tea']],
    ['Image 1 stands before the treasure chest.', ['stands the treasure chest']],
    ['Image 1 stands in front of the hot drink cabinet.', ['stands the hot drink cabinet']],
    ['Image 1 looks up from the cash register.', ['stands the cash register']],
    ['Image 1 puts a letter on the table.', ['held a letter', 'stands the table']],
    ['Image 1 plays the piano.', ['stands the piano']],
    ['图1拿着一束花走来。', ['held 一束花']],
    ['图1弹着吉他。', ['held 吉他']],
    ['图1吃着一个苹果。', ['eaten 一个苹果']],
    ['图1站在宝箱前。', ['stands 宝箱']],
  ])('are in a hand, at a mouth or on the ground: %s', (prompt, props) => {
    expect(propsOf(prompt)).toEqual([props]);
  });

  it.each([
    'Image 1 plays a soothing country ballad.',
    'Image 1 holds her breath and takes a step.',
    'Image 1 stands on a city street beside the sea.',
    'Image 1 takes a look at the forest.',
    'Image 1 raises her hand and holds the gaze of the old man.',
    'Image 1 opens the door.',
    'Image 1 sits on the chair from Image 2.',
    'Image 1 carries a baby.',
    '图1站在市场里。',
    '图1坐在图2的椅子上。',
    '图1拿着图2。',
  ])('are none where a reference, a place, a body or music is meant: %s', (prompt) => {
    expect(propsOf(prompt, { images: 2, videos: 0 })).toEqual([[]]);
  });

  it('are told once in a shot, by their first words', () => {
    const { prompt, cast } = seedPrompts.balladTable;
    expect(propsOf(prompt, cast)).toEqual([
      [],
      ['held a bouquet of sunflowers', 'stands the table'],
    ]);
  });

  it('belong to who has them in hand, and a table to whom it stands next to', () => {
    const { prompt, cast } = seedPrompts.balladTable;
    const { shots } = parseScreenplay({ prompt, durationSeconds: 10, cast });
    expect(shots[1]!.props!.map(({ who }) => who)).toEqual([
      { kind: 'image', number: 1 },
      { kind: 'video', number: 1 },
    ]);
  });

  it('are those of the storyboards of the vendor', () => {
    const words = (seed: 'webtoonBoard' | 'explorerBoard') =>
      propsOf(seedPrompts[seed].prompt.replace('Reference image, ', ''), { images: 0, videos: 0 });
    expect(words('webtoonBoard')).toEqual([
      [],
      [],
      ['stands the hot drink cabinet'],
      ['stands the cash register'],
      ['stands the hot drink cabinet'],
      ['held a can of hot drink'],
      [],
      [],
      ['held the hot drink'],
    ]);
    expect(words('explorerBoard')[8]).toEqual(['stands the treasure chest']);
  });

  it('say where in the prompt they stand', () => {
    const prompt = 'Wide shot: Image 1 holds a red balloon.';
    const { shots } = parseScreenplay({ prompt, durationSeconds: 5, cast: ONE });
    const { start, end } = shots[0]!.props![0]!.span;
    expect(prompt.slice(start, end)).toBe('a red balloon');
  });
});
