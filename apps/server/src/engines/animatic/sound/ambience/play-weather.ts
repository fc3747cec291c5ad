import { createRandom } from '@callsheet/animatic/random';
import { drawBurst } from '../draw-burst.ts';
import { layerSounds } from '../layer-sounds.ts';
import { makeWander } from '../make-wander.ts';
import { scatterGrains } from '../scatter-grains.ts';
import { shapeNoise } from '../shape-noise.ts';
import { BED_RATE_HZ, type PlayRequest, type StereoSound } from '../stereo-sound.ts';

/** A steady patter with single drops in it. */
export function playRain(request: PlayRequest): StereoSound {
  const { seed } = request;
  const patter = shapeNoise(request, [
    { kind: 'high-pass', hertz: 500 },
    { kind: 'low-pass', hertz: 5_500 },
    { kind: 'peak', hertz: 2_200, q: 0.6, gainDb: 3 },
  ]);
  const roar = shapeNoise({ ...request, seed: seed + 1 }, [
    { kind: 'high-pass', hertz: 120 },
    { kind: 'low-pass', hertz: 700 },
  ]);
  const drops = scatterGrains({
    ...request,
    perSecond: 45,
    kinds: 12,
    draw: (random) =>
      drawBurst({
        seconds: random.between(0.012, 0.04),
        seed: Math.floor(random.next() * 1e9),
        filters: [{ kind: 'band-pass', hertz: random.between(1_200, 4_200), q: 3 }],
      }),
  });
  const swell = makeWander({ ...request, from: 0.8, to: 1, stepSeconds: 1.7 });
  return layerSounds([
    [patter, swell.map((value) => value * 0.11)],
    [roar, 0.12],
    [drops, 0.1],
  ]);
}

/** Gusts that rise and fall, whistling a little when they are strong. */
export function playWind(request: PlayRequest): StereoSound {
  const low = shapeNoise(request, [
    { kind: 'high-pass', hertz: 60 },
    { kind: 'low-pass', hertz: 320 },
  ]);
  const whistle = shapeNoise({ ...request, seed: request.seed + 1 }, [
    { kind: 'band-pass', hertz: 620, q: 5 },
    { kind: 'low-pass', hertz: 1_500 },
  ]);
  const gust = makeWander({ ...request, from: 0.12, to: 1, stepSeconds: 1.3 });
  return layerSounds([
    [low, gust.map((value) => value * 0.4)],
    [whistle, gust.map((value) => value * value * 0.35)],
  ]);
}

/** A clap far away that rolls on, and another if there is time. */
export function playThunder(request: PlayRequest): StereoSound {
  const { seconds, seed } = request;
  const rumble = shapeNoise(request, [
    { kind: 'high-pass', hertz: 28 },
    { kind: 'low-pass', hertz: 110 },
    { kind: 'low-pass', hertz: 260 },
  ]);
  const crack = shapeNoise({ ...request, seed: seed + 1 }, [
    { kind: 'high-pass', hertz: 150 },
    { kind: 'low-pass', hertz: 1_100 },
  ]);
  const [rolls, cracks] = drawClaps(seconds, seed);
  const roll = makeWander({ ...request, from: 0.45, to: 1, stepSeconds: 0.22 });
  return layerSounds([
    [rumble, rolls.map((value, i) => value * roll[i]! * 1.1)],
    [crack, cracks.map((value, i) => value * roll[i]! * 0.35)],
  ]);
}

function drawClaps(seconds: number, seed: number): [Float32Array, Float32Array] {
  const random = createRandom(seed, 5);
  const length = Math.round(seconds * BED_RATE_HZ);
  const [rolls, cracks] = [new Float32Array(length), new Float32Array(length)];
  for (let at = random.between(0.1, 0.4); at < seconds; at += random.between(4.5, 6.5)) {
    const start = Math.round(at * BED_RATE_HZ);
    for (let i = start; i < length; i++) {
      const time = (i - start) / BED_RATE_HZ;
      const attack = Math.min(1, time / 0.12);
      rolls[i] = Math.max(rolls[i]!, attack * Math.exp(-time / 1.4));
      cracks[i] = Math.max(cracks[i]!, attack * Math.exp(-time / 0.3));
    }
  }
  return [rolls, cracks];
}
