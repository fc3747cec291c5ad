import type { CameraAngle, Span } from '../screenplay.ts';

/** The first camera angle the (width-folded) text names, and where. */
export function findAngle(text: string): { angle: CameraAngle; span: Span } | undefined {
  return findAngles(text)[0];
}

/** Every camera angle the (width-folded) text names, in order. */
export function findAngles(text: string): { angle: CameraAngle; span: Span }[] {
  return [...text.matchAll(anglePattern)].map((match) => ({
    angle: angles[match.slice(1).findIndex((group) => group !== undefined)]![0],
    span: { start: match.index, end: match.index + match[0].length },
  }));
}

const angles: [CameraAngle, string][] = [
  [
    'overhead',
    String.raw`\b(?:overhead|bird'?s[ -]eye|top[ -]down)(?: (?:shot|view|angle))?\b|俯拍|俯瞰|鸟瞰|顶拍|顶视`,
  ],
  [
    'over-the-shoulder',
    String.raw`\bover-(?:the-)?shoulder\b|\bover the shoulder (?:shot|view|angle|of)\b|\bOTS\b|过肩`,
  ],
  [
    'point-of-view',
    String.raw`\bPOV\b|\bpoint[ -]of[ -]view\b|\bfirst[ -]person\b|第一人称|主观(?:镜头|视角)`,
  ],
  ['low', String.raw`\blow[ -]angle\b|\bworm'?s[ -]eye\b|\bshot from below\b|低角度|仰拍|仰角`],
  ['high', String.raw`\bhigh[ -]angle\b|\bshot from above\b|高角度`],
  ['eye-level', String.raw`\beye[ -]level\b|平视|平拍`],
  [
    'dutch',
    String.raw`\b(?:dutch|canted) (?:angle|tilt|shot)\b|荷兰(?:式)?角|荷兰式构图|斜角(?:构图|镜头)|倾斜(?:构图|镜头)`,
  ],
  ['two-shot', String.raw`\btwo[ -]shot\b|双人(?:镜头|中景|近景|全景)`],
];

const anglePattern = new RegExp(
  `(?=[obtpflwshedc俯鸟顶过第主低仰高平荷斜倾双])(?:${angles.map(([, words]) => `(${words})`).join('|')})`,
  'gi',
);
