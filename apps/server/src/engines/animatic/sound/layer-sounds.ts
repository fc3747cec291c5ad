import type { StereoSound } from './stereo-sound.ts';

/** Adds sounds of one length, each with a gain: a number, or one for each sample. */
export function layerSounds(
  layers: readonly (readonly [StereoSound, number | Float32Array])[],
): StereoSound {
  const { length } = layers[0]![0].left;
  const mix = { left: new Float32Array(length), right: new Float32Array(length) };
  for (const [sound, gain] of layers) {
    addSide(mix.left, sound.left, gain);
    addSide(mix.right, sound.right, gain);
  }
  return mix;
}

function addSide(mix: Float32Array, samples: Float32Array, gain: number | Float32Array): void {
  if (typeof gain === 'number') for (let i = 0; i < mix.length; i++) mix[i]! += samples[i]! * gain;
  else for (let i = 0; i < mix.length; i++) mix[i]! += samples[i]! * gain[i]!;
}
