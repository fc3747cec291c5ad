import type { Box } from '../box.ts';
import type { Act, FigureStance } from '../figure.ts';
import type { Place } from './compose-players.ts';

/** How somebody stands in the frame and what they do there; `isHeld`: a thing in a hand. */
export function stanceOf(
  { player, box, isForeground }: Place,
  { acts, isHeld }: { acts: Act[]; isHeld: boolean },
): FigureStance {
  const { anatomy, thing, pose, isLying, flies } = player;
  // Who lies was laid with the feet towards the middle.
  const looksAway = !isLying && anatomy.looks !== 0 && anatomy.looks !== facingOf(box, acts);
  // Who turns to the others begins with the back to them.
  const turns = acts.filter((act) => act.kind === 'turn' && act.mirrors).length;
  const isMirrored = looksAway !== (turns % 2 === 1);
  const isGrounded = !isHeld && !flies && anatomy.isWhole && box.y + box.height < 1.04;
  return {
    ...(isMirrored && { isMirrored }),
    head: anatomy.head,
    ...(anatomy.mouth && { mouth: anatomy.mouth }),
    ...(thing && { isThing: true as const }),
    ...(isForeground && { isForeground }),
    ...(isGrounded && { isGrounded }),
    ...(!anatomy.isWhole && !thing && { isCutOff: true as const }),
    ...(isLying && { isLying }),
    ...(pose && { pose }),
    acts,
  };
}

/** Where they walk to; else into the frame, where the others and the room are. */
function facingOf({ x, width }: Box, acts: readonly Act[]): -1 | 1 {
  const walk = acts.find((act) => act.kind === 'walk');
  const way = walk ? walk.to.x - walk.from.x : 0;
  if (Math.abs(way) > 0.05) return way < 0 ? -1 : 1;
  return x + width / 2 < 0.5 ? 1 : -1;
}
