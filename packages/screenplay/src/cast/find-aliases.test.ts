import { describe, expect, it } from 'vitest';
import { foldWidth } from '../text/fold-width.ts';
import { findAliases, findAliasMentions } from './find-aliases.ts';
import { findMentions } from './find-mentions.ts';

function read(prompt: string) {
  const folded = foldWidth(prompt);
  const mentions = findMentions(folded, { images: 3, videos: 1 });
  const aliases = findAliases(folded, mentions);
  return { aliases, found: findAliasMentions(folded, aliases, mentions), prompt };
}

describe('an alias', () => {
  it.each([
    ['Image 1 is a girl in a yellow raincoat.', 'girl', 'female'],
    ['Image 1 is an old sailor.', 'sailor', undefined],
    ['Image 1, a woman in black, waits.', 'woman', 'female'],
    ['Image 1 is Anna.', 'Anna', undefined],
    ['Grandma (Image 1): round glasses.', 'Grandma', 'female'],
    ['The boy in Image 1 runs.', 'boy', 'male'],
    ['图1是一个穿红裙的女孩，跑来。', '女孩', 'female'],
    ['图1是她的爷爷。', '爷爷', 'male'],
    ['奶奶（图1）：圆框眼镜。', '奶奶', 'female'],
    ['图1（女侠）立于竹梢。', '女侠', 'female'],
    ['第一张图中的女孩在奔跑。', '女孩', 'female'],
  ])('is read from %s', (prompt, word, gender) => {
    expect(read(prompt).aliases).toEqual([
      { ref: { kind: 'image', number: 1 }, word, ...(gender && { gender }) },
    ]);
  });

  it.each([
    'Image 1 is leaning against a wall.',
    'Image 1 (smiling): "Hi."',
    '图1（微笑）：“你好。”',
    'A close-up of Image 1.',
    '图1是背景。',
  ])('is not read from %s', (prompt) => {
    expect(read(prompt).aliases).toEqual([]);
  });

  it('has a short form', () => {
    expect(read('图1是霸道总裁，走来。').aliases.map(({ word }) => word)).toEqual([
      '霸道总裁',
      '总裁',
    ]);
  });

  it('that two references share names neither', () => {
    expect(read('Image 1 is a girl. Image 2 is a girl.').aliases).toEqual([]);
  });

  it('is a mention wherever it stands again', () => {
    const { found, prompt } = read('Image 1 is a girl. Image 2 is a dog. The girl calls the dog.');
    expect(found.map(({ ref, span }) => [ref.number, prompt.slice(span.start, span.end)])).toEqual([
      [1, 'The girl'],
      [2, 'the dog'],
    ]);
  });
});
