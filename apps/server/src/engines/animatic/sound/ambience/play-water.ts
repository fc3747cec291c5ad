import { createRandom } from '@callsheet/animatic/random';
import { drawTone } from '../draw-tone.ts';
import { layerSounds } from '../layer-sounds.ts';
import { makeWander } from '../make-wander.ts';
import { scatterGrains } from '../scatter-grains.ts';
import { shapeNoise } from '../shape-noise.ts';
import { BED_RATE_HZ, type PlayRequest, type StereoSound } from '../stereo-sound.ts';

/** Surf: each wave swells, breaks brightly and draws back. */
export function playWaves(request: PlayRequest): StereoSound {
  const deep = shapeNoise(request, [
    { kind: 'high-pass', hertz: 60 },
    { kind: 'low-pass', hertz: 420 },
  ]);
  const foam = shapeNoise({ ...request, seed: request.seed + 1 }, [
    { kind: 'high-pass', hertz: 700 },
    { kind: 'low-pass', hertz: 4_200 },
  ]);
  const swell = drawSwell(request);
  return layerSounds([
    [deep, swell.map((value) => 0.12 + 0.3 * value)],
    [foam, swell.map((value) => 0.012 + 0.16 * value ** 2.2)],
  ]);
}

/** 0 to 1: up slowly, down more slowly, every five seconds or so. */
function drawSwell({ seconds, seed }: PlayRequest): Float32Array {
  const random = createRandom(seed, 6);
  const swell = new Float32Array(Math.round(seconds * BED_RATE_HZ));
  for (let at = -random.between(0.5, 2); at < seconds; at += random.between(3.6, 5.4)) {
    const [rise, fall, height] = [random.between(1.2, 1.8), random.between(2.4, 3.4), random.between(0.7, 1)]; // prettier-ignore
    const [from, until] = [at, at + rise + fall].map((time) => Math.round(time * BED_RATE_HZ));
    for (let i = Math.max(0, from!); i < until! && i < swell.length; i++) {
      const time = i / BED_RATE_HZ - at;
      const part = time < rise ? time / rise : 1 - (time - rise) / fall;
      swell[i] = Math.max(swell[i]!, height * part * part * (3 - 2 * part));
    }
  }
  return swell;
}

/** Water over stones: a soft rush full of small bubbles. M. Minnaert, "On musical air-bubbles" (1933). */
export function playStream(request: PlayRequest): StereoSound {
  const rush = shapeNoise(request, [
    { kind: 'high-pass', hertz: 350 },
    { kind: 'low-pass', hertz: 2_600 },
  ]);
  const bubbles = scatterGrains({
    ...request,
    perSecond: 60,
    kinds: 24,
    draw: (random) => {
      const hertz = random.between(500, 2_100);
      return drawTone({
        seconds: random.between(0.02, 0.07),
        hertz: (part) => hertz * (1 + 0.35 * part),
        level: (part) => Math.min(1, part * 12) * (1 - part) ** 2,
      });
    },
  });
  const swell = makeWander({ ...request, from: 0.75, to: 1, stepSeconds: 0.8 });
  return layerSounds([
    [rush, swell.map((value) => value * 0.1)],
    [bubbles, 0.09],
  ]);
}
