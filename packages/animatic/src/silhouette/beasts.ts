import type { Joint } from './pen.ts';
import type { QuadrupedBuild } from './silhouette.ts';

/** In heights of the standing animal, which looks to the right. */
export type Beast = {
  /** Rump and chest: their middles and radii. */
  rump: Joint;
  chest: Joint;
  /** The head's middle and radius, and how far muzzle and brow reach before it. */
  head: Joint;
  muzzle: readonly [x: number, y: number, radius: number];
  neck: number;
  leg: number;
  ears: 'pointed' | 'round' | 'long' | 'hanging' | 'great' | 'mouse' | 'small';
  tail: 'up' | 'brush' | 'hanging' | 'stump' | 'thin' | 'dragon';
  /** What only some have. */
  also?: readonly ('mane' | 'lion-mane' | 'horns' | 'antlers' | 'wool' | 'trunk' | 'wings')[];
};

export const BEASTS: Record<QuadrupedBuild, Beast> = {
  cat: {
    rump: [0.36, 0.62, 0.17],
    chest: [0.8, 0.6, 0.155],
    head: [1.0, 0.31, 0.185],
    muzzle: [0.11, 0.06, 0.105],
    neck: 0.12,
    leg: 0.05,
    ears: 'pointed',
    tail: 'up',
  },
  dog: {
    rump: [0.36, 0.56, 0.14],
    chest: [0.82, 0.54, 0.165],
    head: [1.0, 0.2, 0.135],
    muzzle: [0.2, 0.05, 0.066],
    neck: 0.1,
    leg: 0.052,
    ears: 'hanging',
    tail: 'up',
  },
  fox: {
    rump: [0.46, 0.58, 0.135],
    chest: [0.88, 0.56, 0.145],
    head: [1.08, 0.26, 0.135],
    muzzle: [0.22, 0.07, 0.045],
    neck: 0.1,
    leg: 0.04,
    ears: 'pointed',
    tail: 'brush',
  },
  horse: {
    rump: [0.28, 0.5, 0.145],
    chest: [0.76, 0.5, 0.14],
    head: [0.99, 0.12, 0.078],
    muzzle: [0.17, 0.13, 0.05],
    neck: 0.085,
    leg: 0.042,
    ears: 'small',
    tail: 'hanging',
    also: ['mane'],
  },
  cow: {
    rump: [0.34, 0.5, 0.21],
    chest: [0.94, 0.5, 0.22],
    head: [1.2, 0.26, 0.13],
    muzzle: [0.17, 0.11, 0.09],
    neck: 0.13,
    leg: 0.055,
    ears: 'hanging',
    tail: 'hanging',
    also: ['horns'],
  },
  deer: {
    rump: [0.28, 0.6, 0.115],
    chest: [0.66, 0.59, 0.11],
    head: [0.84, 0.27, 0.06],
    muzzle: [0.12, 0.05, 0.034],
    neck: 0.055,
    leg: 0.028,
    ears: 'pointed',
    tail: 'stump',
    also: ['antlers'],
  },
  pig: {
    rump: [0.36, 0.55, 0.27],
    chest: [0.86, 0.55, 0.27],
    head: [1.16, 0.45, 0.2],
    muzzle: [0.22, 0.06, 0.085],
    neck: 0.2,
    leg: 0.07,
    ears: 'pointed',
    tail: 'thin',
  },
  sheep: {
    rump: [0.38, 0.52, 0.24],
    chest: [0.82, 0.5, 0.24],
    head: [1.1, 0.27, 0.12],
    muzzle: [0.14, 0.09, 0.07],
    neck: 0.12,
    leg: 0.045,
    ears: 'hanging',
    tail: 'stump',
    also: ['wool'],
  },
  lion: {
    rump: [0.4, 0.52, 0.17],
    chest: [0.96, 0.5, 0.19],
    head: [1.2, 0.27, 0.15],
    muzzle: [0.17, 0.06, 0.09],
    neck: 0.15,
    leg: 0.065,
    ears: 'round',
    tail: 'thin',
    also: ['lion-mane'],
  },
  bear: {
    rump: [0.4, 0.48, 0.29],
    chest: [0.94, 0.46, 0.27],
    head: [1.26, 0.27, 0.18],
    muzzle: [0.2, 0.08, 0.085],
    neck: 0.2,
    leg: 0.1,
    ears: 'round',
    tail: 'stump',
  },
  elephant: {
    rump: [0.36, 0.42, 0.3],
    chest: [0.86, 0.4, 0.28],
    head: [1.16, 0.24, 0.2],
    muzzle: [0.16, 0.14, 0.1],
    neck: 0.2,
    leg: 0.095,
    ears: 'great',
    tail: 'thin',
    also: ['trunk'],
  },
  rabbit: {
    rump: [0.3, 0.7, 0.24],
    chest: [0.56, 0.72, 0.18],
    head: [0.72, 0.46, 0.15],
    muzzle: [0.1, 0.05, 0.08],
    neck: 0.12,
    leg: 0.045,
    ears: 'long',
    tail: 'stump',
  },
  mouse: {
    rump: [0.5, 0.64, 0.3],
    chest: [0.86, 0.68, 0.24],
    head: [1.12, 0.5, 0.2],
    muzzle: [0.24, 0.1, 0.05],
    neck: 0.2,
    leg: 0.05,
    ears: 'mouse',
    tail: 'thin',
  },
  dragon: {
    rump: [0.72, 0.66, 0.16],
    chest: [1.1, 0.62, 0.17],
    head: [1.42, 0.2, 0.085],
    muzzle: [0.18, 0.05, 0.045],
    neck: 0.075,
    leg: 0.07,
    ears: 'pointed',
    tail: 'dragon',
    also: ['horns', 'wings'],
  },
};
