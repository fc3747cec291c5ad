import { createRandom, type Random } from '@callsheet/animatic/random';
import { addSound } from './add-sound.ts';
import { BED_RATE_HZ, type PlayRequest, type StereoSound } from './stereo-sound.ts';

export type Scatter = PlayRequest & {
  /** How many begin in a second, on average. */
  perSecond: number;
  /** Draws one; a few different ones are drawn and used over and over. */
  draw(random: Random): Float32Array;
  kinds: number;
};

/** Lays small sounds at random times and places: drops, crackles, claps, cups. */
export function scatterGrains(scatter: Scatter): StereoSound {
  const { seconds, seed, perSecond, draw, kinds } = scatter;
  const random = createRandom(seed, 41);
  const grains = Array.from({ length: kinds }, () => draw(random));
  const length = Math.round(seconds * BED_RATE_HZ);
  const sound = { left: new Float32Array(length), right: new Float32Array(length) };
  for (let time = gap(random, perSecond); time < seconds; time += gap(random, perSecond)) {
    const grain = grains[Math.floor(random.next() * kinds)]!;
    const angle = random.between(0.15, 0.85) * (Math.PI / 2);
    const level = random.between(0.35, 1) ** 2;
    const at = Math.round(time * BED_RATE_HZ);
    addSound(sound.left, grain, { at, gain: level * Math.cos(angle) });
    addSound(sound.right, grain, { at, gain: level * Math.sin(angle) });
  }
  return sound;
}

/** Events that know nothing of each other lie apart like this. */
function gap(random: Random, perSecond: number): number {
  return -Math.log(1 - random.next()) / perSecond;
}
