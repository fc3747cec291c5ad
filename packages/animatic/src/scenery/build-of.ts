import type { Build } from './scenery.ts';

const CHILD = /\b(?:child|kid|boy|girl|baby|toddler|son|daughter)\b|孩|童|小[^姐]/iu;
const WOMAN =
  /\b(?:\w*woman|lady|mother|mom|grandm\w+|sister|queen|princess|wife|aunt|nurse|witch|waitress|actress|barista|mia|ana|anna|emma|lucy|lily|maria|sara|sarah|alice|sophie|julia|clara|rose|eva|mei|ling)\b|女|母|妈|奶奶|姐|妹|姑娘|公主|王后/iu;

/** How a name alone lets one imagine somebody: no more than a shape. */
export function buildOf(name: string): Build {
  if (CHILD.test(name)) return 'child';
  return WOMAN.test(name) ? 'woman' : 'man';
}
