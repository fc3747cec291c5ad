import type { Instrument, Mood } from '@callsheet/screenplay';

/** How music of a mood goes. */
export type Style = {
  beatsPerMinute: number;
  /** Steps of the scale in semitones from its first. */
  scale: readonly number[];
  /** A bar each: the chord's root as a degree of the scale, from 0. */
  chords: readonly number[];
  /** Share of a bar's places where something is played. */
  density: number;
  /** Who plays where the prompt names no instrument. */
  ensemble: readonly Instrument[];
};

const MAJOR = [0, 2, 4, 5, 7, 9, 11] as const;
const MINOR = [0, 2, 3, 5, 7, 8, 10] as const;
const DORIAN = [0, 2, 3, 5, 7, 9, 10] as const;

export function styleOf(mood: Mood): Style {
  return STYLES[mood];
}

const STYLES: Record<Mood, Style> = {
  calm: { beatsPerMinute: 72, scale: MAJOR, chords: [0, 5, 3, 4], density: 0.6, ensemble: ['piano'] }, // prettier-ignore
  cheerful: { beatsPerMinute: 112, scale: MAJOR, chords: [0, 3, 4, 0], density: 0.9, ensemble: ['guitar'] }, // prettier-ignore
  eerie: { beatsPerMinute: 54, scale: MINOR, chords: [0, 5, 0, 1], density: 0.35, ensemble: ['synth'] }, // prettier-ignore
  epic: { beatsPerMinute: 84, scale: MINOR, chords: [0, 5, 2, 6], density: 0.8, ensemble: ['orchestra', 'drums'] }, // prettier-ignore
  melancholy: { beatsPerMinute: 60, scale: MINOR, chords: [0, 5, 3, 4], density: 0.5, ensemble: ['piano'] }, // prettier-ignore
  mysterious: { beatsPerMinute: 64, scale: DORIAN, chords: [0, 3, 0, 6], density: 0.4, ensemble: ['synth'] }, // prettier-ignore
  playful: { beatsPerMinute: 120, scale: MAJOR, chords: [0, 1, 4, 0], density: 0.8, ensemble: ['guitar'] }, // prettier-ignore
  romantic: { beatsPerMinute: 68, scale: MAJOR, chords: [0, 2, 3, 4], density: 0.6, ensemble: ['piano', 'orchestra'] }, // prettier-ignore
  tender: { beatsPerMinute: 64, scale: MAJOR, chords: [3, 0, 4, 5], density: 0.5, ensemble: ['piano'] }, // prettier-ignore
  tense: { beatsPerMinute: 96, scale: MINOR, chords: [0, 0, 1, 0], density: 0.7, ensemble: ['synth', 'drums'] }, // prettier-ignore
};
