import type { PictureRef, Timeline } from '@callsheet/animatic';
import type { ImageFormat } from '../../../domain/media.ts';

/** All that the render child is told. It opens nothing but these files. JSON. */
export type RenderJob = RenderOrder & {
  /** Segments that are rendered at once; changes nothing but the time it takes. */
  workerCount: number;
};

/** The film that is wanted. */
export type RenderOrder = {
  timeline: Timeline;
  pictures: PictureFile[];
  /** The film's whole sound as a WAV of 48 kHz, stereo, as long as the film; absent: a video without an audio track. */
  soundPath?: string;
  /** An MP4 that does not exist yet. */
  outputPath: string;
  /** Frames that are kept as pictures. */
  stills: StillFrame[];
  /** Absent: only the film is made. */
  guide?: GuideFilm;
};

/** One frame of the film as a PNG of its size. */
export type StillFrame = {
  frame: number;
  path: string;
  /** Without slate, caption and watermark. */
  isBare: boolean;
};

/** A silent H.264 MP4 of the bare pictures, frame by frame. Pixels, both even. */
export type GuideFilm = { path: string; width: number; height: number };

export type PictureFile = {
  ref: PictureRef;
  path: string;
  /** Pixels as displayed, after rotation. */
  width: number;
  height: number;
} & (
  | {
      kind: 'image';
      format: ImageFormat;
      /** A PNG of the subject alone, in the picture's proportions; absent: there is none. */
      cutoutPath?: string;
    }
  | { kind: 'video'; format: 'mp4' | 'mov' }
);

/** What the child prints, one JSON object a line. */
export type RenderReport =
  | { kind: 'progress'; /** Whole per cent. */ progress: number }
  /** A reference could not be used; the film cannot be made. */
  | { kind: 'unusable'; ref: PictureRef; reason: string };
