import type { TempCue } from '@callsheet/animatic';
import type { Delivery, Framing } from '@callsheet/screenplay';
import type { MediaFormat } from '../decode/open-media.ts';

/** All that the sound child is told. It opens nothing but these files. JSON. */
export type SoundJob = {
  fps: number;
  frameCount: number;
  /** 32-bit; another seed is another tune. */
  seed: number;
  voices: VoiceClip[];
  /** Sounds of the request. */
  own: OwnClip[];
  /** What the prompt names besides. */
  cues: PlayedCue[];
  /** WAVs that do not exist yet. */
  paths: SoundPaths;
};

/** Stereo, 48 kHz, 24 bits, each as long as the film; the stems add up to the mix where nothing was limited. */
export type SoundPaths = { mix: string; speech: string; ambience: string };

export type VoiceClip = {
  path: string;
  format: MediaFormat;
  /** Frames of the film: the voice begins at the first and has ended by the last. */
  startFrame: number;
  endFrame: number;
  /** -1 left to 1 right. */
  pan: number;
  /** Of the shot: how much of the room is heard with it. */
  framing: Framing;
  delivery?: Delivery;
  /** From outside of the picture, or over a telephone. */
  through?: 'off-screen' | 'phone';
};

/** Heard from its beginning, between these frames of the film; where a voice is heard it gives way. */
export type OwnClip = {
  path: string;
  format: MediaFormat;
  startFrame: number;
  endFrame: number;
  /** As temp track, not as the sound of the film. */
  isQuiet?: true;
  /** Somebody on screen is driven by it: their mouth is asked for. */
  drives?: true;
};

/** The cues that are synthesised. */
export type PlayedCue = Exclude<TempCue, { kind: 'performance' }>;

/** What the child prints, one JSON object a line. */
export type SoundReport =
  /** How far the mouth of who is driven is open at each frame of the film, 0 to 1. */
  | { kind: 'mouth'; open: number[] }
  /** A sound of the request that cannot be heard; the film is made without it. */
  | { kind: 'problem'; message: string };
