import type { CastRef, Delivery, Framing } from '@callsheet/screenplay';
import { poseAt } from './paint/figure/pose-at.ts';
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
  /** Absent: plain speech. */
  delivery?: Delivery;
  /** Heard and not seen. */
  isOffScreen?: true;
  /** Of the shot it is heard in: how much of the room is heard with it. */
  framing: Framing;
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
    ...(cue.delivery && { delivery: cue.delivery }),
    ...(cue.isOffScreen && { isOffScreen: cue.isOffScreen }),
    framing: clipOf(cue, timeline)?.framing ?? 'medium',
  }));
}

/** By the speaker's place in the middle of the line: a voice does not wander while it speaks. */
function panOf(cue: SpeechCue, timeline: Timeline): number {
  const { speaker, speakerName } = cue;
  const frame = middleOf(cue);
  const clip = clipOf(cue, timeline);
  const layer =
    clip?.layers.find(
      ({ depth, ref }) =>
        (depth === 'card' || depth === 'figure') && speaker && refKey(ref) === refKey(speaker),
    ) ?? standing(clip, speakerName);
  if (!clip || !layer) return 0;
  const moment = { timeline, clip, frame };
  const box = 'stance' in layer ? poseAt(layer, moment).box : boxAt(layer, moment);
  const pan = (box.x + box.width / 2) * 2 - 1;
  return Math.round(Math.min(1, Math.max(-1, pan)) * 1000) / 1000;
}

function clipOf(cue: SpeechCue, { clips }: Timeline): Clip | undefined {
  const frame = middleOf(cue);
  return clips.find(({ startFrame, endFrame }) => frame >= startFrame && frame < endFrame);
}

function middleOf({ startFrame, endFrame }: SpeechCue): number {
  return Math.floor((startFrame + endFrame) / 2);
}

function standing(clip: Clip | undefined, speakerName: string | undefined) {
  return clip?.scenery?.figures.find(({ name }) => name === speakerName);
}
