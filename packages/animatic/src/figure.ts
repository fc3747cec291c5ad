import type { Box } from './box.ts';

/**
 * How a cut-out stands in its shot and what it does there. Boxes are fractions of the layer's crop,
 * as in the picture, before it is mirrored.
 */
export type FigureStance = {
  /** Looks the other way than in its picture. */
  isMirrored?: true;
  head: Box;
  /** Absent: unknown, and speech is shown beside the head. */
  mouth?: Box;
  /** A thing: it does not breathe, nod or speak. */
  isThing?: true;
  /** Its lower edge is where its picture ended: it stays below the frame. */
  isCutOff?: true;
  /** Its lower edge touches the ground: it has a shadow there. */
  isGrounded?: true;
  /** Stands with its back in the foreground of an over-the-shoulder shot: dark and out of focus. */
  isForeground?: true;
  /** In the order they begin. */
  acts: Act[];
};

/** Against the place of the layer: fractions of the frame, and a factor on the size. */
export type Offset = { x: number; y: number; scale: number };

/** Frames of the film, the end exclusive. */
type Stretch = { startFrame: number; endFrame: number };

/**
 * What a figure does. A walk's offset holds before its start and after its end; a figure that has
 * turned stays turned. `towards`: left or right in the frame.
 */
export type Act = Stretch &
  (
    | { kind: 'walk'; isRun?: true; from: Offset; to: Offset }
    /** `mirrors`: comes to look the other way; else the face is seen from the front, and the body leans that way. */
    | { kind: 'turn'; towards: -1 | 1; mirrors?: true }
    | { kind: 'look' | 'gesture'; towards: -1 | 1 }
    /** As high as the frame has room over the head; who is cut off only rises as far as the cut stays hidden. */
    | { kind: 'jump' }
    /** To music or to itself; `beats` there and back. */
    | { kind: 'sway'; beats: number }
  );

/** From one foot to the other, in frames: seen and heard alike. */
export const FRAMES_A_STEP = { walk: 14, run: 9 };
