import type { Screenplay, Shot } from '@callsheet/screenplay';
import { readSetting } from './read-setting.ts';
import type { Setting } from './scenery.ts';

export function settingOf(shot: Shot, screenplay: Screenplay): Setting {
  const { place, light, weather } = shot.setting ?? {};
  const read = readSetting(shot, screenplay);
  return {
    place: place ?? read.place,
    light: light ?? read.light,
    weather: weather ?? read.weather,
  };
}
