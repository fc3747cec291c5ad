/** Of all sound of a film. */
export const SAMPLE_RATE_HZ = 48_000;

/**
 * Of the temp track while it is played: half the work, and nothing of it lies above 10 kHz.
 */
export const BED_RATE_HZ = 24_000;

/** Two sides of equal length, samples between -1 and 1. */
export type StereoSound = { left: Float32Array; right: Float32Array };

export function makeSilence(length: number): StereoSound {
  return { left: new Float32Array(length), right: new Float32Array(length) };
}

/** What plays a cue: how long, and the seed of all its chance. */
export type PlayRequest = {
  seconds: number;
  seed: number;
  /** When it happens, in seconds from the beginning, where that is seen; absent: as it may. */
  times?: number[];
};
