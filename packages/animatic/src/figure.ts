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
  /** Lies: breathes and does not sway. */
  isLying?: true;
  /** What is made of a cut-out that stands in its picture; absent: it stands. */
  pose?: CutoutPose;
  /** In the order they begin. */
  acts: Act[];
};

/**
 * `fold`: the thighs come towards us, as of who sits; `perch`: sits as it is, its legs are too short
 * to fold; `lay`: turned on its side, the feet to the left or to the right. Who sits has a seat drawn behind where `hasSeat`.
 */
export type CutoutPose =
  { kind: 'fold' | 'perch'; hasSeat: boolean } | { kind: 'lay'; feet: -1 | 1 };

/** Height of who is folded, as a share of their own. */
export const FOLDED = 0.8;

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
