import { describe, expect, it } from 'vitest';
import { parseScreenplay } from '../parse-screenplay.ts';
import { seedPrompts } from '../seed-prompts.ts';
import { countJointly } from './count-jointly.ts';
import { findWrittenMentions, inCast, type CastCounts } from './find-mentions.ts';

function named(prompt: string, kinds: string): string[] {
  const count = { I: 0, V: 0 };
  const order = [...kinds].map((letter) => ({
    kind: letter === 'I' ? ('image' as const) : ('video' as const),
    number: ++count[letter as 'I' | 'V'],
  }));
  const cast: CastCounts = { images: count.I, videos: count.V, order };
  const mentions = countJointly(prompt, findWrittenMentions(prompt), cast);
  return inCast(mentions, cast).map(
    ({ ref }) => `${ref.kind === 'image' ? 'I' : 'V'}${ref.number}`,
  );
}

describe('images and videos counted together', () => {
  it.each([
    ['Video 2 holds Image 3 while Video 1 smiles.', 'VVI', 'V2 I1 V1'],
    ['Video 1 holds Image 2, sits on Image 3.', 'VII', 'V1 I1 I2'],
    ['Video 1 hands Image 2 to Image 3 and Image 4.', 'VIII', 'V1 I1 I2 I3'],
    ['Video 1 hands Image 2 to Image 4.', 'VIII', 'V1 I1 I3'],
    ['Image 1 meets Video 2 and Image 3.', 'IVI', 'I1 V1 I2'],
    ['视频1拿着图2。', 'IV', 'V1 I1'],
    ['图1走向视频2。', 'IV', 'I1 V1'],
    ['图1走向视频2。', 'IIIV', 'I1 V1'],
  ])('are told by a number beyond its kind: %s (%s)', (prompt, kinds, expected) => {
    expect(named(prompt, kinds).join(' ')).toBe(expected);
  });

  it.each([
    ['a number is used for both', 'Image 2 and Video 2 watch Image 3.', 'VVI', 'V2'],
    ['all numbers are there by kind', 'Video 1 holds Image 1.', 'VI', 'V1 I1'],
    ['a number is higher than all of them', 'Video 1 holds Image 4.', 'VVI', 'V1'],
    ['those that are named leave a gap', 'Image 1 meets Image 4.', 'IIIV', 'I1'],
    ['only one kind is there', 'Image 1 holds Image 4.', 'III', 'I1'],
    ['the number is an amount', 'Video 1 holds it in a video 3 seconds long.', 'VII', 'V1'],
  ])('are not where %s', (_, prompt, kinds, expected) => {
    expect(named(prompt, kinds).join(' ')).toBe(expected);
  });

  it('give the sample of two videos its guitar, in the hands of who plays', () => {
    const [shot] = parseScreenplay(seedPrompts.twoVideos).shots;
    expect(shot!.cast).toEqual([
      { kind: 'video', number: 2 },
      { kind: 'image', number: 1 },
      { kind: 'video', number: 1 },
    ]);
    expect(shot!.blocking![0]).toMatchObject({
      who: { kind: 'video', number: 2 },
      actions: [{ kind: 'holds', target: { kind: 'image', number: 1 } }, { kind: 'plays' }],
    });
  });
});
