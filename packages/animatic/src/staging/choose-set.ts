import type { CastRef, Shot } from '@callsheet/screenplay';
import type { PictureRef } from '../timeline.ts';

/**
 * The reference that a shot's words make the place of the action ("in the setting of Image 3",
 * "以图3为背景"), or nothing. Without looking at pixels only words can tell scenery from somebody:
 * "the girl in Image 1" is a person, so a bare "in Image 1" does not count.
 */
export function chooseSet(shot: Shot): CastRef | undefined {
  const speakers = new Set(
    shot.lines.flatMap((line) => (line.speaker ? [refKey(line.speaker)] : [])),
  );
  if (shot.set) return shot.set;
  return shot.cast.find((ref) => !speakers.has(refKey(ref)) && namedAsPlace(shot.description, ref));
}

/** `image1`, `video2`: a reference as a map key. */
export function refKey(ref: PictureRef): string {
  return typeof ref === 'string' ? ref : `${ref.kind}${ref.number}`;
}

const PLACE =
  '(?:background|backdrop|setting|scenery|scene|set|place|location|environment|landscape|street|room|courtyard|market|garden|forest|beach|kitchen|office|studio)';

function namedAsPlace(description: string, { kind, number }: CastRef): boolean {
  const en = `${kind}\\s*${number}(?!\\d)`;
  const zh = `${kind === 'image' ? '图(?:片|像)?' : '视频'}\\s*${number}(?!\\d)`;
  return [
    `${PLACE}\\s+(?:of|in|from|shown in|is|:)\\s+(?:the\\s+)?${en}`,
    `${en}\\s+(?:is|as|serves as|becomes|provides)\\s+(?:the\\s+|a\\s+)?${PLACE}`,
    `${en}(?:'s|’s)\\s+${PLACE}`,
    `\\b(?:walk|run|step|stroll|ride|wander)(?:s|ing)?\\s+(?:into|through|across)\\s+(?:the\\s+)?${en}`,
    `以${zh}(?:作)?为(?:背景|场景|环境)`,
    `(?:背景|场景|环境)(?:为|是|来自|参考|取自)?${zh}`,
    `${zh}(?:中)?的?(?:背景|场景|环境|街道|房间|庭院|市场|花园|森林|海滩)`,
  ].some((pattern) => new RegExp(pattern, 'iu').test(description));
}
