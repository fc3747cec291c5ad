import { createRandom, type Random } from '@callsheet/animatic/random';
import { addRoom } from '../add-room.ts';
import { addSound } from '../add-sound.ts';
import { filterSound } from '../biquad.ts';
import { drawBurst } from '../draw-burst.ts';
import { makeWander } from '../make-wander.ts';
import { layerSounds } from '../layer-sounds.ts';
import { scatterGrains } from '../scatter-grains.ts';
import { makeSilence, BED_RATE_HZ, type PlayRequest, type StereoSound } from '../stereo-sound.ts';

/** Many hands: claps that know nothing of each other. */
export function playApplause(request: PlayRequest): StereoSound {
  const claps = scatterGrains({
    ...request,
    perSecond: 220,
    kinds: 24,
    draw: (random) =>
      drawBurst({
        seconds: random.between(0.012, 0.03),
        seed: Math.floor(random.next() * 1e9),
        filters: [{ kind: 'band-pass', hertz: random.between(800, 2_000), q: 1.1 }],
        attackSeconds: 0.001,
      }),
  });
  const swell = makeWander({ ...request, from: 0.75, to: 1, stepSeconds: 0.9 });
  return addRoom(
    layerSounds([[claps, swell.map((value) => value * 0.3)]]),
    { wet: 0.3, seconds: 0.8 },
    BED_RATE_HZ,
  );
}

/** A few people who laugh, each in bursts of ha-ha. */
export function playLaughter(request: PlayRequest): StereoSound {
  const length = Math.round(request.seconds * BED_RATE_HZ);
  const sound = makeSilence(length);
  for (let person = 0; person < 5; person++) {
    const random = createRandom(request.seed, 300 + person);
    const side = random.between(0.2, 0.8);
    for (let at = random.between(0, 0.6); at < request.seconds; at += random.between(1.4, 2.2)) {
      const laugh = drawLaugh(random);
      const start = Math.round(at * BED_RATE_HZ);
      addSound(sound.left, laugh, { at: start, gain: 1 - side });
      addSound(sound.right, laugh, { at: start, gain: side });
    }
  }
  return addRoom(layerSounds([[sound, 0.4]]), { wet: 0.25, seconds: 0.5 }, BED_RATE_HZ);
}

/** Four to seven times "ha", falling in pitch and loudness. */
function drawLaugh(random: Random): Float32Array {
  const count = 4 + Math.floor(random.next() * 4);
  const pitch = random.next() < 0.5 ? random.between(150, 210) : random.between(250, 340);
  const syllable = random.between(0.15, 0.2);
  let phase = 0;
  const laugh = Float32Array.from(
    { length: Math.round(count * syllable * BED_RATE_HZ) },
    (_, i) => {
      const place = i / BED_RATE_HZ / syllable;
      const within = place % 1;
      phase += (pitch * (1.12 - 0.04 * place - 0.1 * within)) / BED_RATE_HZ;
      phase -= Math.floor(phase);
      const voiced = within < 0.6 ? Math.sin((Math.PI * within) / 0.6) ** 1.5 : 0;
      return voiced * (1 - (0.7 * place) / count) * (1 - 2 * phase);
    },
  );
  return filterSound(laugh, BED_RATE_HZ, [
    { kind: 'low-pass', hertz: 1_300 },
    { kind: 'peak', hertz: 780, q: 3, gainDb: 9 },
    { kind: 'peak', hertz: 1_250, q: 3, gainDb: 8 },
    { kind: 'high-pass', hertz: 140 },
  ]);
}
