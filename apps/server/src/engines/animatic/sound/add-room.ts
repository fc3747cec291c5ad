import { filterSound } from './biquad.ts';
import type { StereoSound } from './stereo-sound.ts';

/** How much of a room is heard, 0 to 1, and how long it sounds on. */
export type Room = { wet: number; seconds: number };

/** Early reflections: seconds, and how strong they are on each side. */
const EARLY = [
  [0.0113, 0.6, 0.1],
  [0.0137, 0.1, 0.58],
  [0.0209, 0.45, 0.15],
  [0.0283, 0.15, 0.42],
  [0.0397, 0.28, 0.22],
] as const;
/** Seconds, without a common factor, and on which side they are heard. M. R. Schroeder, "Natural sounding artificial reverberation" (1962). */
const COMBS = [
  [0.0297, 1, 1],
  [0.0371, 1, -1],
  [0.0411, -1, 1],
  [0.0437, 1, 1],
] as const;
const ALLPASSES = [0.005, 0.0017] as const;
const ALLPASS_GAIN = 0.6;
/** Walls take the highs first. */
const DAMPING = 0.35;

/** A sound in a room: as it is, with early reflections and a short reverberation on both sides. As long as before. */
export function addRoom(
  sound: StereoSound,
  { wet, seconds }: Room,
  sampleRateHz: number,
): StereoSound {
  if (wet === 0) return sound;
  const source = new Float32Array(sound.left.length);
  for (let i = 0; i < source.length; i++) source[i] = (sound.left[i]! + sound.right[i]!) / 2;
  filterSound(source, sampleRateHz, [
    { kind: 'high-pass', hertz: 160 },
    { kind: 'low-pass', hertz: 6_500 },
  ]);
  const out = { left: sound.left.slice(), right: sound.right.slice() };
  for (const [delay, left, right] of EARLY) {
    addDelayed(out, source, {
      delay: Math.round(delay * sampleRateHz),
      left: wet * left,
      right: wet * right,
    });
  }
  for (const delay of ALLPASSES) passAll(source, Math.round(delay * sampleRateHz));
  for (const [delay, left, right] of COMBS) {
    const feedback = 10 ** ((-3 * delay) / seconds);
    const length = Math.round(delay * sampleRateHz);
    addComb(out, source, {
      delay: length,
      feedback,
      left: (wet * left) / 4,
      right: (wet * right) / 4,
    });
  }
  return out;
}

type Tap = { delay: number; left: number; right: number };

function addDelayed(out: StereoSound, source: Float32Array, { delay, left, right }: Tap): void {
  for (let i = delay; i < source.length; i++) {
    const value = source[i - delay]!;
    out.left[i]! += value * left;
    out.right[i]! += value * right;
  }
}

/** Falls by 60 dB in the room's time, by its feedback. */
function addComb(
  out: StereoSound,
  source: Float32Array,
  { delay, feedback, left, right }: Tap & { feedback: number },
): void {
  const line = new Float32Array(delay);
  let dull = 0;
  for (let i = 0, at = 0; i < source.length; i++) {
    const value = line[at]!;
    dull = value + (dull - value) * DAMPING;
    line[at] = source[i]! + dull * feedback;
    out.left[i]! += value * left;
    out.right[i]! += value * right;
    at = at + 1 === delay ? 0 : at + 1;
  }
}

function passAll(samples: Float32Array, delay: number): void {
  const line = new Float32Array(delay);
  for (let i = 0, at = 0; i < samples.length; i++) {
    const before = line[at]!;
    const value = samples[i]! + before * ALLPASS_GAIN;
    samples[i] = before - value * ALLPASS_GAIN;
    line[at] = value;
    at = at + 1 === delay ? 0 : at + 1;
  }
}
