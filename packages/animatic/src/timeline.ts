import type { Box } from './box.ts';
import type { Act, FigureStance } from './figure.ts';
import type { Grade } from './grade/grade.ts';
import type { Scenery } from './scenery/scenery.ts';
import type { TempCue } from './sound/temp-cue.ts';
import type { SubjectFacts } from './subject.ts';
import type { CameraMove, CastRef, Delivery, Framing } from '@callsheet/screenplay';

export type { Box } from './box.ts';

/** What a picture is called: a reference of the cast, or what the request begins, goes on from or ends with. */
export type PictureRef = CastRef | 'first-frame' | 'first-clip' | 'last-frame';

/** A picture the painter can draw: a still, or a video that is asked for by time. */
export type VisualFacts = {
  ref: PictureRef;
  kind: 'image' | 'video';
  /** Pixels, after rotation. */
  width: number;
  height: number;
  /** Videos only. */
  durationSeconds?: number;
  /** What is seen in it; absent: nobody has looked. */
  subject?: SubjectFacts;
};

/**
 * How a layer is treated. `set`: fills the frame, itself the picture. `backdrop`: fills the frame,
 * blurred and darkened, behind cards. `card`: a framed picture of one of the cast. `inset`: a small
 * card over a picture that stays as it is. `figure`: a cut-out that stands in the set.
 */
export type LayerDepth = 'backdrop' | 'set' | 'card' | 'inset' | 'figure';

/** One reference placed in a shot, painted in the order of the clip's list: the last is on top. */
export type Layer = {
  ref: PictureRef;
  /** Where the layer stands at the clip's first and last frame, in fractions of the output; the painter eases between them. */
  from: Box;
  to: Box;
  /** Part of the source that is shown, in fractions of the source. */
  crop: Box;
  depth: LayerDepth;
  /** Written on an inset, and on a card: what the prompt calls it. */
  label?: string;
  /** Faces seen in it, or heads, in fractions of its crop; absent: none is known. Figures say it by their stance. */
  faces?: Box[];
  /** The mouth of whom a still shows, in fractions of the crop: it moves when they speak. Figures have theirs in `stance`. */
  mouth?: Box;
  /** Stills of a place: where its ground, the lower part of the same picture, stands; absent: it is one plane. */
  near?: { from: Box; to: Box };
  /** Stills of a place: how many times smaller it is made and enlarged again, to be out of focus; absent: sharp. */
  blur?: number;
  /** Figures only. */
  stance?: FigureStance;
  /** Videos only. */
  video?: LayerVideo;
};

/**
 * What a layer plays of a video: on from `startSeconds` at the clip's first frame. A backdrop holds
 * that moment, and so does a layer that is `held`.
 */
export type LayerVideo = {
  startSeconds: number;
  /** Of the source. */
  durationSeconds: number;
  /** The moment of the source that is held once it is reached; absent: its end. */
  untilSeconds?: number;
  /** Share of its own speed at which it plays; absent: 1. */
  speed?: number;
  held?: true;
};

/**
 * `dissolve` and `wipe` show the held last frame of the clip before at the clip's first `frames`.
 * `fade` goes to black in the half of them before the cut and comes from black in the half after it,
 * or takes them all to come from black where nothing is before it. `whip-pan` smears the half before
 * the cut and the half after it.
 */
export type ClipTransition = { kind: 'dissolve' | 'fade' | 'wipe' | 'whip-pan'; frames: number };

/** A piece of the picture track. Frames are integers; a frame index is never a sum of durations. */
export type Clip = {
  /** From 1; 0 is the request's own clip, before the first shot. */
  shotNumber: number;
  /** First frame of the clip, inclusive. */
  startFrame: number;
  /** One past the last frame. */
  endFrame: number;
  /** How large it shows whoever is in it; absent: it is a picture of the request that does not tell. */
  framing?: Framing;
  move: CameraMove;
  /** How the clip takes over from the one before; absent: a hard cut. */
  transition?: ClipTransition;
  /** Frames at the clip's end over which it goes black; absent: none. */
  fadeOutFrames?: number;
  /** Clockwise turn of the whole picture about its middle, in degrees; absent: level. */
  tiltDegrees?: number;
  /** Light and colour of the whole picture; absent: as it is. */
  grade?: Grade;
  layers: Layer[];
  /** A painted set under the layers, where no picture shows the place; absent: none. */
  scenery?: Scenery;
  /** Things that words alone tell of: what a clip of nobody is of, or what those in it have; absent: none are told. */
  things?: ThingSketch[];
};

/**
 * A thing that is told and that no picture shows: a sketched sheet of paper, at the clip's first and last frame. Its name on
 * it is a note over the picture, and no part of it.
 */
export type ThingSketch = {
  label: string;
  from: Box;
  to: Box;
  /** Stands behind all who act; absent: it is in front of them. */
  isBehind?: true;
  /** It goes where who has it goes; absent: it stays. */
  acts?: Act[];
};

/** A line as text on screen and as a cue for the sound. */
export type SpeechCue = {
  speaker?: CastRef;
  /** `Image 1`, `图1`: what the caption names the speaker. */
  speakerLabel?: string;
  /** A speaker that no reference stands for, as the prompt calls them. */
  speakerName?: string;
  text: string;
  language: 'en' | 'zh';
  startFrame: number;
  endFrame: number;
  /** Absent: plain speech. */
  delivery?: Delivery;
  /** Heard and not seen. */
  isOffScreen?: true;
  /** How far the mouth is open at each frame of the cue, 0 to 1; absent: the line has not been spoken yet. */
  mouth?: number[];
  /** The line as it is shown: pages of at most two lines that follow one another within the cue. */
  pages: CaptionPage[];
};

export type CaptionPage = { text: string; startFrame: number; endFrame: number };

/** Everything that decides the film: same timeline and same pictures, same pixels. JSON. */
export type Timeline = {
  width: number;
  height: number;
  fps: 30;
  frameCount: number;
  /** 32-bit; every random choice comes from it. */
  seed: number;
  clips: Clip[];
  speech: SpeechCue[];
  /** What is heard besides speech; absent: nothing is named. */
  sounds?: TempCue[];
  /** How far the mouth of who is driven by the request's own audio is open at each frame, 0 to 1; absent: nobody is driven. */
  drivenMouth?: number[];
  /** Absent: none. */
  watermark?: string;
  /** Lines are written on the picture. */
  captions: boolean;
  /** Shot, size, move, time and that it is a rehearsal are written on the picture. */
  slate: boolean;
  /** Of the prompt: what the slate is written in. */
  language: 'en' | 'zh';
};
