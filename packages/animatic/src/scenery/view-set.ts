import type { CameraAngle, Framing } from '@callsheet/screenplay';

/**
 * How the camera of a shot looks at a set, the same for what is painted and for who stands in it.
 * Fractions of the frame's height; lengths of the set are in adults (1 is about 1.7 m).
 */
export type SetView = {
  /** Where the ground meets the sky; above the frame it is negative. */
  horizon: number;
  /** Height in the frame of an adult on the mark: where the cast of a shot stands. */
  stature: number;
  /** Of the camera over the ground, in adults. */
  cameraHeight: number;
  /** From the camera to the mark, in adults. */
  distance: number;
  /** Clockwise turn of the whole picture, in degrees. */
  tiltDegrees: number;
};

export type ViewRequest = { framing: Framing; angle?: CameraAngle | undefined };

export function viewSet({ framing, angle = 'eye-level' }: ViewRequest): SetView {
  const { stature, feet, horizon: level } = STANCES[framing];
  const horizon = level + (HORIZON_SHIFT[angle] ?? 0);
  return {
    horizon,
    stature,
    cameraHeight: (feet - horizon) / stature,
    distance: lensOf(stature) / stature,
    tiltDegrees: angle === 'dutch' ? DUTCH_DEGREES : 0,
  };
}

/**
 * Where feet touch the ground. `depth` is how large things are there: 1 on the mark, 0.5 twice as
 * far from the camera, above 1 before the mark.
 */
export function groundLine({ horizon, stature, cameraHeight }: SetView, depth = 1): number {
  return horizon + stature * cameraHeight * depth;
}

/** How large things are at a distance behind the mark, in adults: 1 on the mark, 0 at the horizon. */
export function depthAt({ distance }: SetView, behindMark: number): number {
  return distance / Math.max(0.05, distance + behindMark);
}

/** An adult on the mark at eye level: height, where the feet are, and the horizon behind. */
const STANCES: Record<Framing, { stature: number; feet: number; horizon: number }> = {
  'extreme-wide': { stature: 0.2, feet: 0.82, horizon: 0.56 },
  wide: { stature: 0.5, feet: 0.9, horizon: 0.5 },
  full: { stature: 0.78, feet: 0.94, horizon: 0.47 },
  medium: { stature: 1.3, feet: 1.43, horizon: 0.45 },
  'medium-close': { stature: 1.8, feet: 1.92, horizon: 0.44 },
  'close-up': { stature: 2.6, feet: 2.7, horizon: 0.42 },
  'extreme-close-up': { stature: 4, feet: 4.02, horizon: 0.4 },
};

/** Looking up lowers the horizon, looking down raises it; from straight above there is none. */
const HORIZON_SHIFT: Partial<Record<CameraAngle, number>> = {
  low: 0.26,
  high: -0.32,
  overhead: -1.1,
};

const DUTCH_DEGREES = 7;

/** Frame heights an adult has at a distance of one: closer framings take a longer lens, as on a set. */
function lensOf(stature: number): number {
  return 1.2 * (stature / 0.5) ** 0.35;
}
