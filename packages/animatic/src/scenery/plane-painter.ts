import type { Brush } from './brush.ts';
import { paintGround, type GroundShape } from './paint-ground.ts';
import { paintRidge, type RidgeShape } from './paint-ridge.ts';
import { paintSky } from './paint-sky.ts';

/** A plane of a place and what is on it. */
export type PlanePainter = {
  /** How far behind the mark it stands, in adults; the sky is at `Infinity`, what frames the picture before it. */
  behind: number;
  /** The only part of the frame it covers; `ground` covers all below the horizon; absent: any. */
  part?: 'sky' | 'ground' | 'head' | 'foot';
  /** Only where a planet is seen whole, or only where one stands on it. */
  planet?: 'whole' | 'ground';
  paint(brush: Brush): void;
};

export const SKY: PlanePainter = { behind: Infinity, part: 'sky', paint: paintSky };

export const plane = (
  behind: number,
  paint: (brush: Brush) => void,
  part?: PlanePainter['part'],
): PlanePainter => ({ behind, paint, ...(part && { part }) });
export const ridge = (shape: RidgeShape) => plane(shape.z, (brush) => paintRidge(brush, shape));
export const ground = (shape: GroundShape, more?: (brush: Brush) => void) =>
  plane(
    0,
    (brush) => {
      paintGround(brush, shape);
      more?.(brush);
    },
    'ground',
  );
