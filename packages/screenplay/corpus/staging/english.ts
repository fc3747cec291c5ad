import type { ExpectedStaging } from '../entry.ts';

const alley = { setting: 'city/-/rain', sounds: 'rain' } as const;
const boat = { setting: 'sea/-/-' } as const;
const kitchen = {
  setting: 'room/dawn/-',
  mood: 'melancholy',
  sounds: 'music:piano:tender',
} as const;

/** What English prompts say of place, light, weather, mood, sound and blocking, by the name of the entry. */
export const englishStaging: Readonly<Record<string, readonly ExpectedStaging[]>> = {
  aliases: [{ ...alley, blocking: ['I1 kneels'] }, { ...alley, blocking: ['I2 gestures'] }, alley],
  'whisper, shout, sing': [{}, { blocking: ['I2 enters:unsaid runs'] }, {}],
  'narrator off screen': [
    { setting: 'desert/dawn/-' },
    { setting: 'desert/dawn/-', blocking: ['I1 walks holds'] },
    { setting: 'desert/dawn/-' },
  ],
  they: [{ setting: 'sea/dusk/-', blocking: ['I1 stands looks', 'I2 stands looks'] }],
  'he and she': [
    { ...boat, blocking: ['I1 sits', 'I2 sits'] },
    boat,
    boat,
    { ...boat, blocking: ['I2 holds'] },
  ],
  'sneakers, timed': [
    { sounds: 'splash' },
    { setting: 'city/-/-', blocking: ['I2 runs'] },
    { setting: 'city/-/-' },
    { setting: 'city/-/-', blocking: ['I2 looks'] },
  ],
  'coffee, numbered': [{}, { blocking: ['I2 holds'] }, {}],
  'car, moves in prose': [
    { setting: 'beach/dusk/-' },
    { setting: 'beach/dusk/-', blocking: ['I2 holds'] },
    { setting: 'sea/dusk/-', transition: 'whip-pan', speed: 'fast' },
  ],
  'music video': [
    { setting: '-/night/-' },
    { setting: '-/night/-', sounds: 'music:drums' },
    { setting: '-/night/-', sounds: 'crowd' },
    { setting: '-/night/-' },
  ],
  'point of view': [{ sounds: 'door' }, { speed: 'slow', blocking: ['I1 sits turns'] }],
  fades: [
    { transition: 'fade', blocking: ['I1 lies'] },
    { transition: 'dissolve', isOut: true },
  ],
  'sections and timed shots': [
    { ...kitchen, blocking: ['I2 sits looks'] },
    { ...kitchen, speed: 'slow' },
    kitchen,
  ],
  'rooftop argument': [
    { setting: 'city/-/rain', blocking: ['I1 holds'] },
    { setting: 'city/-/rain', blocking: ['I2 walks'] },
    { setting: 'city/night/rain' },
  ],
  'panels with seconds': [
    { setting: 'sea/night/-' },
    { setting: 'sea/night/-' },
    { setting: 'sea/night/fog', blocking: ['I2 enters:unsaid walks'] },
  ],
  'dance class': [
    {},
    { sounds: 'applause', blocking: ['V2 enters:left gestures'] },
    { blocking: ['V1 turns', 'V2 turns'] },
  ],
};
