import type { PictureRef, Timeline } from '@callsheet/animatic';
import type { ImageFormat } from '../../../domain/media.ts';
import type { MediaFormat } from '../decode/open-media.ts';

/** All that the render child is told. It opens nothing but these files. JSON. */
export type RenderJob = {
  timeline: Timeline;
  pictures: PictureFile[];
  voices: VoiceClip[];
  /** Sounds of the request, heard as they are. */
  own: OwnClip[];
  /** `false`: a video without an audio track. */
  hasSound: boolean;
  /** An MP4 that does not exist yet. */
  outputPath: string;
};

export type PictureFile = {
  ref: PictureRef;
  path: string;
  /** Pixels as displayed, after rotation. */
  width: number;
  height: number;
} & ({ kind: 'image'; format: ImageFormat } | { kind: 'video'; format: 'mp4' | 'mov' });

export type VoiceClip = {
  path: string;
  format: MediaFormat;
  /** Frames of the film: the voice begins at the first and has ended by the last. */
  startFrame: number;
  endFrame: number;
  /** -1 left to 1 right. */
  pan: number;
};

/** Heard from its beginning, between these frames of the film; where a voice is heard it gives way. */
export type OwnClip = { path: string; format: MediaFormat; startFrame: number; endFrame: number };

/** What the child prints, one JSON object a line. */
export type RenderReport =
  | { kind: 'progress'; /** Whole per cent. */ progress: number }
  /** A reference could not be used; the film cannot be made. */
  | { kind: 'unusable'; ref: PictureRef; reason: string };
