import { intersectMasks } from './intersect-masks.ts';
import { invertMask } from './invert-mask.ts';
import { labelRegions, type Region } from './label-regions.ts';
import { setRegions } from './set-regions.ts';
import { spreadMask } from './spread-mask.ts';
import { spreadRound } from './spread-round.ts';

type Size = { width: number; height: number };

/** Of the longer side: half the width of what may have leaked out, and half the thickness of a drawn line. */
const LEAK_SHARE = 1 / 42;
const LINE_SHARE = 1 / 340;
/** Of a leak's rim on the subject, how much is drawn lines; and the least of such rim, in shares of the longer side. */
const LEAST_LINES = 0.25;
const LEAST_RIM = 0.04;

/**
 * Takes back from the ground what leaked out of the subject where it is as light as the paper: drawn lines
 * that stand free in the ground, ribs or an outline with gaps, show that there is a body between them. A gap
 * between two legs has none. Changes `isGround`.
 */
export function closeLeaks(isGround: Uint8Array, size: Size): void {
  const longer = Math.max(size.width, size.height);
  const reach = Math.round(longer * LEAK_SHARE);
  const subject = invertMask(isGround);
  const wider = spreadMask(subject, size, { pixels: reach, value: 1 });
  const closed = spreadMask(wider, size, { pixels: reach, value: 0 });
  const lines = findLines(subject, size, Math.max(1, Math.round(longer * LINE_SHARE)));
  const between = intersectMasks(closed, isGround);
  const { labels, regions } = labelRegions(between, size);
  const rims = measureRims(labels, regions.length, { isGround, lines, width: size.width });
  const isLeak = ({ label }: Region) =>
    rims.lines[label]! > longer * LEAST_RIM && rims.lines[label]! > rims.all[label]! * LEAST_LINES;
  const leaks = regions.filter(isLeak);
  if (leaks.length === 0) return;
  const leaked = new Uint8Array(isGround.length);
  setRegions(leaked, labels, { regions: leaks, value: 1 });
  const round = closeRound(subject, size, reach);
  for (let at = 0; at < leaked.length; at++) if (leaked[at] && round[at]) isGround[at] = 0;
}

/** Closing with a square is quick, but fills corners to their points. */
function closeRound(subject: Uint8Array, size: Size, pixels: number): Uint8Array {
  const wider = spreadRound(subject, size, { pixels, value: 1 });
  return invertMask(spreadRound(wider, size, { pixels, value: 0 }));
}

/** By label. */
type Rims = { all: Int32Array; lines: Int32Array };

/** The sides of pixels that each region shares with the subject, and with lines of it. */
function measureRims(
  labels: Int32Array,
  count: number,
  { isGround, lines, width }: { isGround: Uint8Array; lines: Uint8Array; width: number },
): Rims {
  const rims = { all: new Int32Array(count + 1), lines: new Int32Array(count + 1) };
  const sides = [-1, 1, -width, width];
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at]!;
    if (label === 0) continue;
    for (const side of sides) {
      if (isGround[at + side] !== 0) continue;
      rims.all[label]! += 1;
      rims.lines[label]! += lines[at + side]!;
    }
  }
  return rims;
}

/** What of the subject is no thicker than a line. */
function findLines(subject: Uint8Array, size: Size, pixels: number): Uint8Array {
  const core = spreadMask(subject, size, { pixels, value: 0 });
  const thick = spreadMask(core, size, { pixels: pixels + 1, value: 1 });
  return intersectMasks(subject, invertMask(thick));
}
