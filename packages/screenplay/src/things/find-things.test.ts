import { describe, expect, it } from 'vitest';
import { parseScreenplay } from '../parse-screenplay.ts';
import { seedPrompts } from '../seed-prompts.ts';

const NOBODY = { images: 0, videos: 0 };
const thingsOf = (prompt: string, cast = NOBODY) =>
  parseScreenplay({ prompt, durationSeconds: 10, cast }).shots.map(({ things }) => things);

describe('the things of a shot without anybody', () => {
  it.each([
    ["Close-up: An old treasure map unfolds in the boy's hands.", ['an old treasure map']],
    ['An overhead shot of a blue planet.', ['a blue planet']],
    ['A moss-covered treasure chest is revealed.', ['a moss-covered treasure chest']],
    ['A golden glow shines from the edge of the treasure chest.', ['the treasure chest']],
    ['Insert: a letter and a golden ring.', ['a letter', 'a golden ring']],
    ['The keys on the table glow.', ['the keys']],
    ['Two red apples lie on a table.', ['two red apples']],
    ['A steaming cup of coffee on the counter.', ['a steaming cup of coffee']],
    ['Extreme close-up of the door handle turning.', ['the door handle']],
    ['特写：古老的藏宝图缓缓展开。', ['古老的藏宝图']],
    ['特写：桌上的旧照片。', ['桌上的旧照片']],
    ['一把生锈的剑插在石头里。', ['一把生锈的剑']],
    ['俯拍一颗蓝色星球。', ['一颗蓝色星球']],
  ])('are told by %s', (prompt, things) => {
    expect(thingsOf(prompt)).toEqual([things]);
  });

  it.each([
    'Wide shot: Tall trees and interlaced light beams in a mysterious forest.',
    'Wide shot: A late-night convenience store on a street corner glows.',
    'An empty road at night.',
    'The sun rises over the sea.',
    'A black cat sleeps on the sofa.',
    'A girl looks at an old map.',
    'An old fisherman holds a lamp.',
    '全景：深夜的便利店亮着灯。',
    '空荡的街道。',
    '雨停了。',
    '女孩看着古老的地图。',
  ])('are none where there is a place, light, weather or somebody: %s', (prompt) => {
    expect(thingsOf(prompt)).toEqual([undefined]);
  });

  it('are those of the storyboard of the vendor, with its picture and without', () => {
    const { prompt } = seedPrompts.explorerBoard;
    const none = undefined;
    const expected = [
      none,
      none,
      none,
      ['an old treasure map'],
      none,
      none,
      ['a moss-covered treasure chest'],
      ['the treasure chest'],
      none,
    ];
    expect(thingsOf(prompt, { images: 1, videos: 0 })).toEqual(expected);
    expect(thingsOf(prompt.replace('Reference image, ', ''))).toEqual(expected);
  });

  it('are three at most', () => {
    const prompt = 'Insert: a lamp. A red book. A rusty key. A blue cup. A silver spoon.';
    const [things = []] = thingsOf(`Shot 1: ${prompt} Shot 2: A lamp.`);
    expect(things).toEqual(['a lamp', 'a red book', 'a rusty key']);
  });
});
