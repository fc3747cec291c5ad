import type { CaptionPage, SpeechCue, Timeline } from '../timeline.ts';

export type ShownCaption = { cue: SpeechCue; page: CaptionPage };

/** What is read at a frame. Of lines that overlap, the one that began last. */
export function captionAt({ speech }: Timeline, frame: number): ShownCaption | undefined {
  const cue = speech.findLast((line) => frame >= line.startFrame && frame < line.endFrame);
  const page = cue?.pages.find((part) => frame >= part.startFrame && frame < part.endFrame);
  return cue && page && { cue, page };
}
