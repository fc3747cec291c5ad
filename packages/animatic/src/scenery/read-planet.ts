import type { Shot } from '@callsheet/screenplay';
import type { Planet } from './scenery.ts';

type PlanetRequest = {
  shot: Pick<Shot, 'framing' | 'angle' | 'description'>;
  /** What the prompt says of all shots: a planet keeps its colour. */
  words: string;
  /** Nobody of the cast is in the shot. */
  isEmpty: boolean;
};

/**
 * Which planet a shot in space is about, and whether it is seen whole, from afar: it is when nobody
 * stands on it, unless the shot is about its ground.
 */
export function readPlanet({ shot, words, isEmpty }: PlanetRequest): Planet {
  const { framing, angle, description } = shot;
  const isFar = FAR.includes(framing) || angle === 'overhead' || NAME.test(description);
  const isWhole = isEmpty && isFar && !GROUND.test(description);
  return { colour: colourIn(words), ...(isWhole && { isWhole }) };
}

const FAR: readonly Shot['framing'][] = ['wide', 'extreme-wide'];
const NAME = /\b(planet|earth|globe|moon|mars|world)s?\b|行星|星球|地球|月球|月亮|火星/i;
const GROUND = /\b(surface|craters?|rover|walk\w*)\b|表面|地面|环形山|陨石坑/i;

function colourIn(words: string): string {
  const tinted = COLOURS.find(([colour]) => new RegExp(before(colour), 'i').test(words));
  return (tinted ?? OWN.find(([name]) => new RegExp(name, 'i').test(words)))?.[1] ?? '#a8795c';
}

/** The colour of the planet, not of what is on it: `a blue planet`, `the red, dusty planet`, `蓝色的星球`. */
function before(colour: string): string {
  return `(?:${colour})[-\\s,的]*(?:[a-z]+[\\s,]+){0,2}(?:planet|earth|globe|moon|world|行星|星球|地球|月球|月亮)`;
}

const COLOURS: readonly (readonly [words: string, colour: string])[] = [
  ['blue|azure|蓝色?', '#2f6fc4'],
  ['red|crimson|红色?', '#b8492f'],
  ['green|emerald|绿色?', '#3f8f55'],
  ['purple|violet|紫色?', '#7a4fb0'],
  ['yellow|golden|gold|黄色?|金色?', '#cfa545'],
  ['orange|橙色?', '#cc7434'],
  ['pink|粉色?|粉红色?', '#cf7fa0'],
  ['white|icy|frozen|白色?', '#cdd8e4'],
  ['gr[ea]y|灰色?', '#8b8b94'],
];

const OWN: readonly (readonly [words: string, colour: string])[] = [
  ['\\bearth\\b|地球', '#2f6fc4'],
  ['\\bmars\\b|火星', '#b8492f'],
  ['\\bmoon\\b|月球|月亮', '#9a98a4'],
];
