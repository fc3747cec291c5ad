import type { Scenery } from './scenery.ts';

/** Whether a painted set itself shows what a shot is said to show: a planet that is seen whole. */
export function showsThing(scenery: Pick<Scenery, 'planet'> | undefined, label: string): boolean {
  return scenery?.planet?.isWhole === true && PLANET.test(label);
}

const PLANET = /\b(planet|earth|globe|moon|mars|world)s?\b|行星|星球|地球|月球|月亮|火星/i;
