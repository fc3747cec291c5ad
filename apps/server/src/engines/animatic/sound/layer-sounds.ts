import type { StereoSound } from './stereo-sound.ts';

/** Adds sounds of one length, each with a gain: a number, or one for each sample. */
export function layerSounds(
  layers: readonly (readonly [StereoSound, number | Float32Array])[],
): StereoSound {
  const { length } = layers[0]![0].left;
  const mix = { left: new Float32Array(length), right: new Float32Array(length) };
  for (const [sound, gain] of layers) {
    for (let i = 0; i < length; i++) {
      const factor = typeof gain === 'number' ? gain : gain[i]!;
      mix.left[i]! += sound.left[i]! * factor;
      mix.right[i]! += sound.right[i]! * factor;
    }
  }
  return mix;
}
