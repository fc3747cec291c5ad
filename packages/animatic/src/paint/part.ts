import type { Context2D } from './surface.ts';

/** A part of a picture that is drawn over those below it. */
export type Part = {
  paint(context: Context2D, frame: number): void;
  /** Two frames at which it looks the same have the same value. */
  lookAt(frame: number): number | string;
};

/** Of what is the same at every frame of its clip. */
export const STILL: Part['lookAt'] = () => 0;

/** Of what is never twice the same. */
export const MOVING: Part['lookAt'] = (frame) => frame;
