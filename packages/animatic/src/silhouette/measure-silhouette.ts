import type { Box } from '../box.ts';
import { BEASTS } from './beasts.ts';
import { headOf } from './paint-person.ts';
import { poseBeast } from './pose-beast.ts';
import type {
  BeingBuild,
  Build,
  PersonBuild,
  Posture,
  QuadrupedBuild,
  WildBuild,
} from './silhouette.ts';

/** A silhouette that looks to the right, in heights of whoever it is as they stand. */
export type Measure = {
  /** What it takes of the plane it is drawn on. */
  frame: Box;
  /** Around the head, on that plane. */
  head: Box;
};

/** How large a silhouette is, and where its head. */
export function measureSilhouette(build: Build, posture: Posture): Measure {
  if (isPerson(build)) return measurePerson(build, posture);
  if (isQuadruped(build)) return measureQuadruped(build, posture);
  return FIXED[build];
}

const PERSONS: readonly string[] = ['man', 'woman', 'boy', 'girl', 'old-man', 'old-woman'];

export function isPerson(build: Build): build is PersonBuild {
  return PERSONS.includes(build);
}

export function isQuadruped(build: Build): build is QuadrupedBuild {
  return build in BEASTS;
}

const ROOMS: Record<Posture, { width: number; height: number; headX: number }> = {
  stands: { width: 0.38, height: 1, headX: 0.19 },
  sits: { width: 0.52, height: 0.785, headX: 0.197 },
  kneels: { width: 0.42, height: 0.76, headX: 0.232 },
  lies: { width: 1.1, height: 0.25, headX: 0 },
};

function measurePerson(build: PersonBuild, posture: Posture): Measure {
  const { width, height, headX } = ROOMS[posture];
  const head = headOf(build);
  const frame = { x: 0, y: 0, width, height };
  if (posture === 'lies') {
    return {
      frame,
      head: { x: 0, y: height - head * 2.06, width: head * 2.48, height: head * 2.06 },
    };
  }
  // Who is old is bent.
  const bent = build.startsWith('old') && posture === 'stands' ? 0.035 : 0;
  return {
    frame,
    head: { x: headX + bent - head * 1.05, y: bent, width: head * 2.1, height: head * 2.48 },
  };
}

/** How far a tail reaches behind, in radii of the rump. */
const TAIL_REACH = { up: 1.75, brush: 3.4, hanging: 1.55, stump: 1.3, thin: 1.8, dragon: 4.5 };

function measureQuadruped(build: QuadrupedBuild, posture: Posture): Measure {
  const beast = poseBeast(BEASTS[build], posture);
  const { rump, chest, head, muzzle, leg, tail, also } = beast;
  const left = rump[0] - rump[2] * TAIL_REACH[tail];
  const paws = posture === 'lies' ? chest[0] + chest[2] * 1.7 + leg : chest[0] + chest[2] + leg;
  const face = head[0] + (also?.includes('trunk') ? head[2] * 1.8 : muzzle[0] + muzzle[2]);
  const right = Math.max(paws, face) + 0.02;
  const top = posture === 'lies' ? rump[1] - BEASTS[build].rump[1] : 0;
  return {
    frame: { x: left, y: top, width: right - left, height: 1 - top },
    head: {
      x: head[0] - head[2],
      y: head[1] - head[2] * 1.1,
      width: head[2] * 1.2 + muzzle[0] + muzzle[2],
      height: head[2] * 2.2,
    },
  };
}

function upright(width: number, head: Box): Measure {
  return { frame: { x: 0, y: 0, width, height: 1 }, head };
}

const FIXED: Record<BeingBuild | WildBuild, Measure> = {
  robot: upright(0.5, { x: 0.09, y: 0, width: 0.32, height: 0.285 }),
  'round-robot': upright(0.98, { x: 0.17, y: 0, width: 0.64, height: 0.62 }),
  alien: upright(0.4, { x: 0.04, y: 0, width: 0.32, height: 0.3 }),
  ghost: upright(0.5, { x: 0.06, y: 0, width: 0.36, height: 0.34 }),
  monster: upright(0.74, { x: 0.22, y: 0.04, width: 0.3, height: 0.29 }),
  bird: upright(1.16, { x: 0.57, y: 0.04, width: 0.57, height: 0.38 }),
  penguin: upright(0.68, { x: 0.17, y: 0, width: 0.47, height: 0.33 }),
  fish: upright(1.92, { x: 1.2, y: 0.14, width: 0.68, height: 0.72 }),
  snake: upright(1.22, { x: 0.76, y: 0.02, width: 0.34, height: 0.24 }),
  turtle: upright(1.74, { x: 1.3, y: 0.28, width: 0.42, height: 0.36 }),
};
