import type { Look, Shot } from '@callsheet/screenplay';
import { blendMoods } from './blend-moods.ts';
import type { Grade } from './grade.ts';
import { shareMoods } from './share-moods.ts';

/** The light and colour that the mood of a shot's scene and its style words ask for; absent: none. */
export function gradeShot(shot: Shot, shots: readonly Shot[]): Grade | undefined {
  const { looks = [], setting } = shot;
  const moods = shareMoods(shot, shots);
  if (moods.size === 0 && looks.length === 0) return undefined;
  const mood = blendMoods(moods);
  // A mystery in bright light is told by its colour.
  const lit = setting?.light === 'day' ? { ...mood, exposure: Math.max(0, mood.exposure) } : mood;
  const grade = looks.map((look) => LOOKS[look]).reduce<Grade>(combine, lit);
  // Old film has one colour: a mood's tint would be a second one.
  const tint = looks.includes('sepia') ? LOOKS.sepia.tint : grade.saturation > 0 && grade.tint;
  return {
    exposure: round(grade.exposure),
    contrast: round(clamp(grade.contrast, 0.8, 1.35)),
    saturation: round(clamp(grade.saturation, 0, 1.4)),
    vignette: grade.vignette < LEAST_VIGNETTE ? 0 : round(Math.min(0.6, grade.vignette)),
    grain: grade.grain,
    ...(tint && { tint: { ...tint, share: round(tint.share) } }),
  };
}

/** Fainter corners nobody sees, and they cost a draw of the whole frame. */
const LEAST_VIGNETTE = 0.1;

/** A later part's tint takes the place of an earlier one's: style words are plainer than a mood. */
function combine(grade: Grade, part: Partial<Grade>): Grade {
  const tint = part.tint ?? grade.tint;
  return {
    exposure: grade.exposure + (part.exposure ?? 0),
    contrast: grade.contrast * (part.contrast ?? 1),
    saturation: grade.saturation * (part.saturation ?? 1),
    vignette: Math.max(grade.vignette, part.vignette ?? 0),
    grain: Math.max(grade.grain, part.grain ?? 0),
    ...(tint && { tint }),
  };
}

const LOOKS: Record<Look, Partial<Grade>> = {
  'black-and-white': { saturation: 0, contrast: 1.12 },
  cool: { tint: { colour: '#a6c8ff', share: 0.5 } },
  grainy: { grain: 0.7 },
  'high-contrast': { contrast: 1.28 },
  muted: { saturation: 0.6, contrast: 0.93 },
  neon: { saturation: 1.3, contrast: 1.12, tint: { colour: '#d6b4ff', share: 0.3 } },
  sepia: { saturation: 0, contrast: 0.95, tint: { colour: '#eac391', share: 0.85 } },
  soft: { contrast: 0.88, exposure: 0.05 },
  vivid: { saturation: 1.3 },
  warm: { tint: { colour: '#ffd29b', share: 0.55 } },
};

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** It travels as JSON. */
function round(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0;
}
