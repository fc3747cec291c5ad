import type { MonoSound } from './write-wav.ts';

/** Quieter than this is the silence around a line. */
const SILENCE = 0.003;

/** What is heard, without the silence around it, and how much was taken from its beginning. */
export function trimSilence({ samples, sampleRateHz }: MonoSound): {
  sound: MonoSound;
  cutSeconds: number;
} {
  const start = samples.findIndex(isLoud);
  if (start === -1) return { sound: { samples: new Float32Array(0), sampleRateHz }, cutSeconds: 0 };
  const sound = { samples: samples.slice(start, samples.findLastIndex(isLoud) + 1), sampleRateHz };
  return { sound, cutSeconds: start / sampleRateHz };
}

function isLoud(sample: number): boolean {
  return Math.abs(sample) > SILENCE;
}
