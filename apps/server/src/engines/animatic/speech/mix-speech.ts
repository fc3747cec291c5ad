/** A spoken line at its place in the film. Mono samples between -1 and 1, at the film's own rate. */
export type SpeechClip = {
  samples: Float32Array;
  /** First sample of the line, and one past the last it may reach; what is longer is cut. */
  startSample: number;
  endSample: number;
  /** -1 left, 0 centre, 1 right. */
  pan: number;
};

export type SpeechMix = { left: Float32Array; right: Float32Array };

/** Every voice is brought to the same loudness (RMS of its sounding parts), whatever its sample's was. */
const TARGET_RMS = 0.13;
/** Above this the mix bends instead of clipping; it never reaches 1. */
const KNEE = 0.7;
/** Pauses are quieter than this part of a voice's peak, and do not count. */
const SILENCE = 0.03;

/** Lays lines over silence. Same clips, same samples. */
export function mixSpeech(
  clips: readonly SpeechClip[],
  sampleCount: number,
  sampleRateHz: number,
): SpeechMix {
  const left = new Float32Array(sampleCount);
  const right = new Float32Array(sampleCount);
  for (const clip of clips) addClip({ left, right }, clip, sampleRateHz);
  left.forEach((value, i) => (left[i] = limit(value)));
  right.forEach((value, i) => (right[i] = limit(value)));
  return { left, right };
}

function addClip({ left, right }: SpeechMix, clip: SpeechClip, sampleRateHz: number): void {
  const { samples, startSample, pan } = clip;
  const end = Math.min(startSample + samples.length, clip.endSample, left.length);
  const length = end - startSample;
  const cut = length < samples.length;
  const fadeIn = Math.round(sampleRateHz * 0.005);
  // A line cut short goes out over 60 ms instead of 5, so that it does not sound like a fault.
  const fadeOut = Math.round(sampleRateHz * (cut ? 0.06 : 0.005));
  const gain = gainOf(samples);
  // Constant power: a voice is as loud at the side as in the middle.
  const angle = ((pan + 1) * Math.PI) / 4;
  const [gainLeft, gainRight] = [Math.cos(angle) * Math.SQRT2, Math.sin(angle) * Math.SQRT2];
  for (let i = 0; i < length; i++) {
    const fade = Math.min(1, (i + 1) / fadeIn, (length - i) / fadeOut);
    const value = samples[i]! * gain * fade;
    left[startSample + i]! += value * gainLeft;
    right[startSample + i]! += value * gainRight;
  }
}

function gainOf(samples: Float32Array): number {
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const sounding = samples.filter((sample) => Math.abs(sample) > SILENCE * peak);
  if (sounding.length === 0) return 1;
  const power = sounding.reduce((sum, sample) => sum + sample * sample, 0) / sounding.length;
  return TARGET_RMS / Math.sqrt(power);
}

function limit(value: number): number {
  const size = Math.abs(value);
  if (size <= KNEE) return value;
  const room = 1 - KNEE;
  return Math.sign(value) * (KNEE + room * Math.tanh((size - KNEE) / room));
}
