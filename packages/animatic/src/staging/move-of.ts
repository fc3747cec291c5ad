import type { CameraMove, MoveSpeed, Shot } from '@callsheet/screenplay';

const UNASKED: readonly CameraMove[] = ['push-in', 'pan-right', 'pull-out', 'pan-left'];

/** A still that does not move at all is no film: where the prompt is silent, the camera is not. */
export function moveOf({ move, number, evidence }: Shot): CameraMove {
  return evidence?.move ? move : UNASKED[(number - 1) % UNASKED.length]!;
}

/** A move that nobody asked for is hardly one. */
export function speedOf({ moveSpeed, evidence }: Shot): MoveSpeed | undefined {
  return evidence?.move ? moveSpeed : 'slow';
}
