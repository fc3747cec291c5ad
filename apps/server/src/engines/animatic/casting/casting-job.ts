import type { SubjectFacts } from '@callsheet/animatic';
import type { ImageFormat } from '../../../domain/media.ts';

/** All that the casting child is told of a reference, and where its cut-out may be written. JSON. */
export type CastingJob = {
  source:
    | { kind: 'image'; path: string; format: ImageFormat }
    | {
        kind: 'video';
        path: string;
        format: 'mp4' | 'mov';
        width: number;
        height: number;
        durationSeconds: number;
        hasAudio: boolean;
      };
  /** A PNG that does not exist yet; it is written when the facts say `hasCutout`. */
  cutoutPath: string;
};

/** What the child prints of it: one JSON object a line. */
export type CastingReport = { facts: SubjectFacts };
