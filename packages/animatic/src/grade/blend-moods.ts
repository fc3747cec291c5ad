import type { Mood } from '@callsheet/screenplay';
import { mix } from '../scenery/palette.ts';
import { NEUTRAL, type Grade } from './grade.ts';

/** The light and colour of several moods at once, each by its share of 0 to 1; what is missing of 1 has none. */
export function blendMoods(shares: ReadonlyMap<Mood, number>): Grade {
  return [...shares].reduce<Grade>(
    (grade, [mood, share]) => blend(grade, MOODS[mood], share),
    NEUTRAL,
  );
}

function blend(grade: Grade, part: Partial<Grade>, share: number): Grade {
  const tint = blendTints(
    grade.tint,
    part.tint && { ...part.tint, share: part.tint.share * share },
  );
  return {
    exposure: grade.exposure + (part.exposure ?? 0) * share,
    contrast: grade.contrast * (part.contrast ?? 1) ** share,
    saturation: grade.saturation * (part.saturation ?? 1) ** share,
    vignette: grade.vignette + (part.vignette ?? 0) * share,
    grain: grade.grain,
    ...(tint && { tint }),
  };
}

type Tint = Grade['tint'];

function blendTints(one: Tint, other: Tint): Tint {
  if (!one || !other) return one ?? other;
  const share = one.share + other.share;
  return { colour: mix(one.colour, other.colour, other.share / share), share };
}

const MOODS: Record<Mood, Partial<Grade>> = {
  calm: { contrast: 0.96 },
  cheerful: { exposure: 0.05, saturation: 1.12 },
  eerie: {
    tint: { colour: '#a9cfae', share: 0.45 },
    saturation: 0.7,
    exposure: -0.08,
    vignette: 0.45,
  },
  epic: { contrast: 1.14, vignette: 0.25 },
  melancholy: { tint: { colour: '#b7cbe8', share: 0.45 }, saturation: 0.68, exposure: -0.05 },
  mysterious: {
    tint: { colour: '#a3b4e2', share: 0.4 },
    saturation: 0.85,
    exposure: -0.1,
    vignette: 0.45,
  },
  playful: { exposure: 0.03, saturation: 1.15 },
  romantic: { tint: { colour: '#ffc9b4', share: 0.4 }, contrast: 0.95, vignette: 0.18 },
  tender: { tint: { colour: '#ffe0c2', share: 0.4 }, contrast: 0.94 },
  tense: { saturation: 0.78, contrast: 1.16, exposure: -0.03, vignette: 0.38 },
};
