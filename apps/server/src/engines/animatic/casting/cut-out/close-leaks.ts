import { labelRegions } from './label-regions.ts';
import { spreadMask } from './spread-mask.ts';

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
  const subject = isGround.map((ground) => 1 - ground);
  const wider = spreadMask(subject, size, { pixels: reach, value: 1 });
  const closed = spreadMask(wider, size, { pixels: reach, value: 0 });
  const lines = findLines(subject, size, Math.max(1, Math.round(longer * LINE_SHARE)));
  const between = closed.map((value, at) => value & isGround[at]!);
  const { labels, regions } = labelRegions(between, size);
  const rims = measureRims(labels, regions.length, { isGround, lines, width: size.width });
  const isLeak = rims.map(
    (rim) => rim.lines > longer * LEAST_RIM && rim.lines > rim.all * LEAST_LINES,
  );
  for (let at = 0; at < labels.length; at++) if (isLeak[labels[at]! - 1]) isGround[at] = 0;
}

type Rim = { all: number; lines: number };

/** Of each region, by its label, the sides of pixels it shares with the subject, and with lines of it. */
function measureRims(
  labels: Int32Array,
  count: number,
  { isGround, lines, width }: { isGround: Uint8Array; lines: Uint8Array; width: number },
): Rim[] {
  const rims = Array.from({ length: count }, () => ({ all: 0, lines: 0 }));
  for (let at = 0; at < labels.length; at++) {
    const rim = rims[labels[at]! - 1];
    if (!rim) continue;
    for (const beside of [at - 1, at + 1, at - width, at + width]) {
      if (isGround[beside] !== 0) continue;
      rim.all += 1;
      rim.lines += lines[beside]!;
    }
  }
  return rims;
}

/** What of the subject is no thicker than a line. */
function findLines(subject: Uint8Array, size: Size, pixels: number): Uint8Array {
  const core = spreadMask(subject, size, { pixels, value: 0 });
  const thick = spreadMask(core, size, { pixels: pixels + 1, value: 1 });
  return subject.map((value, at) => (value && !thick[at] ? 1 : 0));
}
