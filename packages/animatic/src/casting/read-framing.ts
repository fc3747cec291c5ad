import type { Framing } from '@callsheet/screenplay';
import type { Box, VisualFacts } from '../timeline.ts';
import { knownHead } from './read-anatomy.ts';

/** How large the part of a picture shows whoever is in it; absent: nobody's head is known there. */
export function readFraming({ subject }: VisualFacts, part: Box): Framing | undefined {
  const head = knownHead(subject);
  if (!head) return undefined;
  const middle = { x: head.x + head.width / 2, y: head.y + head.height / 2 };
  const isInside =
    middle.x > part.x &&
    middle.x < part.x + part.width &&
    middle.y > part.y &&
    middle.y < part.y + part.height;
  if (!isInside) return undefined;
  const share = head.height / part.height;
  return SIZES.find(([least]) => share >= least)?.[1] ?? 'extreme-wide';
}

/** The least share of the frame's height that a head has in each. */
const SIZES: readonly [number, Framing][] = [
  [0.75, 'extreme-close-up'],
  [0.48, 'close-up'],
  [0.32, 'medium-close'],
  [0.16, 'medium'],
  [0.1, 'full'],
  [0.05, 'wide'],
];
