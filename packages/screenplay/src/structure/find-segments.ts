import { findBullets } from './find-bullets.ts';
import { findHeaders, type Header } from './find-headers.ts';
import { findNumberedItems } from './find-numbered-items.ts';
import { findProseSegments } from './find-prose-segments.ts';
import type { Span } from '../screenplay.ts';
import { trimSpan } from '../text/spans.ts';

import type { Reading, Segment } from './segment.ts';

/** The prompt's own structure: headers with times or labels, else a numbered storyboard, else prose. */
export function findSegments(reading: Reading): Structure {
  const { folded, quotes } = reading;
  const headers: Header[] = findHeaders(folded, quotes);
  if (headers.length > 0) return toList(reading, headers);
  const heading = headingPattern.exec(folded);
  const from = heading ? heading.index + heading[0].length : 0;
  // The list of characters is none of shots.
  const behind = Math.max(from, reading.listSpan?.end ?? 0);
  const items = findNumberedItems(folded, quotes, behind);
  const listed = items.length > 0 ? items : findBullets(folded, quotes, behind);
  if (listed.length > 0) return toList(reading, listed);
  const { segments, asides } = findProseSegments(reading, from);
  const whole = { start: 0, end: folded.length };
  return {
    segments: segments.length > 0 ? segments : [{ span: whole, body: whole }],
    asides,
    isStoryboard: heading !== null,
  };
}

/** Shots, and what stands among them and holds for the whole film. */
export type Structure = { segments: Segment[]; asides: Span[]; isStoryboard: boolean };

const headingPattern =
  /(?:\b(?:storyboard|shot list)|分镜头脚本|分镜脚本|分镜头|分镜|故事板|镜头列表)(?: ?\([^()]{0,40}\))? ?(?::|\n)/i;

function toList(reading: Reading, headers: Header[]): Structure {
  const segments = toSegments(reading, headers);
  return { segments, asides: findClosing(reading.folded, segments.at(-1)!), isStoryboard: true };
}

/** `Audio: gentle piano.` on a line of its own behind the last shot. */
function findClosing(folded: string, { body }: Segment): Span[] {
  const text = folded.slice(body.start, Math.min(body.end, body.start + longestShot));
  const match = closingPattern.exec(text);
  return match ? [{ start: body.start + match.index + 1, end: body.end }] : [];
}

const longestShot = 1000;
const closingPattern =
  /\n(?:audio|music|sounds?|soundtrack|style|atmosphere|mood|lighting|音乐|配乐|音效|声音|背景音乐|氛围|风格|灯光|色调) ?:/i;

function toSegments(reading: Reading, headers: Header[]): Segment[] {
  const { folded } = reading;
  const segments = headers.map((header, index): Segment => {
    const end = headers[index + 1]?.span.start ?? folded.length;
    const { span: marker, ...written } = header;
    return {
      ...written,
      span: trimSpan(folded, { start: marker.start, end }),
      body: trimSpan(folded, { start: marker.end, end }),
    };
  });
  return withOpening(reading, withLengths(segments));
}

/** `Shot 1 [0-3s] Shot 2 [0-4s]`: times that all begin at 0 are lengths. */
function withLengths(segments: Segment[]): Segment[] {
  const isRelative =
    segments.length > 1 &&
    segments.every(({ startSeconds, endSeconds }) => startSeconds === 0 && endSeconds);
  if (!isRelative) return segments;
  return segments.map(({ span, body, endSeconds, timeSpan }) => ({
    span,
    body,
    ...(endSeconds && { lengthSeconds: endSeconds }),
    ...(timeSpan && { timeSpan }),
  }));
}

/** Prose before a first time that is not 0 is the shot that fills the time before it. */
function withOpening({ folded }: Reading, segments: Segment[]): Segment[] {
  const first = segments[0]!;
  const before = trimSpan(folded, { start: 0, end: first.span.start });
  if ((first.startSeconds ?? 0) < 0.7 || before.start === before.end) return segments;
  return [{ span: before, body: before, startSeconds: 0 }, ...segments];
}
