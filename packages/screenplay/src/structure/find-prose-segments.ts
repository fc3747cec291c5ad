import type { Mention } from '../cast/find-mentions.ts';
import type { Reading, Segment } from './segment.ts';
import { findFraming } from '../camera/find-framing.ts';
import { itemsIn } from '../text/spans.ts';
import { speakingSeconds } from '../timing/speaking-seconds.ts';
import { splitAtCuts, type Piece } from './split-at-cuts.ts';
import type { Span } from '../screenplay.ts';

/** Shots shorter than this read as flicker. */
const shortestSeconds = 1.2;
/** Under 1 because a shot's estimate is generous: a little less room still works. */
const fitTolerance = 0.9;

/** A sentence, or the part of one up to a cut, with what decides whether a shot begins at it. */
type Beat = {
  span: Span;
  /** 4: the words cut. 3: a reference, a framing or a line. 2: something else. 1: the same goes on. 0: no shot of its own. */
  strength: 0 | 1 | 2 | 3 | 4;
  needSeconds: number;
};

/**
 * Prose as shots: at every sentence when the film has the time, else only where somebody else is named, else only
 * where the words cut, else by time. A sentence about style or a wish ("Do not add text") is never a shot of its own.
 */
export function findProseSegments(reading: Reading, from: number): Segment[] {
  const beats = splitAtCuts(reading, { start: from, end: reading.folded.length }).map((piece) =>
    toBeat(reading, piece),
  );
  const firstShown = Math.max(
    0,
    beats.findIndex((beat) => beat.strength > 0),
  );
  const shown = beats.slice(firstShown);
  const grouped = [2, 3, 4]
    .map((threshold) => groupAt(shown, threshold))
    .find((groups) => totalSeconds(groups) * fitTolerance <= reading.durationSeconds);
  const groups = grouped ?? groupByTime(groupAt(shown, 2), reading.durationSeconds);
  return groups.map(({ span }) => ({ span, body: span }));
}

function toBeat(reading: Reading, piece: Piece): Beat {
  const { span } = piece;
  const lines = itemsIn(reading.lines, span);
  const spoken = lines.reduce((seconds, line) => seconds + speakingSeconds(line.text), 0);
  const strength = strengthOf(reading, piece, lines.length > 0);
  const needSeconds = strength === 0 ? 0 : Math.max(shortestSeconds, spoken);
  return { span, strength, needSeconds };
}

function strengthOf(reading: Reading, piece: Piece, hasLine: boolean): Beat['strength'] {
  if (piece.isCut) return 4;
  const mentions = itemsIn(reading.mentions, piece.span);
  const text = reading.folded.slice(piece.span.start, piece.span.end);
  if (!hasLine && isAside(text, mentions)) return 0;
  if (hasLine || mentions.length > 0 || findFraming(text) !== undefined) return 3;
  return pronounStart.test(text) ? 1 : 2;
}

const pronounStart =
  /^(?:then |and |(?:slowly|suddenly|finally),? )?(?:he|she|they|it|his|her|their|its|both)\b|^(?:然后|接着|随后)?[他她它]/i;
const sectionStart =
  /^(?:(?:visual |art |overall )?style|atmosphere|mood|tone|setting|scene|location|lighting|colou?rs?|audio|music|sound|camera|风格|画风|氛围|气氛|场景|背景|灯光|音乐|音效|色调)\s?:/i;
const settingStart =
  /^(?:the )?(?:audio|sound|soundtrack|background|music|scene|light|lighting|setting|atmosphere|mood|tone|style|overall|whole video|video style) (?:is|are|of|comes|consists|takes|should|has)\b|^(?:背景|光线|整体|音频|配乐)/i;
const wishStart = /^(?:do not|don't|no (?!one)|avoid |keep the|please|不要|请勿|禁止|避免|保持)/i;
const stylePattern =
  /\b(?:style|aesthetics?|cinematic|photorealistic|colou?r grading|high quality|[48]k|masterpiece|music video|(?:fantasy|concept|pixel|digital) art)\b|风格|画质|质感|电影感|写实|高清/i;

// `Reference image, 3D cartoon style, …` names the source of the look, not somebody who acts.
const sourceStart = /^(?:the )?reference (?:image|video) ?,|^参考(?:图片|图像|图|视频) ?,/i;
const charactersStart = /^(?:characters?|cast|角色|人物) ?:/i;

/** Style, atmosphere, wishes: what holds for the film rather than happens in it. */
function isAside(text: string, mentions: Mention[]): boolean {
  const isNamed = mentions.some((mention) => !mention.isLone || !sourceStart.test(text));
  if (charactersStart.test(text)) return true;
  if (sectionStart.test(text) || wishStart.test(text)) return !isNamed;
  return (settingStart.test(text) || stylePattern.test(text)) && !isNamed;
}

function groupAt(beats: Beat[], threshold: number): Beat[] {
  const groups: Beat[] = [];
  for (const beat of beats) {
    const last = groups.at(-1);
    if (!last || beat.strength >= threshold) groups.push({ ...beat });
    else join(last, beat);
  }
  return groups;
}

/** Neighbours together until each group's share of the film is long enough. */
function groupByTime(beats: Beat[], durationSeconds: number): Beat[] {
  const scale = durationSeconds / totalSeconds(beats);
  const groups: Beat[] = [];
  let open: Beat | undefined;
  for (const beat of beats) {
    if (open) join(open, beat);
    else groups.push((open = { ...beat }));
    if (open.needSeconds * scale >= shortestSeconds) open = undefined;
  }
  if (open && groups.length > 1) join(groups.at(-2)!, groups.pop()!);
  return groups;
}

function join(group: Beat, beat: Beat): void {
  group.span = { start: group.span.start, end: beat.span.end };
  group.needSeconds += beat.strength > 1 ? beat.needSeconds : 0;
}

function totalSeconds(beats: Beat[]): number {
  return beats.reduce((seconds, beat) => seconds + beat.needSeconds, 0);
}
