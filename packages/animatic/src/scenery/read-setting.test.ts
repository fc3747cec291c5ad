import { expect, it } from 'vitest';
import { screenplay, shot } from '../testing/test-film.ts';
import { readSetting } from './read-setting.ts';

function settingOf(...descriptions: string[]): string {
  const shots = descriptions.map((description, index) =>
    shot({ number: index + 1, cast: [], description }),
  );
  const { place, light, weather } = readSetting(shots.at(-1)!, screenplay(shots));
  return `${place} ${light} ${weather}`;
}

it.each([
  ['A kitten runs through a moonlit forest', 'forest night clear'],
  ['Wide shot of a rainy city street', 'city overcast rain'],
  ['Sunset over the ocean, a small boat', 'sea dusk clear'],
  ['An astronaut floats in front of a galaxy', 'space day clear'],
  ['She sits in her bedroom, rain on the window, at night', 'room night rain'],
  ['A singer on stage under a spotlight', 'stage day clear'],
  ['Foggy mountains at dawn', 'mountains dawn fog'],
  ['小猫在月光下的森林里奔跑', 'forest night clear'],
  ['黄昏的海边，一个人走在沙滩上', 'beach dusk clear'],
  ['雨夜的城市街道，霓虹闪烁', 'city night rain'],
  ['Snow falls softly on a sleeping fox', 'snow overcast snow'],
  ['Somebody thinks of something', 'studio day clear'],
])('%s: %s', (description, setting) => {
  expect(settingOf(description)).toBe(setting);
});

it('stays where the film is until the words name another place or hour', () => {
  expect(settingOf('A forest at night', 'She stops and listens')).toBe('forest night clear');
  expect(settingOf('A forest at night', 'She steps onto the beach')).toBe('beach night clear');
  expect(settingOf('A snowy forest at night', 'A street')).toBe('city night clear');
  expect(settingOf('A snowy forest at night', 'She runs')).toBe('forest night snow');
  expect(settingOf('A forest at night', 'The sun rises: morning')).toBe('forest dawn clear');
});

it('falls back on what the prompt says before its first shot', () => {
  const shots = [shot({ cast: [], description: 'She waits.' })];
  const story = {
    ...screenplay(shots),
    preamble: 'Style: noir. A snowy mountain village at dusk.',
  };
  expect(readSetting(shots[0]!, story)).toMatchObject({ light: 'dusk', weather: 'snow' });
});
