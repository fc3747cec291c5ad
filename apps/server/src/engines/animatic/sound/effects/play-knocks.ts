import { createRandom } from '@callsheet/animatic/random';
import { drawBurst } from '../draw-burst.ts';
import { drawTone } from '../draw-tone.ts';
import type { PlayRequest, StereoSound } from '../stereo-sound.ts';
import { layAtTimes } from './lay-at-times.ts';

const INDOORS = { wet: 0.25, seconds: 0.4 };

/** Steps when a foot is seen to come down, else at a walking pace; heel and toe, left and right not quite alike. */
export function playFootsteps(request: PlayRequest): StereoSound {
  const random = createRandom(request.seed, 12);
  const steps = (request.times ?? walkingPace(request)).flatMap((seconds, count) => {
    const heel = drawBurst({
      seconds: 0.09,
      seed: request.seed + count,
      filters: [
        { kind: 'low-pass', hertz: random.between(420, 560) },
        { kind: 'high-pass', hertz: 70 },
      ],
    });
    const toe = drawBurst({
      seconds: 0.05,
      seed: request.seed + 1_000 + count,
      filters: [{ kind: 'band-pass', hertz: random.between(900, 1_300), q: 1 }],
    });
    const gain = random.between(0.3, 0.4) * (count % 2 === 0 ? 1 : 0.85);
    return [
      { seconds, sound: heel, gain },
      { seconds: seconds + 0.06, sound: toe, gain: gain * 0.35 },
    ];
  });
  return layAtTimes(request, steps, { wet: 0.12, seconds: 0.4 });
}

const STEP_SECONDS = 0.54;

function walkingPace({ seconds, seed }: PlayRequest): number[] {
  const random = createRandom(seed, 14);
  return Array.from(
    { length: Math.ceil((seconds - 0.15) / STEP_SECONDS) },
    (_, count) => 0.15 + count * STEP_SECONDS + random.between(-0.02, 0.02),
  );
}

/** Three times on wood. */
export function playKnock(request: PlayRequest): StereoSound {
  const random = createRandom(request.seed, 13);
  const knocks = [0.3, 0.55, 0.8].map((seconds, index) => ({
    seconds: seconds + 0.02 * random.next(),
    sound: drawBurst({
      seconds: 0.11,
      seed: request.seed + index,
      filters: [
        { kind: 'peak', hertz: 210, q: 3, gainDb: 9 },
        { kind: 'low-pass', hertz: 750 },
      ],
    }),
    gain: 0.5,
  }));
  return layAtTimes(request, knocks, INDOORS);
}

/** A latch, a hinge, and the door falls shut. */
export function playDoor(request: PlayRequest): StereoSound {
  const { seed } = request;
  const latch = drawBurst({
    seconds: 0.04,
    seed,
    filters: [{ kind: 'band-pass', hertz: 1_500, q: 2 }],
  });
  const hinge = drawTone({
    seconds: 0.5,
    hertz: (part) => 420 + 160 * part + 25 * Math.sin(part * 60),
    level: (part) => 0.5 * Math.sin(Math.PI * part) * (0.6 + 0.4 * Math.sin(part * 190)),
  });
  const slam = drawBurst({
    seconds: 0.28,
    seed: seed + 1,
    filters: [
      { kind: 'low-pass', hertz: 320 },
      { kind: 'peak', hertz: 95, q: 2, gainDb: 8 },
    ],
  });
  const sounds = [
    { seconds: 0.2, sound: latch, gain: 0.3 },
    { seconds: 0.28, sound: hinge, gain: 0.06 },
    { seconds: 0.85, sound: slam, gain: 0.55 },
  ];
  return layAtTimes(request, sounds, INDOORS);
}
