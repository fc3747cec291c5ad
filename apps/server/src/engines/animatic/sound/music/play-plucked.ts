import { addSound } from '../add-sound.ts';
import { filterSound } from '../biquad.ts';
import { makeNoise } from '../make-noise.ts';
import { BED_RATE_HZ } from '../stereo-sound.ts';
import { hertzOf, type Note } from './note.ts';

export type PluckedString = {
  /** How long a string in the middle sounds until it is 60 dB down. */
  decaySeconds: number;
  /** How much of its highs a string loses with each turn, 0 to 0.5: nylon more than steel. */
  damping: number;
  /** Corner of the pluck's noise: a nail is brighter than a finger. */
  brightHertz: number;
  /** Where it is plucked, as a part of the string's length. */
  position: number;
  /** Resonances of the body: frequency and gain in decibels. */
  body: readonly (readonly [number, number])[];
};

export const GUITAR: PluckedString = {
  decaySeconds: 3.6,
  damping: 0.34,
  brightHertz: 3_200,
  position: 0.19,
  body: [[105, 5], [220, 3.5], [420, 2]],
}; // prettier-ignore
export const HARP: PluckedString = {
  decaySeconds: 3.6,
  damping: 0.4,
  brightHertz: 2_400,
  position: 0.42,
  body: [[180, 3], [380, 2]],
}; // prettier-ignore
export const GUZHENG: PluckedString = {
  decaySeconds: 4.5,
  damping: 0.22,
  brightHertz: 4_600,
  position: 0.11,
  body: [[240, 3], [620, 3], [1_400, 2]],
}; // prettier-ignore

/** Plucked strings. K. Karplus, A. Strong, "Digital synthesis of plucked-string and drum timbres" (1983). */
export function playPlucked(
  notes: readonly Note[],
  string: PluckedString,
  { seconds, seed }: { seconds: number; seed: number },
): Float32Array {
  const out = new Float32Array(Math.round(seconds * BED_RATE_HZ));
  notes.forEach((note, index) => {
    const tone = pluck(note, string, seed + index);
    addSound(out, tone, { at: Math.round(note.startSeconds * BED_RATE_HZ), gain: note.level });
  });
  const body = string.body.map(([hertz, gainDb]) => ({
    kind: 'peak' as const,
    hertz,
    q: 2,
    gainDb,
  }));
  return filterSound(out, BED_RATE_HZ, [...body, { kind: 'high-pass', hertz: 60 }]);
}

/** A ring of noise that loses its highs with each turn; a fractional delay keeps it in tune. */
function pluck({ key, seconds }: Note, string: PluckedString, seed: number): Float32Array {
  const period = BED_RATE_HZ / hertzOf(key);
  // The damping alone takes as many samples as it is.
  const whole = Math.floor(period - string.damping);
  const fraction = period - string.damping - whole;
  const tuning = (1 - fraction) / (1 + fraction);
  const ring = excite(whole, string, seed);
  // High strings die sooner.
  const decay = string.decaySeconds * Math.min(1.3, (261 / hertzOf(key)) ** 0.25);
  const keep = 10 ** ((-3 * period) / BED_RATE_HZ / decay);
  const length = Math.round((seconds + 0.35) * BED_RATE_HZ);
  const damped = Math.round(seconds * BED_RATE_HZ);
  const out = new Float32Array(length);
  let [before, passed, passedBefore] = [0, 0, 0];
  for (let i = 0, at = 0; i < length; i++, at = at + 1 === whole ? 0 : at + 1) {
    const value = ring[at]!;
    const mean = keep * (value + string.damping * (before - value));
    before = value;
    passed = tuning * (mean - passed) + passedBefore;
    passedBefore = mean;
    ring[at] = passed;
    // A finger is laid on the string when the note is over.
    out[i] = value * (i < damped ? 1 : 1 - (i - damped) / (length - damped)) ** 2;
  }
  return out;
}

function excite(length: number, { brightHertz, position }: PluckedString, seed: number) {
  const noise = makeNoise(length, seed);
  filterSound(noise, BED_RATE_HZ, [{ kind: 'low-pass', hertz: brightHertz }]);
  const shift = Math.max(1, Math.round(length * position));
  const ring = noise.map((value, i) => value - noise[(i + length - shift) % length]!);
  const mean = ring.reduce((sum, value) => sum + value, 0) / length;
  const power = ring.reduce((sum, value) => sum + (value - mean) ** 2, 0) / length;
  const gain = 0.25 / Math.max(1e-6, Math.sqrt(power));
  return ring.map((value) => (value - mean) * gain);
}
