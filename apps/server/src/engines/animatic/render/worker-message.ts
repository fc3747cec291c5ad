import type { PictureRef } from '@callsheet/animatic';
import type { EncodedSegment } from './create-segment-renderer.ts';

/** What a worker says. It is told a {@link Segment} at a time, and `null` when there is no more. */
export type WorkerMessage =
  | { kind: 'frame' }
  | { kind: 'segment'; encoded: EncodedSegment }
  /** A reference could not be used; the worker waits to be told `null`. */
  | { kind: 'unusable'; ref: PictureRef; reason: string };
