import type { Light, Place, Setting, Site } from './scenery.ts';

/** The colours of a set, as `#rrggbb`. */
export type Palette = {
  skyTop: string;
  skyMiddle: string;
  skyLow: string;
  /** Sun, moon or lamp. */
  light: string;
  /** What a white surface looks like that faces the light, and one that turns away from it. */
  key: string;
  fill: string;
  /** How much of the light reaches level ground, 0 to 1: less when it stands low. */
  ground: number;
  /** How much of their own colour things keep: less at night, when the light has only one. */
  chroma: number;
  /** What far things fade into, and the distance, in adults, at which two thirds of them have. */
  haze: string;
  air: number;
  /** The darkest of what is near the camera. */
  near: string;
  /** The place's own colour. */
  tint: string;
  isDark: boolean;
  /** Neither sky nor weather is over it. */
  isInside: boolean;
};

type Lighting = Omit<Palette, 'tint' | 'isInside'>;

const LIGHTS: Record<Light, Lighting> = {
  day: {
    skyTop: '#4e8fcb',
    skyMiddle: '#9cc6e4',
    skyLow: '#e6f0f2',
    light: '#fff3cf',
    key: '#fff8ea',
    fill: '#8299be',
    ground: 0.9,
    chroma: 1,
    haze: '#c4d8e4',
    air: 60,
    near: '#22332f',
    isDark: false,
  },
  dawn: {
    skyTop: '#6f86b4',
    skyMiddle: '#d3b0b4',
    skyLow: '#ffe0b8',
    light: '#ffecc6',
    key: '#ffdcb4',
    fill: '#7c7fa6',
    ground: 0.62,
    chroma: 0.95,
    haze: '#e8c9b6',
    air: 38,
    near: '#2b2c3c',
    isDark: false,
  },
  dusk: {
    skyTop: '#332a5e',
    skyMiddle: '#b3536c',
    skyLow: '#ffab62',
    light: '#ffd48c',
    key: '#f8a274',
    fill: '#5a4c80',
    ground: 0.5,
    chroma: 0.85,
    haze: '#c9746c',
    air: 44,
    near: '#1d1628',
    isDark: true,
  },
  night: {
    skyTop: '#071029',
    skyMiddle: '#152a52',
    skyLow: '#365484',
    light: '#f2efd6',
    key: '#6486d2',
    fill: '#263766',
    ground: 0.7,
    chroma: 0.5,
    haze: '#2c4470',
    air: 40,
    near: '#070b18',
    isDark: true,
  },
  overcast: {
    skyTop: '#7d8c9c',
    skyMiddle: '#a6b2bc',
    skyLow: '#d6dbdc',
    light: '#eef2f4',
    key: '#ccd4da',
    fill: '#8e9aa8',
    ground: 0.9,
    chroma: 1,
    haze: '#b9c4cb',
    air: 30,
    near: '#1f2a31',
    isDark: false,
  },
};

/** Lamps inside when it is dark outside, and what the windows let in when it is not. */
const INDOORS: Record<Light, Pick<Lighting, 'key' | 'fill' | 'near'>> = {
  day: { key: '#fff2de', fill: '#a89c9c', near: '#2c2624' },
  dawn: { key: '#ffe2c0', fill: '#968a98', near: '#2a2428' },
  dusk: { key: '#ffc48c', fill: '#6d566a', near: '#1f1720' },
  night: { key: '#e0a870', fill: '#4a4058', near: '#14101a' },
  overcast: { key: '#dfe0dc', fill: '#979a9e', near: '#262629' },
};

const SPACE: Partial<Lighting> = { key: '#f0eaf6', fill: '#454062', haze: '#2c2944', air: 90 };

const INSIDE: readonly Place[] = ['cafe', 'room', 'stage'];

export function isInside({ place, site }: Pick<Setting, 'place' | 'site'>): boolean {
  return site === 'spaceship' || (INSIDE.includes(place) && site !== 'storefront');
}

/** Where tubes burn whatever the hour. */
const COLD: readonly Site[] = ['classroom', 'hospital', 'office', 'shop', 'spaceship', 'corridor'];
const TUBES = { key: '#f1f4f2', fill: '#8f979e', near: '#1f2429' };

const TINTS: Record<Place, string> = {
  beach: '#d8b47c',
  cafe: '#8a5a34',
  city: '#4a5468',
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

export function paletteOf({ place, site, light, weather }: Setting): Palette {
  const isUnderRoof = isInside({ place, ...(site && { site }) });
  const lamps = site && COLD.includes(site) && light !== 'day' ? TUBES : INDOORS[light];
  const inside = isUnderRoof ? { ...lamps, air: 400, ground: 0.8, chroma: 1 } : {};
  const thick = weather === 'fog' ? { air: 7 } : weather === 'clear' ? {} : { air: 22 };
  const airless = place === 'space' && !isUnderRoof ? SPACE : {};
  return {
    ...LIGHTS[light],
    ...thick,
    ...inside,
    ...airless,
    tint: TINTS[place],
    isInside: isUnderRoof,
  };
}

/** `share` 0 is the first colour, 1 the second. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  return hex(a.map((value, i) => value + (b[i]! - value) * share));
}

/** A surface's colour under a coloured light. */
export function multiply(own: string, light: string): string {
  const [a, b] = [channels(own), channels(light)];
  return hex(a.map((value, i) => (value * b[i]!) / 255));
}

/** As bright as a colour, without it. */
export function greyOf(colour: string): string {
  const [red, green, blue] = channels(colour) as [number, number, number];
  const luma = 0.3 * red + 0.59 * green + 0.11 * blue;
  return hex([luma, luma, luma]);
}

export function fade(colour: string, alpha: number): string {
  return `rgba(${channels(colour).join(', ')}, ${alpha})`;
}

function hex(values: number[]): string {
  return `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
