import type { CastRef } from '@callsheet/screenplay';
import { boxAt } from './paint/layer-at.ts';
import { refKey } from './staging/choose-set.ts';
import type { Clip, SpeechCue, Timeline } from './timeline.ts';

/** A line for the sound track. */
export type SoundCue = {
  speaker?: CastRef;
  /** A speaker that no reference stands for, as the prompt calls them. */
  speakerName?: string;
  text: string;
  language: 'en' | 'zh';
  /** Frames of the film; the voice begins at the first and is asked to end by the last. */
  startFrame: number;
  endFrame: number;
  /** -1 (left) to 1 (right): where the speaker stands; 0 in full frame, off screen or unknown. */
  pan: number;
};

/** The film's lines as the sound needs them. */
export function listSpeechCues(timeline: Timeline): SoundCue[] {
  return timeline.speech.map((cue) => ({
    ...(cue.speaker && { speaker: cue.speaker }),
    ...(cue.speakerName && { speakerName: cue.speakerName }),
    text: cue.text,
    language: cue.language,
    startFrame: cue.startFrame,
    endFrame: cue.endFrame,
    pan: panOf(cue, timeline),
  }));
}

/** By the card's centre in the middle of the line: a voice does not wander while it speaks. */
function panOf(cue: SpeechCue, timeline: Timeline): number {
  const { speaker, speakerName, startFrame, endFrame } = cue;
  const frame = Math.floor((startFrame + endFrame) / 2);
  const clip = timeline.clips.find((part) => frame >= part.startFrame && frame < part.endFrame);
  const layer =
    clip?.layers.find(
      (part) => part.depth === 'card' && speaker && refKey(part.ref) === refKey(speaker),
    ) ?? standing(clip, speakerName);
  if (!clip || !layer) return 0;
  const box = boxAt(layer, { timeline, clip, frame });
  const pan = (box.x + box.width / 2) * 2 - 1;
  return Math.round(Math.min(1, Math.max(-1, pan)) * 1000) / 1000;
}

function standing(clip: Clip | undefined, speakerName: string | undefined) {
  const figure = clip?.scenery?.figures.find(({ name }) => name === speakerName);
  return figure && { ...figure, depth: 'card' as const };
}
