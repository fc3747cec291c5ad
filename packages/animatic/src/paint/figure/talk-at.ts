import { refKey } from '../../staging/choose-set.ts';
import type { PictureRef, SpeechCue, Timeline } from '../../timeline.ts';

/** Who is heard at a frame, and how far their mouth is open, 0 to 1. */
export type Talk = { isSpeaking: boolean; isListening: boolean; mouth: number };

const SILENT: Talk = { isSpeaking: false, isListening: false, mouth: 0 };

/** What somebody has to do with the words at a frame: says them, hears another say them, or neither. */
export function talkAt(
  timeline: Timeline,
  who: PictureRef | { name: string },
  frame: number,
): Talk {
  const { speech, drivenMouth } = timeline;
  // Who is seen in the picture that a film goes on from speaks with the request's own audio.
  if (typeof who === 'string' && drivenMouth) {
    const mouth = drivenMouth[frame] ?? 0;
    return { isSpeaking: mouth > 0, isListening: false, mouth };
  }
  const heard = speech.filter(
    ({ startFrame, endFrame, isOffScreen }) =>
      frame >= startFrame && frame < endFrame && !isOffScreen,
  );
  const own = heard.find((cue) => isSaidBy(cue, who));
  if (own) return { isSpeaking: true, isListening: false, mouth: openAt(own, frame) };
  return heard.length > 0 ? { ...SILENT, isListening: true } : SILENT;
}

function isSaidBy(
  { speaker, speakerName }: SpeechCue,
  who: PictureRef | { name: string },
): boolean {
  if (typeof who === 'object' && 'name' in who) return speakerName === who.name;
  return speaker !== undefined && refKey(speaker) === refKey(who);
}

/** As it was spoken; else opening and closing about four times a second, as speech does. */
function openAt({ mouth, startFrame, endFrame }: SpeechCue, frame: number): number {
  const at = frame - startFrame;
  if (mouth) return mouth[at] ?? 0;
  const syllable = Math.abs(Math.sin((at / FRAMES_A_SYLLABLE) * Math.PI));
  const phrase = 0.62 + 0.38 * Math.sin(at * 0.23 + startFrame);
  const ends = Math.min(1, (at + 1) / 3, (endFrame - frame) / 3);
  return syllable * phrase * ends;
}

const FRAMES_A_SYLLABLE = 7;
