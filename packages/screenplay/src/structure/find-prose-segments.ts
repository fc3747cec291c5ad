import type { Reading, Segment } from './segment.ts';
import type { Span } from '../screenplay.ts';
import { splitAtCuts, type Piece } from './split-at-cuts.ts';
import { shortestSeconds, toBeats, type Beat } from './to-beats.ts';

/** Under 1 because a shot's estimate is generous: a little less room still works. */
const fitTolerance = 0.9;

/**
 * Prose as shots: at every sentence when the film has the time, else only where somebody else is named, else only
 * where the words cut, else by time. A sentence about style or a wish ("Do not add text") is never a shot of its own.
 */
export function findProseSegments(reading: Reading, from: number): Prose {
  const pieces = splitAtCuts(reading, { start: from, end: reading.folded.length });
  if (isOneTake(reading, pieces)) return { segments: oneSegment(pieces), asides: [] };
  const beats = toBeats(reading, pieces);
  const firstShown = Math.max(
    0,
    beats.findIndex((beat) => beat.strength > 0),
  );
  const shown = beats.slice(firstShown);
  const grouped = [2, 3, 4]
    .map((threshold) => groupAt(shown, threshold))
    .find((groups) => totalSeconds(groups) * fitTolerance <= reading.durationSeconds);
  const groups = grouped ?? groupByTime(groupAt(shown, 2), reading.durationSeconds);
  return {
    segments: groups.map(({ span }) => ({ span, body: span })),
    asides: shown.filter(({ strength }) => strength === 0).map(({ span }) => span),
  };
}

/** `asides`: what holds for the film, and stands behind the beginning of its first shot. */
export type Prose = { segments: Segment[]; asides: Span[] };

/** `一镜到底`, and prompts by a formula (`主体:…;动作:…;镜头:…`), which tell the parts of one shot. */
function isOneTake({ folded }: Reading, pieces: readonly Piece[]): boolean {
  const labels = pieces.map(({ span }) =>
    formulaPart.exec(folded.slice(span.start, span.start + 12))?.[0].toLowerCase(),
  );
  const isFormula =
    labels.filter(Boolean).length > 2 &&
    labels.some((label) => /^(?:动作|action)/.test(label ?? ''));
  return isFormula || oneTake.test(folded);
}

const formulaPart =
  /^(?:主体|场景|动作|镜头|运镜|景别|氛围|风格|subject|scene|action|camera|mood|style) ?:/i;
const oneTake =
  /一镜到底|\b(?:one|single)[ -](?:continuous )?take\b|\b(?:one|single) continuous shot\b/i;

function oneSegment(pieces: readonly Piece[]): Segment[] {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return [];
  const span = { start: first.span.start, end: last.span.end };
  return [{ span, body: span }];
}

function groupAt(beats: Beat[], threshold: number): Beat[] {
  const groups: Beat[] = [];
  for (const beat of beats) {
    const last = groups.at(-1);
    if (!last || beat.strength >= threshold) groups.push(alone(beat));
    else join(last, beat);
  }
  return groups;
}

/** Neighbours together until each group's share of the film is long enough. */
function groupByTime(beats: Beat[], durationSeconds: number): Beat[] {
  const scale = durationSeconds / totalSeconds(beats);
  const groups: Beat[] = [];
  let open: Beat | undefined;
  for (const beat of beats) {
    if (open) join(open, beat);
    else groups.push((open = { ...beat }));
    if (open.needSeconds * scale >= shortestSeconds) open = undefined;
  }
  if (open && groups.length > 1) join(groups.at(-2)!, groups.pop()!);
  return groups;
}

function alone(beat: Beat): Beat {
  return { ...beat, needSeconds: Math.max(shortestSeconds, beat.needSeconds) };
}

function join(group: Beat, beat: Beat): void {
  group.span = { start: group.span.start, end: beat.span.end };
  group.needSeconds += beat.needSeconds;
}

function totalSeconds(beats: Beat[]): number {
  return beats.reduce((seconds, beat) => seconds + beat.needSeconds, 0);
}
