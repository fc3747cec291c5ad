import type { Box } from '@callsheet/animatic';

/** A found face ends at the brow and the cheeks: hair above it and beside it, in shares of the face. */
const ABOVE = 0.5;
const BESIDE = 0.22;
const BELOW = 0.06;

/** The head around a face, no higher than the subject's top. Fractions of the picture. */
export function headOfFace(face: Box, subject: Box | null): Box {
  const highest = subject ? Math.min(subject.y, face.y) : 0;
  const top = Math.max(highest, face.y - face.height * ABOVE, 0);
  const left = Math.max(0, face.x - face.width * BESIDE);
  const right = Math.min(1, face.x + face.width * (1 + BESIDE));
  const bottom = Math.min(1, face.y + face.height * (1 + BELOW));
  return { x: left, y: top, width: right - left, height: bottom - top };
}
