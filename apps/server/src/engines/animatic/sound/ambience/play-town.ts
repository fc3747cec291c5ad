import { createRandom } from '@callsheet/animatic/random';
import { addSound } from '../add-sound.ts';
import { filterSound } from '../biquad.ts';
import { drawBurst } from '../draw-burst.ts';
import { layerSounds } from '../layer-sounds.ts';
import { makeNoise } from '../make-noise.ts';
import { makeWander } from '../make-wander.ts';
import { shapeNoise } from '../shape-noise.ts';
import { BED_RATE_HZ, type PlayRequest, type StereoSound } from '../stereo-sound.ts';

/** Far traffic, and cars that pass from one side to the other. */
export function playStreet(request: PlayRequest): StereoSound {
  const far = shapeNoise(request, [
    { kind: 'high-pass', hertz: 50 },
    { kind: 'low-pass', hertz: 350 },
  ]);
  const swell = makeWander({ ...request, from: 0.6, to: 1, stepSeconds: 1.5 });
  return layerSounds([
    [far, swell.map((value) => value * 0.3)],
    [passCars(request), 0.35],
  ]);
}

function passCars({ seconds, seed }: PlayRequest): StereoSound {
  const random = createRandom(seed, 8);
  const length = Math.round(seconds * BED_RATE_HZ);
  const sound = { left: new Float32Array(length), right: new Float32Array(length) };
  for (let at = random.between(-1, 1); at < seconds; at += random.between(2.2, 4)) {
    const pass = random.between(2.2, 3.2);
    const direction = random.sign();
    const tyres = makeNoise(Math.round(pass * BED_RATE_HZ), Math.floor(random.next() * 1e9));
    filterSound(tyres, BED_RATE_HZ, [
      { kind: 'high-pass', hertz: 180 },
      { kind: 'low-pass', hertz: random.between(1_100, 1_800) },
    ]);
    const start = Math.round(at * BED_RATE_HZ);
    for (let i = Math.max(0, -start); i < tyres.length && start + i < length; i++) {
      const part = i / tyres.length;
      const value = 0.6 * tyres[i]! * Math.sin(Math.PI * part) ** 3;
      const side = ((direction > 0 ? part : 1 - part) * Math.PI) / 2;
      sound.left[start + i]! += value * Math.cos(side);
      sound.right[start + i]! += value * Math.sin(side);
    }
  }
  return sound;
}

/** The rumble of the carriage and the rails' two beats. */
export function playTrain(request: PlayRequest): StereoSound {
  const { seconds, seed } = request;
  const rumble = shapeNoise(request, [
    { kind: 'high-pass', hertz: 40 },
    { kind: 'low-pass', hertz: 260 },
  ]);
  const length = Math.round(seconds * BED_RATE_HZ);
  const beats = new Float32Array(length);
  const knock = drawBurst({
    seconds: 0.12,
    seed: seed + 2,
    filters: [{ kind: 'band-pass', hertz: 240, q: 1.2 }],
  });
  for (let at = 0.2; at < seconds; at += 0.92) {
    for (const [shift, gain] of [[0, 1], [0.17, 0.75]] as const) {
      addSound(beats, knock, { at: Math.round((at + shift) * BED_RATE_HZ), gain });
    }
  } // prettier-ignore
  return layerSounds([
    [rumble, 0.35],
    [{ left: beats, right: beats }, 0.3],
  ]);
}

/** A hum of the mains' harmonics and a fan. */
export function playMachine(request: PlayRequest): StereoSound {
  const fan = shapeNoise(request, [
    { kind: 'high-pass', hertz: 120 },
    { kind: 'low-pass', hertz: 900 },
  ]);
  const hum = drawHum({ ...request, hertz: 100, levels: [1, 0.5, 0.32, 0.16, 0.1] });
  return layerSounds([
    [fan, 0.07],
    [{ left: hum, right: hum }, 0.09],
  ]);
}

/** A motor that turns over, up and down a little. */
export function playEngine(request: PlayRequest): StereoSound {
  const motor = drawHum({
    ...request,
    hertz: 62,
    levels: [0.7, 1, 0.6, 0.5, 0.35, 0.25, 0.15, 0.1],
  });
  const turns = makeWander({ ...request, from: 0.75, to: 1, stepSeconds: 0.9 });
  const air = shapeNoise(request, [
    { kind: 'high-pass', hertz: 150 },
    { kind: 'low-pass', hertz: 700 },
  ]);
  return layerSounds([
    [{ left: motor, right: motor }, turns.map((value) => value * 0.16)],
    [air, 0.06],
  ]);
}

function drawHum(hum: PlayRequest & { hertz: number; levels: readonly number[] }): Float32Array {
  const drift = makeWander({ ...hum, from: 0.97, to: 1.03, stepSeconds: 0.8 });
  let phase = 0;
  return drift.map((value) => {
    phase += (2 * Math.PI * hum.hertz * value) / BED_RATE_HZ;
    let sum = 0;
    hum.levels.forEach((level, index) => (sum += level * Math.sin(phase * (index + 1))));
    return sum / 2;
  });
}

/** What a closed room sounds like when nobody moves. */
export function playRoom(request: PlayRequest): StereoSound {
  const air = shapeNoise(request, [
    { kind: 'high-pass', hertz: 50 },
    { kind: 'low-pass', hertz: 450 },
  ]);
  return layerSounds([[air, 0.12]]);
}
