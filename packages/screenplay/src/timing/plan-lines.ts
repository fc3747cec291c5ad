import { framesPerSecond } from './plan-timing.ts';
import type { Span } from '../screenplay.ts';
import { spaceEdges } from './space-edges.ts';

/** A voice slower than the estimate may take this much more where there is room. */
const slack = 1.25;
/** Air before a line and between lines, at most. */
const airFrames = 12;
/** No voice says anything in less; a shot crowded beyond that keeps its first lines. */
const fewestFrames = 3;

/**
 * Frame ranges for the lines of a shot, one after the other inside it, each after what is done before it
 * (`leadSeconds`) as far as there is room. Lines that are too long for the shot share the whole of it. A shot without 0.1 s for each of its lines has ranges for its first lines only.
 */
export function planLines(
  speakingSeconds: readonly number[],
  shot: Span,
  leadSeconds: readonly number[] = [],
): Span[] {
  const room = shot.end - shot.start;
  const needs = speakingSeconds
    .slice(0, Math.max(1, Math.floor(room / fewestFrames)))
    .map((seconds) => seconds * framesPerSecond);
  const need = needs.reduce((total, frames) => total + frames, 0);
  if (need >= room) return placeTightly(needs, need, shot);
  const leads = needs.map((_, i) => (leadSeconds[i] ?? 0) * framesPerSecond);
  return placeLoosely({ needs, need, leads }, shot);
}

type Lines = { needs: readonly number[]; need: number; leads: readonly number[] };

function placeLoosely({ needs, need, leads }: Lines, shot: Span): Span[] {
  const room = shot.end - shot.start;
  const air = Math.min(airFrames, (room - need) / (needs.length + 1));
  const lead = leads.reduce((total, frames) => total + frames, 0);
  const spare = room - need - air * (needs.length + 1);
  const led = Math.min(lead, spare);
  const stretch = Math.min(slack, 1 + (spare - led) / need);
  let from = shot.start + air;
  return needs.map((frames, i) => {
    if (lead > 0) from += (leads[i]! * led) / lead;
    const to = from + frames * stretch;
    const range = { start: Math.round(from), end: Math.min(shot.end, Math.round(to)) };
    from = to + air;
    return range;
  });
}

function placeTightly(needs: readonly number[], need: number, shot: Span): Span[] {
  const room = shot.end - shot.start;
  let passed = 0;
  const edges = needs.map((frames) => {
    passed += frames;
    return shot.start + Math.round((passed * room) / need);
  });
  const least = Math.min(fewestFrames, Math.floor(room / Math.max(1, needs.length)));
  const spaced = spaceEdges([shot.start, ...edges.slice(0, -1), shot.end], least);
  return needs.map((_, i) => ({ start: spaced[i]!, end: spaced[i + 1]! }));
}
