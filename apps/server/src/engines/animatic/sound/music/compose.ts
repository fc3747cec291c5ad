import { createRandom, type Random } from '@callsheet/animatic/random';
import type { Mood } from '@callsheet/screenplay';
import type { Note } from './note.ts';
import { styleOf, type Style } from './read-mood.ts';

/** What a part does in the music. */
export type Part = 'arpeggio' | 'melody' | 'pad';

export type Score = {
  part: Part;
  mood: Mood;
  /** MIDI number of the lowest note that the part likes to play; it keeps to two octaves above. */
  lowestKey: number;
  /** Melodies of five tones, as of the guzheng and the erhu. */
  isPentatonic?: boolean;
  /** From where to where in the film's music it plays, in seconds; its notes count from `fromSeconds`. */
  fromSeconds: number;
  untilSeconds: number;
  /** Of the film: its parts share key, chords and bars. */
  seed: number;
};

const BEATS = 4;
/** Keys that lie well for strings: c, d, e flat, f, g, a. */
const TONICS = [0, 2, 3, 5, 7, 9] as const;

/** Writes a part of the film's music: simple, in its key, over its chords. Same score, same notes. */
export function compose(score: Score): Note[] {
  const style = styleOf(score.mood);
  const barSeconds = (60 / style.beatsPerMinute) * BEATS;
  const tonic = TONICS[Math.floor(createRandom(score.seed, 3).next() * TONICS.length)]!;
  const first = Math.floor(score.fromSeconds / barSeconds);
  const bars = Math.ceil(score.untilSeconds / barSeconds) - first;
  const write = { arpeggio: writeArpeggio, melody: writeMelody, pad: writePad }[score.part];
  return Array.from({ length: bars }, (_, offset) => {
    const bar = first + offset;
    const degree = style.chords[bar % style.chords.length]!;
    return write({
      style,
      degree,
      keyOf: (step) => placeKey(tonic, style.scale, { step, score }),
      random: createRandom(score.seed, 100 + bar * 7 + score.part.length),
      bar,
    }).map((note) => ({
      ...note,
      startSeconds: (bar + note.startSeconds / BEATS) * barSeconds - score.fromSeconds,
      seconds: (note.seconds / BEATS) * barSeconds,
    }));
  })
    .flat()
    .flatMap((note) => clip(note, score.untilSeconds - score.fromSeconds));
}

type Bar = {
  style: Style;
  /** Of the chord's root. */
  degree: number;
  /** The MIDI number of a step of the scale, from the tonic. */
  keyOf(step: number): number;
  random: Random;
  bar: number;
};

/** Notes of a bar, their times in beats. */
type Writer = (bar: Bar) => Note[];

/** Up and down the chord in eighths; what is left out is never the first. */
const writeArpeggio: Writer = ({ style, degree, keyOf, random }) => {
  const steps = [0, 4, 7, 9, 11, 9, 7, 4].map((step) => degree + step);
  return steps.flatMap((step, eighth): Note[] => {
    if (eighth > 0 && random.next() > style.density) return [];
    const accent = eighth === 0 ? 0.85 : eighth === 4 ? 0.7 : 0.5;
    const late = 0.015 * random.next();
    const level = accent + 0.1 * random.next();
    return [{ startSeconds: eighth / 2 + late, seconds: 1.6, key: keyOf(step), level }];
  });
};

/** In beats; a bar each. */
const RHYTHMS = [
  [2, 1, 1],
  [1, 1, 2],
  [3, 1],
  [1.5, 0.5, 2],
] as const;

/** Chord tones where it counts, steps in between; every fourth bar comes to rest. */
const writeMelody: Writer = ({ style, degree, keyOf, random, bar }) => {
  const rests = bar % 4 === 3;
  const sparse = style.density < 0.45;
  const rhythm = rests || sparse ? [4] : RHYTHMS[Math.floor(random.next() * RHYTHMS.length)]!;
  let beat = 0;
  let step = degree + 7 + [0, 2, 4][Math.floor(random.next() * 3)]!;
  return rhythm.map((beats) => {
    const note = {
      startSeconds: beat + 0.02 * random.next(),
      seconds: beats * 0.96,
      key: keyOf(step),
      level: beat === 0 ? 0.8 : 0.65,
    };
    beat += beats;
    step += random.sign() * (random.next() < 0.75 ? 1 : 2);
    return note;
  });
};

/** The chord and its bass, held. */
const writePad: Writer = ({ degree, keyOf }) =>
  [0, 4, 7, 9].map((step, voice) => ({
    startSeconds: 0,
    seconds: 4.15,
    key: keyOf(degree + step),
    level: voice === 0 ? 0.8 : 0.55,
  }));

function placeKey(
  tonic: number,
  scale: readonly number[],
  { step, score }: { step: number; score: Score },
): number {
  const degree = ((step % 7) + 7) % 7;
  const semitones = 12 * Math.floor(step / 7) + scale[degree]!;
  const key = tonic + semitones + (score.isPentatonic ? towardsFive(scale, degree) : 0);
  const octave = Math.ceil((score.lowestKey - tonic) / 12) * 12;
  const placed = key + octave;
  return placed - 12 * Math.max(0, Math.ceil((placed - score.lowestKey - 24) / 12));
}

/** The fourth and the seventh of major (second and sixth of minor) give way to their neighbours below. */
function towardsFive(scale: readonly number[], degree: number): number {
  const skipped = scale[2] === 4 ? [3, 6] : [1, 5];
  return skipped.includes(degree) ? scale[degree - 1]! - scale[degree]! : 0;
}

/** What began before the cue begins with it. */
function clip(note: Note, seconds: number): Note[] {
  const until = Math.min(seconds, note.startSeconds + note.seconds);
  const startSeconds = Math.max(0, note.startSeconds);
  // A stump of a note that was over before is no music.
  if (until - startSeconds < 0.12) return [];
  return [{ ...note, startSeconds, seconds: until - startSeconds }];
}
