import { mix, paletteOf } from '../scenery/palette.ts';
import type { Scenery } from '../scenery/scenery.ts';
import { NEUTRAL, type Grade } from './grade.ts';

/** What the light of a painted set makes of those who stand in it: part of it, for their faces are to be read. */
export function castLight(scenery: Scenery): Grade | undefined {
  const { key } = paletteOf(scenery);
  const share = SHARES[scenery.light];
  if (share === 0) return undefined;
  const tint = { colour: mix('#ffffff', key, share), share: 1 };
  return { ...NEUTRAL, saturation: scenery.light === 'night' ? 0.82 : 1, tint };
}

const SHARES: Record<Scenery['light'], number> = {
  day: 0,
  dawn: 0.35,
  dusk: 0.45,
  night: 0.55,
  overcast: 0.4,
};
