import { createRandom, type Random } from '@callsheet/animatic/random';
import { drawBurst } from '../draw-burst.ts';
import { drawTone } from '../draw-tone.ts';
import { layerSounds } from '../layer-sounds.ts';
import { makeWander } from '../make-wander.ts';
import { scatterGrains } from '../scatter-grains.ts';
import { shapeNoise } from '../shape-noise.ts';
import { BED_RATE_HZ, type PlayRequest, type StereoSound } from '../stereo-sound.ts';

const LEAVES = [
  { kind: 'high-pass', hertz: 300 },
  { kind: 'low-pass', hertz: 2_200 },
] as const;

/** A few birds of different songs, with the air around them. */
export function playBirds(request: PlayRequest): StereoSound {
  const songs = scatterGrains({ ...request, perSecond: 1.5, kinds: 5, draw: drawSong });
  return layerSounds([
    [songs, 0.16],
    [shapeNoise(request, LEAVES), 0.008],
  ]);
}

function drawSong(random: Random): Float32Array {
  const count = 2 + Math.floor(random.next() * 4);
  const hertz = random.between(2_300, 4_200);
  const slide = random.between(-0.25, 0.3);
  const syllable = random.between(0.05, 0.13);
  const trill = random.next() < 0.4 ? random.between(25, 40) : 0;
  return drawTone({
    seconds: count * syllable * 1.35,
    hertz: (part) => {
      const own = (part * count) % 1;
      const wobble = trill > 0 ? 0.05 * Math.sin(2 * Math.PI * trill * part * count * syllable) : 0;
      return hertz * (1 + slide * own + wobble + 0.06 * Math.floor(part * count));
    },
    level: (part) => {
      const own = ((part * count) % 1) / 0.74;
      return own < 1 ? Math.sin(Math.PI * own) ** 2 * (1 - 0.3 * part) : 0;
    },
  });
}

/** Crickets: pulses of a high tone in chirps, each its own place and pace. */
export function playInsects(request: PlayRequest): StereoSound {
  const { seconds, seed } = request;
  const length = Math.round(seconds * BED_RATE_HZ);
  const sound = { left: new Float32Array(length), right: new Float32Array(length) };
  for (let cricket = 0; cricket < 5; cricket++) {
    const random = createRandom(seed, 50 + cricket);
    const hertz = random.between(3_400, 4_700);
    const [pulses, chirps] = [random.between(24, 32), random.between(1.6, 2.8)];
    const [side, level, shift] = [
      random.between(0.15, 0.85),
      random.between(0.25, 1),
      random.next(),
    ];
    for (let i = 0; i < length; i++) {
      const time = i / BED_RATE_HZ;
      const within = (time * chirps + shift) % 1;
      if (within > 0.45) continue;
      const pulse = Math.max(0, Math.sin(2 * Math.PI * pulses * time)) ** 2;
      const value = level * pulse * Math.sin((Math.PI * within) / 0.45) * Math.sin(2 * Math.PI * hertz * time); // prettier-ignore
      sound.left[i]! += value * (1 - side);
      sound.right[i]! += value * side;
    }
  }
  return layerSounds([
    [sound, 0.07],
    [shapeNoise(request, LEAVES), 0.006],
  ]);
}

/** Leaves in the wind, and birds further off. */
export function playForest(request: PlayRequest): StereoSound {
  const rustle = makeWander({ ...request, from: 0.3, to: 1, stepSeconds: 1.1 });
  const birds = scatterGrains({ ...request, perSecond: 0.7, kinds: 4, draw: drawSong });
  return layerSounds([
    [shapeNoise(request, LEAVES), rustle.map((value) => value * 0.09)],
    [birds, 0.05],
  ]);
}

/** A low breath of flames with crackles. */
export function playFire(request: PlayRequest): StereoSound {
  const flames = shapeNoise(request, [
    { kind: 'high-pass', hertz: 70 },
    { kind: 'low-pass', hertz: 480 },
  ]);
  const crackles = scatterGrains({
    ...request,
    perSecond: 16,
    kinds: 16,
    draw: (random) =>
      drawBurst({
        seconds: random.between(0.004, 0.02),
        seed: Math.floor(random.next() * 1e9),
        filters: [{ kind: 'band-pass', hertz: random.between(900, 3_600), q: 1.2 }],
        attackSeconds: 0.0006,
      }),
  });
  const flicker = makeWander({ ...request, from: 0.5, to: 1, stepSeconds: 0.25 });
  return layerSounds([
    [flames, flicker.map((value) => value * 0.26)],
    [crackles, 0.22],
  ]);
}
