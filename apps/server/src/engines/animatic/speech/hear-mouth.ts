import { filterSound } from '../sound/biquad.ts';

/** Below this part of the usual loudness nobody speaks. */
const SILENCE = 0.12;
/** The usual loudness of a voice: louder is as open as a mouth gets. */
const USUAL = 0.9;

/**
 * How far a mouth is open, 0 to 1, at each frame of a recording: by the loudness of its voice between
 * 250 and 2500 Hz, more so where the first formant is high, as it is in open vowels.
 */
export function hearMouth(
  samples: Float32Array,
  { sampleRateHz, fps, frameCount }: { sampleRateHz: number; fps: number; frameCount: number },
): number[] {
  const frame = { length: sampleRateHz / fps, frameCount };
  const band = (from: number, until: number) =>
    loudnessOf(
      filterSound(samples.slice(), sampleRateHz, [
        { kind: 'high-pass', hertz: from },
        { kind: 'low-pass', hertz: until },
      ]),
      frame,
    );
  const voice = band(250, 2_500);
  const open = band(550, 1_300);
  const usual = voice.toSorted((a, b) => a - b)[Math.floor((frameCount - 1) * USUAL)] ?? 0;
  if (usual < 1e-4) return voice.map(() => 0);
  const raw = voice.map((value, i) => {
    const loudness = Math.min(1, value / usual);
    if (loudness < SILENCE) return 0;
    const share = Math.min(1, open[i]! / Math.max(1e-9, value));
    return Math.sqrt(loudness) * (0.45 + 0.55 * share);
  });
  return raw.map((value, i) => {
    const around = ((raw[i - 1] ?? 0) + (raw[i + 1] ?? 0)) / 2;
    return Math.round(Math.min(1, 0.6 * value + 0.4 * around) * 100) / 100;
  });
}

function loudnessOf(
  samples: Float32Array,
  { length, frameCount }: { length: number; frameCount: number },
): number[] {
  return Array.from({ length: frameCount }, (_, index) => {
    const [from, until] = [Math.round(index * length), Math.round((index + 1) * length)];
    let sum = 0;
    for (let i = from; i < until && i < samples.length; i++) sum += samples[i]! ** 2;
    return Math.sqrt(sum / length);
  });
}
