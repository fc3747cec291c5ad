import type { Transition } from '@callsheet/screenplay';
import type { Cut } from '../staging/cut-shots.ts';
import type { ClipTransition } from '../timeline.ts';

/** A shot that ends in black takes this long to. */
export const FADE_OUT_FRAMES = 24;

/** How a shot takes over from the one before, as the prompt asks; a match cut is a cut, and so is what nothing is before. */
export function transitionOf({ shot, startFrame }: Cut): ClipTransition | undefined {
  const { transition } = shot;
  if (!transition || transition === 'match-cut') return undefined;
  if (startFrame === 0 && transition !== 'fade') return undefined;
  return { kind: transition, frames: isPan(shot) ? PAN_FRAMES : FRAMES[transition] };
}

/** A pan that is not told to be fast takes its time from one to the other. */
function isPan({ transition, move, moveSpeed }: Cut['shot']): boolean {
  return transition === 'whip-pan' && move.startsWith('pan-') && moveSpeed !== 'fast';
}

const PAN_FRAMES = 20;

/** Long enough to be seen as what it is, short enough not to eat a shot of a second. */
const FRAMES: Record<Exclude<Transition, 'match-cut'>, number> = {
  dissolve: 12,
  fade: 20,
  wipe: 14,
  'whip-pan': 10,
};
