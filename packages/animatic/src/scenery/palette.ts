import type { Light, Place, Setting } from './scenery.ts';

/** The colours of a set, as `#rrggbb`. */
export type Palette = {
  skyTop: string;
  skyMiddle: string;
  skyLow: string;
  /** Sun, moon or lamp. */
  light: string;
  /** What far planes fade into. */
  haze: string;
  /** The darkest plane, near the camera. */
  near: string;
  /** The place's own colour. */
  tint: string;
  isDark: boolean;
};

const LIGHTS: Record<Light, Omit<Palette, 'tint'>> = {
  day: {
    skyTop: '#3f86cf',
    skyMiddle: '#8fc0e8',
    skyLow: '#e3f1fa',
    light: '#fff4cf',
    haze: '#bcd4e6',
    near: '#20342f',
    isDark: false,
  },
  dawn: {
    skyTop: '#54709f',
    skyMiddle: '#c9a3ad',
    skyLow: '#ffdcb4',
    light: '#ffe9c4',
    haze: '#d9b7b0',
    near: '#262a3a',
    isDark: false,
  },
  dusk: {
    skyTop: '#2b2350',
    skyMiddle: '#a5476a',
    skyLow: '#ffa05c',
    light: '#ffd48c',
    haze: '#c2677a',
    near: '#1a1426',
    isDark: true,
  },
  night: {
    skyTop: '#050a1e',
    skyMiddle: '#122448',
    skyLow: '#34507c',
    light: '#f2efd6',
    haze: '#2f4870',
    near: '#060913',
    isDark: true,
  },
  overcast: {
    skyTop: '#56667a',
    skyMiddle: '#8795a4',
    skyLow: '#c9d0d4',
    light: '#eef2f4',
    haze: '#9cabb6',
    near: '#1b262d',
    isDark: false,
  },
};

const TINTS: Record<Place, string> = {
  beach: '#d8b47c',
  cafe: '#8a5a34',
  city: '#3d4658',
  desert: '#c98544',
  forest: '#2f5f3c',
  meadow: '#5f9440',
  mountains: '#4b6580',
  room: '#7a5c48',
  sea: '#1f6f8f',
  sky: '#9cc4e4',
  snow: '#dce8f4',
  space: '#3b2f6e',
  stage: '#7d1f2c',
  studio: '#3f6d8f',
  underwater: '#0f6f86',
};

export function paletteOf({ place, light }: Setting): Palette {
  return { ...LIGHTS[light], tint: TINTS[place] };
}

/** `share` 0 is the first colour, 1 the second. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  const mixed = a.map((value, i) => Math.round(value + (b[i]! - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

export function fade(colour: string, alpha: number): string {
  return `rgba(${channels(colour).join(', ')}, ${alpha})`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
