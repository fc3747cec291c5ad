import type { DialogueLine, Screenplay } from '@callsheet/screenplay';
import type { CaptionPage, SpeechCue } from '../timeline.ts';
import { labelWith } from './caption-marks.ts';
import { captionMetrics } from './caption-metrics.ts';
import { labelOf } from './label-of.ts';
import { estimateEms, pageText } from './page-text.ts';

export type CaptionRequest = {
  screenplay: Screenplay;
  width: number;
  height: number;
  frameCount: number;
  /** Frame of an absolute time. */
  frameAt(seconds: number): number;
};

/** The film's lines, in the order they begin, each with the pages that show it. */
export function writeCaptions(request: CaptionRequest): SpeechCue[] {
  return request.screenplay.shots
    .flatMap((shot) => shot.lines)
    .flatMap((line) => writeCue(line, request) ?? [])
    .sort((a, b) => a.startFrame - b.startFrame);
}

function writeCue(line: DialogueLine, request: CaptionRequest): SpeechCue | undefined {
  const text = cleanText(line.text);
  const startFrame = Math.min(request.frameAt(line.startSeconds), request.frameCount - 1);
  const endFrame = Math.min(
    Math.max(request.frameAt(line.endSeconds), startFrame + 1),
    request.frameCount,
  );
  if (text === '') return undefined;
  const label = line.speaker ? labelOf(line.speaker, request.screenplay) : line.speakerName;
  const shown = labelWith({ ...line, ...(label && { speakerLabel: label }) });
  const { fontPixels, textWidthPixels } = captionMetrics(request);
  const pages = pageText({
    text,
    lineEms: textWidthPixels / fontPixels,
    labelEms: shown ? estimateEms(shown) + LABEL_GAP_EMS : 0,
  });
  return {
    ...(line.speaker && { speaker: line.speaker }),
    ...(line.speakerName && { speakerName: line.speakerName }),
    ...(label && { speakerLabel: label }),
    text,
    language: line.language,
    startFrame,
    endFrame,
    ...(line.delivery && { delivery: line.delivery }),
    ...(line.isOffScreen && { isOffScreen: line.isOffScreen }),
    pages: timePages(pages, startFrame, endFrame),
  };
}

/** Between the speaker's label and the line. */
export const LABEL_GAP_EMS = 0.6;

/** One line of well-formed text: control characters, line ends and direction overrides are not shown. */
function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Shares the cue's frames among its pages by the length of their text; a page without a frame is joined to none and left out. */
function timePages(pages: string[], startFrame: number, endFrame: number): CaptionPage[] {
  const lengths = pages.map((page) => estimateEms(page));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const frameAfter = (count: number) =>
    startFrame +
    Math.round(
      ((endFrame - startFrame) * lengths.slice(0, count).reduce((sum, l) => sum + l, 0)) / total,
    );
  return pages
    .map((text, index) => ({
      text,
      startFrame: frameAfter(index),
      endFrame: frameAfter(index + 1),
    }))
    .filter((page) => page.endFrame > page.startFrame);
}
