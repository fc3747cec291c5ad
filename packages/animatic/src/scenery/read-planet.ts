import type { Shot } from '@callsheet/screenplay';
import type { Planet } from './scenery.ts';

type PlanetRequest = {
  shot: Pick<Shot, 'framing' | 'angle' | 'description'>;
  /** What the prompt says of all shots: a planet keeps its colour. */
  words: string;
  /** What it says up to this shot: who stands on a planet stays on it. */
  before: string;
  /** Nobody of the cast is in the shot. */
  isEmpty: boolean;
};

/**
 * Which planet a shot in space is about, and whether it is seen whole, from afar: it is when nobody stands on it, unless
 * the shot is about its ground. Nothing where none is told of: one is among the stars.
 */
export function readPlanet({ shot, words, before, isEmpty }: PlanetRequest): Planet | undefined {
  const { framing, angle, description } = shot;
  const told = VOID.test(description) ? description : `${before}\n${description}`;
  if (!NAME.test(told) && !GROUND.test(told)) return undefined;
  const isFar = FAR.includes(framing) || angle === 'overhead' || NAME.test(description);
  const isWhole = isEmpty && isFar && !GROUND.test(description);
  if (isWhole) return { colour: colourIn(words), isWhole };
  const above = ABOVE.exec(description)?.[0];
  const ground = above ? words.replace(above, '') : words;
  return { colour: colourIn(ground), ...(above && { other: colourIn(above) }) };
}

const FAR: readonly Shot['framing'][] = ['wide', 'extreme-wide'];
const NAME = /\b(planet|earth|globe|moon|mars|world)s?\b|行星|星球|地球|月球|月亮|火星/i;
const GROUND = /\b(surface|craters?|rover|walk\w*)\b|表面|地面|环形山|陨石坑/i;
const VOID =
  /\b(outer space|deep space|float\w*|drift\w*|zero gravity|weightless\w*|nebula|galaxy)\b|漂浮|飘浮|失重|太空中|宇宙中|银河/i;
/** Another one, over the horizon: `the Earth rises behind her`, `a planet in the sky`, `天空中的地球`. */
const ABOVE =
  /(?:\b[a-z]{1,12} ){0,3}\b(?:planets?|earth|moons?|mars|saturn|jupiter) (?:[a-z]{1,10} ){0,3}?(?:rises?|rising|looms?|hangs?|glows?|floats?|(?:in|across|over) the (?:black |dark |starry )?(?:sky|distance|background|horizon)|overhead|above)|[\u4e00-\u9fff]{0,4}(?:行星|星球|地球|月球|月亮|火星)[^，。,；]{0,3}(?:升起|挂在|在(?:天空|天上|远处|空中))|(?:天空中?|天上|远处|空中)(?:有|挂着|升起)?的?[^，。,；]{0,5}(?:行星|星球|地球|月球|月亮|火星)/i;

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
