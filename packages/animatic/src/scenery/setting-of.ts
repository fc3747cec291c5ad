import type { Shot } from '@callsheet/screenplay';
import type { Setting } from './scenery.ts';

/** Where and when a shot plays; what nobody said is a clear day in a studio, and bad weather is overcast. */
export function settingOf({ setting = {} }: Shot): Setting {
  const { weather = 'clear' } = setting;
  return {
    ...(setting.site && { site: setting.site }),
    place: setting.place ?? (weather === 'snow' ? 'snow' : 'studio'),
    light: setting.light ?? (weather === 'clear' ? 'day' : 'overcast'),
    weather,
  };
}
