import type { Timeline } from '../timeline.ts';
import { formatClock } from './format-clock.ts';
import { oneLine, speakerName } from './speaker-name.ts';

/** The captions as SubRip, which has no word for a speaker: the name stands before the first page of a line. */
export function writeSrt({ speech, fps }: Timeline): string {
  const clock = (frame: number) => formatClock(frame, { fps, mark: ',' });
  const cues = speech.flatMap((cue) =>
    cue.pages.map(({ text, startFrame, endFrame }, page) => {
      const name = page === 0 ? speakerName(cue) : undefined;
      const spoken = name === undefined ? oneLine(text) : `${name}: ${oneLine(text)}`;
      return `${clock(startFrame)} --> ${clock(endFrame)}\n${plain(spoken)}\n`;
    }),
  );
  return cues.map((cue, index) => `${index + 1}\n${cue}`).join('\n');
}

/** SubRip cannot escape: what a player would take for a tag, a style or the arrow is written with other signs. */
function plain(text: string): string {
  return text
    .replaceAll('-->', '→')
    .replace(/<(?=[/a-z])/giu, '‹')
    .replace(/\{(?=\\)/gu, '(');
}
