import { drawBurst } from '../draw-burst.ts';
import { drawTone } from '../draw-tone.ts';
import type { PlayRequest, StereoSound } from '../stereo-sound.ts';
import { layAtTimes } from './lay-at-times.ts';

/** Something falls into water. */
export function playSplash(request: PlayRequest): StereoSound {
  const { seed } = request;
  const water = drawBurst({
    seconds: 0.9,
    seed,
    attackSeconds: 0.02,
    filters: [
      { kind: 'high-pass', hertz: 280 },
      { kind: 'low-pass', hertz: 3_800 },
    ],
  });
  const plunge = drawTone({
    seconds: 0.3,
    hertz: (part) => 240 + 260 * part,
    level: (part) => Math.min(1, part * 10) * (1 - part) ** 2,
  });
  const sounds = [
    { seconds: 0.3, sound: plunge, gain: 0.35 },
    { seconds: 0.34, sound: water, gain: 0.45 },
  ];
  return layAtTimes(request, sounds, { wet: 0.1, seconds: 0.5 });
}

/** A blow, and what rolls after it. */
export function playExplosion(request: PlayRequest): StereoSound {
  const { seed } = request;
  const blow = drawBurst({
    seconds: 0.7,
    seed,
    attackSeconds: 0.006,
    filters: [
      { kind: 'low-pass', hertz: 1_300 },
      { kind: 'low-shelf', hertz: 120, gainDb: 6 },
    ],
  });
  const roll = drawBurst({
    seconds: 2.6,
    seed: seed + 1,
    attackSeconds: 0.1,
    filters: [
      { kind: 'low-pass', hertz: 160 },
      { kind: 'high-pass', hertz: 30 },
    ],
  });
  const sounds = [
    { seconds: 0.3, sound: blow, gain: 0.6 },
    { seconds: 0.35, sound: roll, gain: 0.7 },
  ];
  return layAtTimes(request, sounds, { wet: 0.3, seconds: 1.4 });
}
