import type { MediaFormat } from '../decode/open-media.ts';

/** All that the sound child is told. It opens nothing but these files. JSON. */
export type SoundJob = {
  fps: number;
  frameCount: number;
  voices: VoiceClip[];
  /** Sounds of the request, heard as they are. */
  own: OwnClip[];
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
};

/** Heard from its beginning, between these frames of the film; where a voice is heard it gives way. */
export type OwnClip = { path: string; format: MediaFormat; startFrame: number; endFrame: number };
