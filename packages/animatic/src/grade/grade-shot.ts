import type { Look, Mood, Shot } from '@callsheet/screenplay';
import { NEUTRAL, type Grade } from './grade.ts';

/** The light and colour that a shot's mood and style words ask for; absent: none. */
export function gradeShot({ mood, looks = [] }: Pick<Shot, 'mood' | 'looks'>): Grade | undefined {
  const parts = [...(mood ? [MOODS[mood]] : []), ...looks.map((look) => LOOKS[look])];
  if (parts.length === 0) return undefined;
  const grade = parts.reduce<Grade>(combine, NEUTRAL);
  // Old film has one colour: a mood's tint would be a second one.
  const tint = looks.includes('sepia') ? LOOKS.sepia.tint : grade.saturation > 0 && grade.tint;
  return {
    exposure: round(grade.exposure),
    contrast: round(clamp(grade.contrast, 0.8, 1.35)),
    saturation: round(clamp(grade.saturation, 0, 1.4)),
    vignette: round(Math.min(0.6, grade.vignette)),
    grain: grade.grain,
    ...(tint && { tint }),
  };
}

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
