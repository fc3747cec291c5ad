import { createRandom } from '@callsheet/animatic/random';
import { filterSound, type FilterShape } from '../biquad.ts';
import { makeNoise } from '../make-noise.ts';
import { BED_RATE_HZ } from '../stereo-sound.ts';
import { hertzOf, type Note } from './note.ts';

/** An instrument that holds its tones: bowed, blown or switched on. */
export type HeldVoice = {
  /** Levels of the harmonics, from the first. */
  harmonics: readonly number[];
  attackSeconds: number;
  releaseSeconds: number;
  /** Depth as a part of the frequency, and how often a second. */
  vibrato: { depth: number; hertz: number };
  /** Bow or breath: noise with the tone. */
  breath: number;
  /** As many players, out of tune by this part of the frequency. */
  players: { count: number; detune: number };
  /** Slides into a note from the one before, within this time. */
  glideSeconds: number;
  filters: readonly FilterShape[];
};

const TABLE = 2_048;
const BREATH_SEED = 23;

/** Plays notes with a wave table of the instrument's harmonics, vibrato and breath. */
export function playHeld(
  notes: readonly Note[],
  voice: HeldVoice,
  { seconds, seed }: { seconds: number; seed: number },
): Float32Array {
  const out = new Float32Array(Math.round(seconds * BED_RATE_HZ));
  const table = drawTable(voice.harmonics);
  const breath = voice.breath > 0 ? makeNoise(out.length, seed + BREATH_SEED) : null;
  notes.forEach((note, index) => {
    const before = notes[index - 1];
    const follows = before && note.startSeconds - before.startSeconds - before.seconds < 0.12;
    for (let player = 0; player < voice.players.count; player++) {
      const random = createRandom(seed, index * 8 + player);
      const detune = 1 + voice.players.detune * random.between(-1, 1);
      addTone(out, note, {
        voice,
        table,
        breath,
        hertz: hertzOf(note.key) * detune,
        fromHertz:
          (follows && voice.glideSeconds > 0 ? hertzOf(before.key) : hertzOf(note.key)) * detune,
        phase: random.next(),
      });
    }
  });
  return filterSound(out, BED_RATE_HZ, voice.filters);
}

function drawTable(harmonics: readonly number[]): Float32Array {
  const table = new Float32Array(TABLE + 1);
  harmonics.forEach((level, index) => {
    for (let i = 0; i <= TABLE; i++) {
      table[i]! += level * Math.sin((2 * Math.PI * (index + 1) * i) / TABLE);
    }
  });
  const peak = table.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return table.map((value) => value / peak);
}

type Tone = {
  voice: HeldVoice;
  table: Float32Array;
  breath: Float32Array | null;
  hertz: number;
  fromHertz: number;
  /** 0 to 1. */
  phase: number;
};

/** Pitch and loudness are worked out anew after so many samples; between them they go in a straight line. */
const BLOCK = 32;

function addTone(out: Float32Array, note: Note, tone: Tone): void {
  const { voice, table, breath } = tone;
  const start = Math.round(note.startSeconds * BED_RATE_HZ);
  const length = Math.min(
    out.length - start,
    Math.round((note.seconds + voice.releaseSeconds) * BED_RATE_HZ),
  );
  const gain = (0.3 * note.level) / Math.sqrt(voice.players.count);
  let position = tone.phase * TABLE;
  let level = 0;
  for (let block = 0; block < length; block += BLOCK) {
    const seconds = block / BED_RATE_HZ;
    const step = (hertzAt(tone, seconds) * TABLE) / BED_RATE_HZ;
    const size = Math.min(BLOCK, length - block);
    const rise = (gain * envelopeAt(note, voice, seconds + BLOCK / BED_RATE_HZ) - level) / BLOCK;
    for (let i = start + block; i < start + block + size; i++) {
      position += step;
      if (position >= TABLE) position -= TABLE;
      const index = Math.floor(position);
      const value = table[index]! + (table[index + 1]! - table[index]!) * (position - index);
      level += rise;
      out[i]! += (breath === null ? value : value + breath[i]! * voice.breath) * level;
    }
  }
}

function hertzAt({ voice, hertz, fromHertz, phase }: Tone, seconds: number): number {
  const { depth, hertz: rate } = voice.vibrato;
  // Nobody begins a note with vibrato.
  const own = depth * Math.min(1, Math.max(0, seconds * 3 - 0.3));
  const sway = 1 + own * Math.sin(2 * Math.PI * rate * (seconds + phase));
  const slid = voice.glideSeconds > 0 ? Math.min(1, seconds / voice.glideSeconds) : 1;
  return (fromHertz + (hertz - fromHertz) * slid) * sway;
}

function envelopeAt(note: Note, voice: HeldVoice, seconds: number): number {
  const rise = Math.min(1, seconds / Math.min(note.seconds, voice.attackSeconds));
  const after = Math.max(0, seconds - note.seconds) / voice.releaseSeconds;
  return rise * rise * (3 - 2 * rise) * Math.max(0, 1 - after) ** 2;
}
