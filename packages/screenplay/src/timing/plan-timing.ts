import type { Span } from '../screenplay.ts';
import { spaceEdges } from './space-edges.ts';

/** What a shot asks of the time. */
export type TimeRequest = {
  /** As written in the prompt. */
  startSeconds?: number;
  endSeconds?: number;
  lengthSeconds?: number;
  /** What its lines need. */
  speakingSeconds: number;
  /** What is done before them needs; absent: nothing is told. */
  leadSeconds?: number;
  /** What there is to see needs. */
  seenSeconds: number;
};

export const framesPerSecond = 30;
/** 0.7 s: shorter shots read as flicker. */
const shortestFrames = 21;
/** 1.2 s: what every shot gets when all can. */
const easyFrames = 36;

/**
 * Frame ranges that follow one another from 0 to `frameCount` without a gap, one for each request, in their order
 * (sorted by their written starts). Written times win: a shot lasts until the next one's start. The others share
 * what is left between them by speaking time and by what there is to see. None is under 0.7 s when there is room for that.
 */
export function planTiming(requests: readonly TimeRequest[], frameCount: number): Span[] {
  const edges = fillBetween(anchorEdges(requests, frameCount), requests);
  const least = Math.min(shortestFrames, Math.floor(frameCount / requests.length));
  const spaced = spaceEdges(edges, least);
  return requests.map((_, i) => ({ start: spaced[i]!, end: spaced[i + 1]! }));
}

/** Edge i is where shot i starts, as far as the prompt says: by its own start, or by the end before it. */
function anchorEdges(requests: readonly TimeRequest[], frameCount: number): (number | undefined)[] {
  const edges: (number | undefined)[] = requests.map((request, i) => {
    const seconds = request.startSeconds ?? requests[i - 1]?.endSeconds;
    return seconds === undefined
      ? undefined
      : clamp(Math.round(seconds * framesPerSecond), frameCount);
  });
  edges[0] = 0;
  edges.push(frameCount);
  // A later edge never lies before an earlier one.
  let highest = 0;
  return edges.map((edge) => (edge === undefined ? edge : (highest = Math.max(highest, edge))));
}

/** Edges nobody wrote, between two that are known. */
function fillBetween(
  edges: readonly (number | undefined)[],
  requests: readonly TimeRequest[],
): number[] {
  const filled: number[] = [0];
  for (let to = 1; to < edges.length; to++) {
    const edge = edges[to];
    if (edge === undefined) continue;
    const from = filled.length - 1;
    const start = filled[from]!;
    let passed = 0;
    for (const share of shareFrames(requests.slice(from, to), edge - start).slice(0, -1)) {
      passed += share;
      filled.push(start + Math.round(passed));
    }
    filled.push(edge);
  }
  return filled;
}

/** Lines first; what is left goes to the descriptions. Exact shares, rounded only as running sums. */
function shareFrames(requests: readonly TimeRequest[], room: number): number[] {
  const easy = floorFrames(requests, easyFrames);
  const floors = sum(easy) <= room ? easy : floorFrames(requests, shortestFrames);
  const wishes = requests.map((request, i) => Math.max(floors[i]!, wishFrames(request)));
  const floorSum = sum(floors);
  const wishSum = sum(wishes);
  if (wishSum <= room) return wishes.map((wish) => (wish * room) / wishSum);
  if (floorSum > room || wishSum === floorSum)
    return floors.map((floor) => (floor * room) / floorSum);
  const part = (room - floorSum) / (wishSum - floorSum);
  return wishes.map((wish, i) => floors[i]! + (wish - floors[i]!) * part);
}

function floorFrames(requests: readonly TimeRequest[], least: number): number[] {
  return requests.map(({ lengthSeconds, speakingSeconds }) =>
    Math.max(least, (lengthSeconds ?? speakingSeconds) * framesPerSecond),
  );
}

/** A line is heard with a little air around it, after what is done before it, while the picture is seen. */
function wishFrames(request: TimeRequest): number {
  if (request.lengthSeconds !== undefined) return request.lengthSeconds * framesPerSecond;
  const heard =
    request.speakingSeconds > 0 ? (request.leadSeconds ?? 0) + request.speakingSeconds + 0.6 : 0;
  return Math.max(request.seenSeconds, heard) * framesPerSecond;
}

function clamp(frame: number, frameCount: number): number {
  return Math.min(Math.max(0, frame), frameCount);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
