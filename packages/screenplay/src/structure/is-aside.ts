import type { Mention } from '../cast/find-mentions.ts';

/** Style, atmosphere, wishes, who is who: what holds for the film rather than happens in it. */
export function isAside(text: string, mentions: readonly Mention[]): boolean {
  const isNamed = mentions.some((mention) => !mention.isLone || !sourceStart.test(text));
  if (charactersStart.test(text) || isDefinition(text)) return true;
  if (sectionStart.test(text) || wishStart.test(text)) return !isNamed;
  return (settingStart.test(text) || stylePattern.test(text)) && !isNamed;
}

/** `Image 1 is a girl in a raincoat.` `图1是小红,图2是大灰狼。` */
function isDefinition(text: string): boolean {
  if (chineseDefinition.test(text)) return true;
  return englishDefinition.test(text) && !doing.test(text);
}

const reference = String.raw`(?:images?|videos?|character|图片?|视频|角色) ?\d{1,2}`;
const englishDefinition = new RegExp(`^${reference} is (?:(?:an?|the|my|her|his) |[A-Z])`, 'i');
const chineseDefinition = new RegExp(
  `^(?:${reference}(?:是|为|饰演|扮演)[^,。;]{1,24}[,;。、和]{0,2}){1,5}$`,
  'i',
);
/** A verb that happens; what somebody wears or holds is how they look. */
const doing = /\b(?!wearing|holding|carrying|evening|morning)[a-z]{2,12}ing\b|\bwho\b/i;

const sectionStart =
  /^(?:(?:visual |art |overall )?style|atmosphere|mood|tone|setting|scene|location|lighting|colou?rs?|audio|music|sound|camera|风格|画风|氛围|气氛|场景|背景|灯光|音乐|音效|色调)\s?:/i;
const settingStart =
  /^(?:the )?(?:audio|sound|soundtrack|background|music|scene|light|lighting|setting|atmosphere|mood|tone|style|overall|whole video|video style) (?:is|are|of|comes|consists|takes|should|has)\b|^(?:背景|光线|整体|音频|配乐)/i;
const wishStart = /^(?:do not|don't|no (?!one)|avoid |keep the|please|不要|请勿|禁止|避免|保持)/i;
const stylePattern =
  /\b(?:style|aesthetics?|cinematic|photorealistic|colou?r grading|sepia tones?|high quality|[48]k|masterpiece|music video|commercial|(?:fantasy|concept|pixel|digital|graffiti) art)\b|风格|画质|质感|电影感|写实|高清|胶片感|色调|广告,/i;

// `Reference image, 3D cartoon style, …` names the source of the look, not somebody who acts.
const sourceStart = /^(?:the )?reference (?:image|video) ?,|^参考(?:图片|图像|图|视频) ?,/i;
const charactersStart = /^(?:characters?|cast|角色|人物) ?:/i;
