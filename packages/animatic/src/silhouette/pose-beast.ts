import type { Beast } from './beasts.ts';
import type { Joint } from './pen.ts';
import type { Posture } from './silhouette.ts';

/** How far the body comes down to lie, and how much of it sits. */
export function poseBeast(beast: Beast, posture: Posture): Beast {
  const { rump, chest, head: skull } = beast;
  if (posture === 'lies') {
    const down = 0.97 - rump[2] - rump[1];
    const low = ([x, y, radius]: Joint): Joint => [x, y + down, radius];
    return { ...beast, rump: low(rump), chest: low(chest), head: low(skull) };
  }
  if (posture !== 'sits') return beast;
  const shift = (chest[0] - rump[0]) * 0.36;
  return {
    ...beast,
    rump: [rump[0] + shift * 0.4, 0.97 - rump[2], rump[2]],
    chest: [chest[0] - shift, chest[1], chest[2]],
    head: [skull[0] - shift, skull[1], skull[2]],
  };
}
