import type { Setting } from '@callsheet/screenplay';
import { expect, it } from 'vitest';
import { shot } from '../testing/test-film.ts';
import { settingOf } from './setting-of.ts';

it.each<[Setting | undefined, string]>([
  [undefined, 'studio day clear'],
  [{ place: 'forest', light: 'night' }, 'forest night clear'],
  [{ place: 'city', weather: 'rain' }, 'city overcast rain'],
  [{ place: 'city', light: 'night', weather: 'rain' }, 'city night rain'],
  [{ weather: 'snow' }, 'snow overcast snow'],
])('%o is painted as %s', (setting, expected) => {
  const { place, light, weather } = settingOf(shot({ cast: [], ...(setting && { setting }) }));
  expect(`${place} ${light} ${weather}`).toBe(expected);
});
