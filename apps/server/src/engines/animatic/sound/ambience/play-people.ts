import { createRandom, type Random } from '@callsheet/animatic/random';
import { addRoom } from '../add-room.ts';
import { filterSound } from '../biquad.ts';
import { drawTone } from '../draw-tone.ts';
import { layerSounds } from '../layer-sounds.ts';
import { makeWander } from '../make-wander.ts';
import { scatterGrains } from '../scatter-grains.ts';
import { shapeNoise } from '../shape-noise.ts';
import { BED_RATE_HZ, type PlayRequest, type StereoSound } from '../stereo-sound.ts';

/** A hall full of people, none of whom is understood. */
export function playCrowd(request: PlayRequest): StereoSound {
  return addRoom(babble(request, 9), { wet: 0.5, seconds: 0.9 }, BED_RATE_HZ);
}

/** Fewer people, cups and spoons. */
export function playCafe(request: PlayRequest): StereoSound {
  const cups = scatterGrains({ ...request, perSecond: 0.9, kinds: 6, draw: drawClink });
  const sound = layerSounds([
    [babble({ ...request, seed: request.seed + 3 }, 5), 0.8],
    [cups, 0.035],
  ]);
  return addRoom(sound, { wet: 0.3, seconds: 0.5 }, BED_RATE_HZ);
}

/** Voices that say nothing: pulses at a speaker's pitch through two formants that wander, in syllables. */
function babble(request: PlayRequest, people: number): StereoSound {
  const voices = Array.from({ length: people }, (_, index) => mumble(request, index));
  return layerSounds([
    ...voices.map((voice) => [voice, 0.5 / Math.sqrt(people)] as const),
    [shapeNoise(request, [{ kind: 'band-pass', hertz: 500, q: 0.5 }]), 0.02],
  ]);
}

function mumble({ seconds, seed }: PlayRequest, index: number): StereoSound {
  const random = createRandom(seed, 200 + index);
  const pitch = random.next() < 0.5 ? random.between(95, 140) : random.between(170, 240);
  const side = random.between(0.1, 0.9);
  const shape = { seconds, seed: seed + index * 31 };
  const tune = makeWander({ ...shape, from: 0.85, to: 1.2, stepSeconds: 0.35 });
  const syllables = makeWander({
    ...shape,
    seed: shape.seed + 7,
    from: -0.6,
    to: 1,
    stepSeconds: 0.11,
  });
  let phase = random.next();
  const samples = syllables.map((loudness, i) => {
    phase += (pitch * tune[i]!) / BED_RATE_HZ;
    phase -= Math.floor(phase);
    return loudness <= 0 ? 0 : loudness * (1 - 2 * phase);
  });
  filterSound(samples, BED_RATE_HZ, [
    { kind: 'low-pass', hertz: 900 },
    { kind: 'peak', hertz: random.between(380, 700), q: 3, gainDb: 10 },
    { kind: 'peak', hertz: random.between(1_000, 1_900), q: 3, gainDb: 10 },
    { kind: 'high-pass', hertz: 150 },
  ]);
  return {
    left: samples.map((value) => value * (1 - side)),
    right: samples.map((value) => value * side),
  };
}

/** A spoon on china. */
function drawClink(random: Random): Float32Array {
  const hertz = random.between(1_900, 3_600);
  return drawTone({
    seconds: random.between(0.08, 0.2),
    hertz: () => hertz,
    level: (part) => Math.min(1, part * 60) * (1 - part) * Math.exp(-5 * part),
  });
}
