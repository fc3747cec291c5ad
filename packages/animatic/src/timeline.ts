import type { CameraMove, CastRef, Framing } from '@callsheet/screenplay';

/** A picture the painter can draw: a still, or a video that is asked for by time. */
export type VisualFacts = {
  ref: CastRef | 'first-frame';
  kind: 'image' | 'video';
  /** Pixels, after rotation. */
  width: number;
  height: number;
  /** Videos only. */
  durationSeconds?: number;
};

/** One reference placed in a shot. Units are fractions of the output: x and width of its width, y and height of its height. */
export type Layer = {
  ref: CastRef | 'first-frame';
  /** Where the layer stands at the shot's first and last frame; the painter eases between them. */
  from: Box;
  to: Box;
  /** Part of the source that is shown, in fractions of the source. */
  crop: Box;
  /** A set fills the frame behind the cast. */
  depth: 'set' | 'cast' | 'foreground';
  /** Videos only: source seconds shown at the shot's first frame. It plays on, looping. */
  sourceStartSeconds?: number;
};

export type Box = { x: number; y: number; width: number; height: number };

/** A piece of the picture track. Frames are integers; a frame index is never a sum of durations. */
export type Clip = {
  shotNumber: number;
  /** First frame of the clip, inclusive. */
  startFrame: number;
  /** One past the last frame. */
  endFrame: number;
  framing: Framing;
  move: CameraMove;
  layers: Layer[];
};

/** A line as text on screen and as a cue for the sound. */
export type SpeechCue = {
  speaker?: CastRef;
  /** `Image 1`, `图1`: what the caption names the speaker. */
  speakerLabel?: string;
  text: string;
  language: 'en' | 'zh';
  startFrame: number;
  endFrame: number;
};

/** Everything that decides the film: same timeline and same pictures, same pixels. */
export type Timeline = {
  width: number;
  height: number;
  fps: 30;
  frameCount: number;
  /** 32-bit; every random choice comes from it. */
  seed: number;
  clips: Clip[];
  speech: SpeechCue[];
  /** Absent: none. */
  watermark?: string;
};
