import { describe, expect, it } from 'vitest';
import { foldWidth } from '../text/fold-width.ts';
import { findMentions } from './find-mentions.ts';

function named(prompt: string, images = 5, videos = 5): string[] {
  return findMentions(foldWidth(prompt), { images, videos }).map(({ ref, span }) => {
    const name = `${ref.kind === 'image' ? 'I' : 'V'}${ref.number}`;
    return `${name} ${prompt.slice(span.start, span.end)}`;
  });
}

describe('a mention', () => {
  it.each([
    ['Image 1 walks', ['I1 Image 1']],
    ['the girl in image1', ['I1 image1']],
    ['Video 2 and IMAGE 3', ['V2 Video 2', 'I3 IMAGE 3']],
    ['图1和图 2看着图片3', ['I1 图1', 'I2 图 2', 'I3 图片3']],
    ['视频1抱着图２', ['V1 视频1', 'I2 图２']],
    ["Image 1's hat", ['I1 Image 1']],
    ['Images 1, 2 and 3', ['I1 Images 1', 'I2 2', 'I3 3']],
    ['the first image meets the second video', ['I1 first image', 'V2 second video']],
    ['第二张图和第1个视频', ['I2 第二张图', 'V1 第1个视频']],
    ['Figure 2', ['I2 Figure 2']],
  ])('§2.1-mentions §2.1-single-mention is read with its place: %s', (prompt, expected) => {
    expect(named(prompt)).toEqual(expected);
  });

  it.each(['Reference image', 'the reference image', '参考图片', '参考图'])(
    'without a number names the only reference of its kind: %s',
    (prompt) => {
      expect(named(prompt, 1, 2)).toHaveLength(1);
      expect(named(prompt, 2, 2)).toEqual([]);
    },
  );

  it('with a number is not also the one without', () => {
    expect(named('reference image 1, 参考图1, 参考视频1', 1, 1)).toEqual([
      'I1 image 1',
      'I1 图1',
      'V1 视频1',
    ]);
  });

  it.each(['Image 0', 'Image 6', 'Image 999', 'video 16:9', 'image 1080', 'imagery 1', '图100%'])(
    'is not made of %s',
    (prompt) => {
      expect(named(prompt)).toEqual([]);
    },
  );
});
