import type { PictureRef } from '@callsheet/animatic';

/** A reference whose file cannot be decoded. */
export class UnusablePicture extends Error {
  readonly ref: PictureRef;

  constructor(ref: PictureRef, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'UnusablePicture';
    this.ref = ref;
  }
}
