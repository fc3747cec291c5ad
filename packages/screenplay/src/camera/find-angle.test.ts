import { describe, expect, it } from 'vitest';
import { parseScreenplay } from '../parse-screenplay.ts';
import { findAngle } from './find-angle.ts';

describe('an angle', () => {
  it.each([
    ['An overhead shot of a planet', 'overhead'],
    ["a bird's-eye view", 'overhead'],
    ['俯拍', 'overhead'],
    ['Low-angle shot of a tower', 'low'],
    ['低角度仰拍', 'low'],
    ['high angle', 'high'],
    ['eye level', 'eye-level'],
    ['平视', 'eye-level'],
    ['Dutch angle', 'dutch'],
    ['over-the-shoulder', 'over-the-shoulder'],
    ['over the shoulder of Image 1', 'over-the-shoulder'],
    ['过肩镜头', 'over-the-shoulder'],
    ['POV shot', 'point-of-view'],
    ['第一人称视角', 'point-of-view'],
    ['a two-shot', 'two-shot'],
    ['双人中景', 'two-shot'],
  ])('is named by %s', (text, angle) => {
    expect(findAngle(text)?.angle).toBe(angle);
  });

  it('is the first of two, with its place', () => {
    expect(findAngle('A low angle, then from overhead')).toEqual({
      angle: 'low',
      span: { start: 2, end: 11 },
    });
  });

  it.each(['a wide angle', 'a bag over the shoulder', '图1俯视图2', 'at a low price'])(
    'is not named by %s',
    (text) => {
      expect(findAngle(text)).toBeUndefined();
    },
  );
});

it.each([
  ['荷兰角，复古棕褐色调。图1轻声说：“你好。”图2回头。', ['dutch', 'dutch']],
  ['Dutch angle, sepia tone. Image 1 whispers: "Hi." Low angle: Image 2 turns.', ['dutch', 'low']],
  ['图1轻声说：“走。”荷兰角镜头，图2回头。', [undefined, 'dutch']],
])('an angle before the first shot is that of all that say none: %s', (prompt, angles) => {
  const { shots } = parseScreenplay({ prompt, durationSeconds: 8, cast: { images: 2, videos: 0 } });
  expect(shots.map(({ angle }) => angle)).toEqual(angles);
  expect(shots[0]!.lines[0]!.delivery).toBe('whisper');
  if (angles[0]) expect(shots.map(({ looks }) => looks)).toEqual([['sepia'], ['sepia']]);
});
