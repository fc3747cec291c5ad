import { mixSpeech, type SpeechClip, type SpeechMix } from './mix-speech.ts';

/** A sound of the request at its place in the film, as loud as it is. */
export type StereoClip = {
  left: Float32Array;
  right: Float32Array;
  startSample: number;
  /** One past the last it may reach; what is longer is cut. */
  endSample: number;
};

export type SoundRequest = {
  lines: readonly SpeechClip[];
  sounds: readonly StereoClip[];
  sampleCount: number;
  sampleRateHz: number;
};

/** What is left of a sound under a spoken line: 11 dB down, so that the line is understood. */
const UNDER_SPEECH = 0.28;
const RAMP_SECONDS = 0.15;
/** A sound that is cut goes out over this, so that it does not click. */
const FADE_SECONDS = 0.06;

/** Lays spoken lines over the request's own sounds. Same clips, same samples. */
export function mixSound({ lines, sounds, sampleCount, sampleRateHz }: SoundRequest): SpeechMix {
  const mix = mixSpeech(lines, sampleCount, sampleRateHz);
  for (const sound of sounds) {
    const gains = gainsOf(sound, lines, sampleRateHz);
    gains.forEach((gain, i) => {
      const at = sound.startSample + i;
      mix.left[at] = clamp(mix.left[at]! + sound.left[i]! * gain);
      mix.right[at] = clamp(mix.right[at]! + sound.right[i]! * gain);
    });
  }
  return mix;
}

/** 1 where a sound is alone. One entry for each of its samples that is heard. */
function gainsOf(sound: StereoClip, lines: readonly SpeechClip[], sampleRateHz: number) {
  const room = sound.endSample - sound.startSample;
  const gains = new Float32Array(Math.min(sound.left.length, room)).fill(1);
  const ramp = RAMP_SECONDS * sampleRateHz;
  for (const { startSample, endSample, samples } of lines) {
    const from = startSample - sound.startSample;
    const until = Math.min(endSample - sound.startSample, from + samples.length);
    for (let i = Math.max(0, Math.floor(from - ramp)); i < until + ramp && i < gains.length; i++) {
      const away = Math.max(from - i, i - until, 0) / ramp;
      gains[i] = Math.min(gains[i]!, UNDER_SPEECH + (1 - UNDER_SPEECH) * Math.min(1, away));
    }
  }
  if (sound.left.length > room) fadeOut(gains, FADE_SECONDS * sampleRateHz);
  return gains;
}

function fadeOut(gains: Float32Array, length: number): void {
  for (let i = Math.max(0, Math.ceil(gains.length - length)); i < gains.length; i++) {
    gains[i]! *= (gains.length - i) / length;
  }
}

function clamp(value: number): number {
  return Math.max(-1, Math.min(1, value));
}
