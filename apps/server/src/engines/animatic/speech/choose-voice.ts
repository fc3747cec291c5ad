import { buildOf } from '@callsheet/animatic';

/** How a line is to be spoken, in espeak-ng's own terms. */
export type Voice = {
  /** espeak-ng's variant, added to the language's voice. */
  variant: string;
  /** The median pitch to come close to, in hertz. */
  pitchHz: number;
};

type Variant = { name: string; lowestHz: number; highestHz: number };

/**
 * Timbres of espeak-ng 1.49 with the medians they give at pitch 0 and 99 ("Hello, my name is Lucy …",
 * measured with `measurePitch`). The first that reaches a voice speaks for it.
 */
const VARIANTS: readonly Variant[] = [
  { name: 'm3', lowestHz: 75, highestHz: 165 },
  { name: 'f2', lowestHz: 138, highestHz: 320 },
  { name: 'linda', lowestHz: 136, highestHz: 415 },
];

/** Voices for speakers that have no sample, so that a listener can tell them apart. */
const DEFAULTS: readonly Voice[] = [
  { variant: 'f2', pitchHz: 205 },
  { variant: 'm3', pitchHz: 115 },
  { variant: 'f5', pitchHz: 250 },
  { variant: 'm7', pitchHz: 95 },
  { variant: 'linda', pitchHz: 290 },
];

const NARRATOR: Voice = { variant: 'm7', pitchHz: 120 };

/** The timbre and pitch for a speaker whose own voice has the given median pitch. */
export function chooseVoice(pitchHz: number): Voice {
  const variant = VARIANTS.find(({ highestHz }) => pitchHz <= highestHz) ?? VARIANTS.at(-1)!;
  const reachable = Math.min(variant.highestHz, Math.max(variant.lowestHz, pitchHz));
  return { variant: variant.name, pitchHz: reachable };
}

const NAMED = {
  man: DEFAULTS.filter(({ pitchHz }) => pitchHz < 150),
  woman: DEFAULTS.filter(({ pitchHz }) => pitchHz > 150 && pitchHz < 280),
  child: DEFAULTS.filter(({ pitchHz }) => pitchHz > 280),
};

/** A voice that goes with a silhouette: `index` tells apart those who look alike. */
export function namedVoice(name: string, index: number): Voice {
  const voices = NAMED[buildOf(name)];
  return voices[index % voices.length]!;
}

/** The voice of the n-th speaker without a sample, from 0; `null` is nobody in the cast. */
export function defaultVoice(speakerIndex: number | null): Voice {
  return speakerIndex === null ? NARRATOR : DEFAULTS[speakerIndex % DEFAULTS.length]!;
}
