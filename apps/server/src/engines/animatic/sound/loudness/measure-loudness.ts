import { runBiquad, type Biquad } from '../biquad.ts';
import { SAMPLE_RATE_HZ, type StereoSound } from '../stereo-sound.ts';

/** The two filters of the K weighting at 48 kHz: the head, and that lows are heard less. */
const HEAD: Biquad = {
  b0: 1.53512485958697,
  b1: -2.69169618940638,
  b2: 1.19839281085285,
  a1: -1.69065929318241,
  a2: 0.73248077421585,
};
const LOWS: Biquad = { b0: 1, b1: -2, b2: 1, a1: -1.99004745483398, a2: 0.99007225036621 };
const STEP = SAMPLE_RATE_HZ / 10;
const STEPS_A_BLOCK = 4;
const ABSOLUTE_GATE = -70;
const RELATIVE_GATE = -10;

/**
 * Integrated loudness in LUFS; `null` for a sound without anything above -70 LUFS.
 * ITU-R BS.1770-4: blocks of 400 ms that overlap by three quarters, gated twice.
 */
export function measureLoudness({ left, right }: StereoSound): number | null {
  const [a, b] = [stepPowers(left), stepPowers(right)];
  const blocks = Array.from({ length: Math.max(0, a.length - STEPS_A_BLOCK + 1) }, (_, index) => {
    let sum = 0;
    for (let step = index; step < index + STEPS_A_BLOCK; step++) sum += a[step]! + b[step]!;
    return sum / STEPS_A_BLOCK;
  });
  const heard = blocks.filter((power) => toLufs(power) > ABSOLUTE_GATE);
  if (heard.length === 0) return null;
  const gate = toLufs(mean(heard)) + RELATIVE_GATE;
  return toLufs(mean(heard.filter((power) => toLufs(power) > gate)));
}

function stepPowers(samples: Float32Array): number[] {
  const weighted = runBiquad(runBiquad(samples.slice(), HEAD), LOWS);
  return Array.from({ length: Math.floor(weighted.length / STEP) }, (_, step) => {
    let sum = 0;
    for (let i = step * STEP; i < (step + 1) * STEP; i++) sum += weighted[i]! * weighted[i]!;
    return sum / STEP;
  });
}

function toLufs(power: number): number {
  return -0.691 + 10 * Math.log10(power);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
