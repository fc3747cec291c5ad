import type { Face } from '@callsheet/animatic';

/** A face of this height is as large as it helps. */
const LARGE_FACE = 0.25;

/** How well a frame shows its largest face, 0 to 1. @param faces largest first. */
export function judgeFaces([largest]: readonly Face[]): number {
  return largest ? Math.min(1, largest.box.height / LARGE_FACE) * frontality(largest) : 0;
}

/** 1 where the mouth is midway between the eyes, less the more the face is turned away. */
function frontality({ leftEye, rightEye, mouth }: Face): number {
  const apart = Math.max(1e-6, Math.abs(rightEye.x - leftEye.x));
  const off = Math.abs(mouth.x + mouth.width / 2 - (leftEye.x + rightEye.x) / 2) / apart;
  return Math.max(0.3, 1 - off);
}
