import type { CameraAngle, CameraMove, Framing, Span, Transition } from '../screenplay.ts';
import { findAngles } from './find-angle.ts';
import { findCameraMoves } from './find-camera-move.ts';
import { findFramings } from './find-framing.ts';
import { findTransitions } from './find-transitions.ts';

/** All that a text says of the camera, each list in the order of the text. */
export type CameraWords = {
  framings: { framing: Framing; span: Span }[];
  angles: { angle: CameraAngle; span: Span }[];
  moves: { move: CameraMove; span: Span }[];
  transitions: { transition: Transition | 'out'; span: Span }[];
};

/** Reads the whole of a (width-folded) text once, so that a shot has only to ask for what stands in it. */
export function findCameraWords(text: string): CameraWords {
  return {
    framings: findFramings(text),
    angles: findAngles(text),
    moves: findCameraMoves(text),
    transitions: findTransitions(text),
  };
}
