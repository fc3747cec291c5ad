import type { Box } from './box.ts';

/** What a reference shows, as far as its picture tells; the prompt's words come first. */
export type SubjectKind = 'person' | 'creature' | 'object' | 'set' | 'storyboard';

/** A face found in a picture. Fractions of the picture. */
export type Face = {
  box: Box;
  /** The left one as one looks at the picture. */
  leftEye: Point;
  rightEye: Point;
  mouth: Box;
};

export type Point = { x: number; y: number };

/**
 * What is seen in a reference, once for all films it plays in. Boxes are fractions of the picture;
 * for a video of the frame at `bestSeconds`.
 */
export type SubjectFacts = {
  /** What the picture alone suggests; absent: it does not tell. */
  kind?: SubjectKind;
  /** Around the subject; absent: it could not be told from what surrounds it. */
  subject?: Box;
  /** The subject's picture with everything else transparent can be had (`PaintHost.getCutout`). */
  hasCutout: boolean;
  /** The picture's lower edge cuts it off, as in a portrait of head and shoulders; absent: unknown. */
  isCutOff?: boolean;
  /** Around the head, found or judged from the outline; absent: unknown. */
  head?: Box;
  /** Largest first. */
  faces: Face[];
  /** `#rrggbb` of the subject, most of it first; at most five. */
  colours: string[];
  /** Panels of a storyboard in reading order; absent: the picture is one picture. */
  panels?: Box[];
  /** Videos: a moment with a clear view of the subject. */
  bestSeconds?: number;
  /** Videos: somebody is heard speaking. */
  speaks?: boolean;
  /** Videos: the head of whom they show, in order of time; absent: it could not be followed. */
  heads?: HeadAt[];
  /** Videos: where lips move, or where nobody's are seen a voice is heard, in order; absent: unknown. */
  talks?: Stretch[];
};

/** Where a head is at a moment of a video, in fractions of the picture. */
export type HeadAt = { seconds: number; box: Box };

/** A part of a video, or of a shot, by its own time. */
export type Stretch = { startSeconds: number; endSeconds: number };
