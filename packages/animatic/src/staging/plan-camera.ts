import type { CameraMove } from '@callsheet/screenplay';
import type { Random } from '../random.ts';

/** Where the camera is: `zoom` 1 or more; `x`, `y` its offset in fractions of the frame (right, down). */
export type Pose = { zoom: number; x: number; y: number };

/** The camera at the first and last frame, and how far the background runs against the foreground. */
export type CameraPath = {
  from: Pose;
  to: Pose;
  /** How much of the cast's movement the background makes: less is deeper; negative turns around the cast. */
  parallax: number;
};

export type CameraRequest = { move: CameraMove; durationSeconds: number; random: Random };

/** Room left around a handheld frame, as a fraction of it; the painter's shake stays inside. */
export const SHAKE_REACH = 0.012;

/** The path of a named camera move. Short shots move less far, so that the speed stays watchable. */
export function planCamera({ move, durationSeconds, random }: CameraRequest): CameraPath {
  const pace = Math.min(1.15, Math.max(0.4, durationSeconds / 4));
  const zoom = 1 + 0.1 * pace;
  const reach = 0.042 * pace;
  const side = random.sign();
  const lean = random.between(-0.004, 0.004);
  const level = { zoom: 1, x: lean, y: 0 };
  switch (move) {
    case 'push-in':
    case 'zoom-in':
      return path(level, { zoom, x: -lean, y: lean });
    case 'pull-out':
    case 'zoom-out':
      return path({ zoom, x: -lean, y: lean }, level);
    case 'pan-left':
      return path({ zoom: 1, x: reach, y: lean }, { zoom: 1, x: -reach, y: -lean });
    case 'pan-right':
      return path({ zoom: 1, x: -reach, y: lean }, { zoom: 1, x: reach, y: -lean });
    case 'tilt-up':
    case 'crane-up':
      return path({ zoom: 1, x: lean, y: reach }, { zoom: 1, x: -lean, y: -reach });
    case 'tilt-down':
    case 'crane-down':
      return path({ zoom: 1, x: lean, y: -reach }, { zoom: 1, x: -lean, y: reach });
    case 'track':
    case 'track-left':
    case 'track-right':
    case 'follow':
      return path({ zoom: 1, x: -side * reach, y: 0 }, { zoom: 1.01, x: side * reach, y: 0 }, 0.25);
    case 'orbit':
      return path(
        { zoom: 1, x: -side * reach, y: lean },
        { zoom: 1 + 0.04 * pace, x: side * reach, y: -lean },
        -0.6,
      );
    case 'handheld':
      return path(level, { zoom: 1.02, x: -lean, y: lean });
    case 'static':
      return breathe(random);
  }
}

function path(from: Pose, to: Pose, parallax = 0.5): CameraPath {
  return { from, to, parallax };
}

/** A locked camera still lives: under 2 % of drift, in a direction of the seed's. */
function breathe(random: Random): CameraPath {
  const angle = random.between(0, Math.PI * 2);
  const near = { zoom: random.between(1.016, 1.026), x: 0, y: 0 };
  const far = { zoom: 1, x: Math.cos(angle) * 0.006, y: Math.sin(angle) * 0.005 };
  return random.sign() > 0 ? path(far, near) : path(near, far);
}
