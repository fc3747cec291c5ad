import type { Timeline } from '../timeline.ts';
import { formatClock } from './format-clock.ts';
import { oneLine, speakerName } from './speaker-name.ts';

/**
 * The captions as WebVTT (W3C WebVTT 1), a cue for each page as it is shown on the film, its speaker in a
 * voice span.
 */
export function writeVtt({ speech, fps }: Timeline): string {
  const clock = (frame: number) => formatClock(frame, { fps, mark: '.' });
  const cues = speech.flatMap((cue) =>
    cue.pages.map(({ text, startFrame, endFrame }) => {
      const name = speakerName(cue);
      const voice = name === undefined ? '' : `<v ${escape(name)}>`;
      return `${clock(startFrame)} --> ${clock(endFrame)}\n${voice}${escape(oneLine(text))}\n`;
    }),
  );
  return ['WEBVTT\n', ...cues.map((cue, index) => `${index + 1}\n${cue}`)].join('\n');
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\u200e': '&lrm;',
  '\u200f': '&rlm;',
};

/** Of cue text and of a voice's name alike: nothing in it is markup, and no `-->` is left. */
function escape(text: string): string {
  return text.replace(/[&<>\u200e\u200f]/gu, (mark) => ENTITIES[mark]!);
}
