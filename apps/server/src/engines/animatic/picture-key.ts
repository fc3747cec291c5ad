import type { PictureRef } from '@callsheet/animatic';

/** A picture's name as a map key and for people: `image 1`, `video 2`, `first-frame`. */
export function pictureKey(ref: PictureRef): string {
  return typeof ref === 'string' ? ref : `${ref.kind} ${ref.number}`;
}
