import type { SpeechCue } from '../timeline.ts';

/** Who says a line, by their own name before that of their reference; `undefined`: nobody could be told. */
export function speakerName({ speakerName, speakerLabel }: SpeechCue): string | undefined {
  return oneLine(speakerName ?? speakerLabel ?? '') || undefined;
}

/** A line break ends a cue in every caption format. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u0085\u2028\u2029]+/gu, ' ').trim();
}
