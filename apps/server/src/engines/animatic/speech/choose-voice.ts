import type { Speaker } from './imagine-speaker.ts';
import type { Likeness, Voice } from './voice.ts';

/** What was heard of somebody in their sample. */
export type HeardLikeness = Likeness & { pitchHz: number };

/** The timbre and pitch for a speaker whose own voice was heard. */
export function likeVoice({ pitchHz, ...likeness }: HeardLikeness): Voice {
  const kept = Math.min(HIGHEST_HZ, Math.max(LOWEST_HZ, pitchHz));
  const timbre = kept < 165 ? 'm3' : kept < 300 ? 'f2' : 'f5';
  // Who speaks so high has a small throat.
  const formantScale = kept < 300 ? 1 : 1.12;
  return { timbre, pitchHz: kept, formantScale, rate: 1, likeness };
}

/** What espeak-ng speaks clearly. */
const LOWEST_HZ = 65;
const HIGHEST_HZ = 450;

/**
 * A voice that goes with who is imagined, and that is told from those of the company: the first of its
 * kind whose pitch or timbre nobody has yet, and after them one between.
 * @param index which of the speakers without a sample it is: somebody of unknown sex is every other time a woman.
 */
export function imagineVoice(
  speaker: Speaker,
  { company, index }: { company: readonly Voice[]; index: number },
): Voice {
  const candidates = VOICES[kindOf(speaker, index)];
  const free = candidates.find((voice) => company.every((other) => isToldFrom(voice, other)));
  if (free) return free;
  for (const steps of SHIFTS) {
    const shifted = candidates.map((voice) => shift(voice, steps));
    const told = shifted.find((voice) => company.every((other) => isToldFrom(voice, other)));
    if (told) return told;
  }
  return candidates[company.length % candidates.length]!;
}

/** Semitones, up and down in turn. */
const SHIFTS = Array.from(
  { length: 20 },
  (_, i) => (1 + Math.floor(i / 2)) * (i % 2 === 0 ? 1 : -1),
);

function shift(voice: Voice, steps: number): Voice {
  const pitchHz = Math.round(voice.pitchHz * 2 ** (steps / 12));
  return { ...voice, pitchHz: Math.min(HIGHEST_HZ, Math.max(LOWEST_HZ, pitchHz)) };
}

export const NARRATOR: Voice = { timbre: 'm7', pitchHz: 118, formantScale: 1, rate: 0.96 };

type Kind =
  | 'woman'
  | 'man'
  | 'girl'
  | 'boy'
  | 'oldWoman'
  | 'oldMan'
  | 'smallCreature'
  | 'largeCreature'
  | 'machine';

/** Pitches after K. Stathopoulos et al., "Changes in acoustic characteristics of the voice across the life span" (2011). */
const VOICES: Record<Kind, readonly Voice[]> = {
  woman: [
    { timbre: 'f2', pitchHz: 205, formantScale: 1, rate: 1 },
    { timbre: 'f1', pitchHz: 182, formantScale: 0.98, rate: 0.96 },
    { timbre: 'f5', pitchHz: 232, formantScale: 1.03, rate: 1.05 },
    { timbre: 'f1', pitchHz: 258, formantScale: 1.05, rate: 1.02 },
  ],
  man: [
    { timbre: 'm3', pitchHz: 116, formantScale: 1, rate: 1 },
    { timbre: 'm7', pitchHz: 96, formantScale: 0.97, rate: 0.95 },
    { timbre: 'm1', pitchHz: 136, formantScale: 1.03, rate: 1.04 },
    { timbre: 'm3', pitchHz: 154, formantScale: 1.05, rate: 1.06 },
  ],
  girl: [
    { timbre: 'f5', pitchHz: 290, formantScale: 1.14, rate: 1.02 },
    { timbre: 'f2', pitchHz: 330, formantScale: 1.18, rate: 1.06 },
  ],
  boy: [
    { timbre: 'f2', pitchHz: 262, formantScale: 1.1, rate: 1.02 },
    { timbre: 'f1', pitchHz: 300, formantScale: 1.14, rate: 1.06 },
  ],
  oldWoman: [
    { timbre: 'f1', pitchHz: 172, formantScale: 0.98, rate: 0.86, trembles: true },
    { timbre: 'f2', pitchHz: 195, formantScale: 0.98, rate: 0.84, trembles: true },
  ],
  oldMan: [
    { timbre: 'm1', pitchHz: 108, formantScale: 0.97, rate: 0.85, trembles: true },
    { timbre: 'm7', pitchHz: 126, formantScale: 0.98, rate: 0.82, trembles: true },
  ],
  smallCreature: [
    { timbre: 'f5', pitchHz: 345, formantScale: 1.25, rate: 1.08 },
    { timbre: 'f2', pitchHz: 390, formantScale: 1.3, rate: 1.12 },
  ],
  largeCreature: [
    { timbre: 'm7', pitchHz: 74, formantScale: 0.84, rate: 0.86 },
    { timbre: 'm3', pitchHz: 84, formantScale: 0.88, rate: 0.88 },
  ],
  machine: [
    { timbre: 'm1', pitchHz: 145, formantScale: 0.92, rate: 0.94 },
    { timbre: 'f1', pitchHz: 212, formantScale: 0.94, rate: 0.94 },
  ],
};

function kindOf({ sex, age, kind }: Speaker, index: number): Kind {
  if (kind === 'machine') return 'machine';
  if (kind === 'small-creature') return 'smallCreature';
  if (kind === 'large-creature') return 'largeCreature';
  const isFemale = sex ? sex === 'female' : index % 2 === 0;
  if (age === 'child') return isFemale ? 'girl' : 'boy';
  if (age === 'old') return isFemale ? 'oldWoman' : 'oldMan';
  return isFemale ? 'woman' : 'man';
}

/** A semitone and a half, or a semitone and another timbre. */
function isToldFrom(voice: Voice, other: Voice): boolean {
  const steps = Math.abs(12 * Math.log2(voice.pitchHz / other.pitchHz));
  return steps >= (voice.timbre === other.timbre ? 1.5 : 1);
}
