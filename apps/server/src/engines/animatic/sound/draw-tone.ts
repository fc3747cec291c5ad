import { BED_RATE_HZ } from './stereo-sound.ts';

export type Tone = {
  seconds: number;
  /** At a moment, from 0 to 1 of its time. */
  hertz(part: number): number;
  /** Loudness at a moment; begins and ends in silence or clicks. */
  level(part: number): number;
};

/** A sine that glides: a bird, a ring, a squeak. */
export function drawTone({ seconds, hertz, level }: Tone): Float32Array {
  const length = Math.round(seconds * BED_RATE_HZ);
  let phase = 0;
  return Float32Array.from({ length }, (_, i) => {
    const part = i / length;
    phase += (2 * Math.PI * hertz(part)) / BED_RATE_HZ;
    return level(part) * Math.sin(phase);
  });
}
