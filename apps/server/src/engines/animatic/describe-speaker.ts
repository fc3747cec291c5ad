import type { CastRef } from '@callsheet/screenplay';

const MENTIONS = {
  image: '(?:image|picture|photo|图片|图像|图)',
  video: '(?:video|clip|视频)',
};
const ANY_MENTION =
  /(?:\b(?:image|picture|photo|video|clip|character)|图片?|图像|视频|角色)[\s_-]*\d/iu;
/** Whom somebody speaks to or stands beside is somebody else. */
const SOMEBODY_ELSE =
  /\b(?:to|at|towards?|beside|near|behind|and|with|greets|meets|sees|asks|tells)\s+(?:an?|the|his|her|their|some)\b|对|向|跟|和|看着/iu;
const AFTER = 90;
const BEFORE = 28;

/**
 * What the prompt says around each mention of somebody: who that might be. Up to the next mention of
 * any reference, and not beyond the sentence but for a following one that begins with "he" or "she".
 * @param who a reference, and from 1 its place among all for prompts that say `character2`; or a name.
 */
export function describeSpeaker(
  prompt: string,
  who: { ref: CastRef; place: number } | string,
): string {
  return [...prompt.matchAll(mentionOf(who))]
    .map(({ index, 0: { length } }) => {
      const before = prompt.slice(Math.max(0, index - BEFORE), index);
      const after = prompt.slice(index + length, index + length + AFTER);
      return `${leadOf(before)} ${restOf(after)}`;
    })
    .join(' | ');
}

function mentionOf(who: { ref: CastRef; place: number } | string): RegExp {
  if (typeof who === 'string') return new RegExp(escape(who), 'giu');
  const { ref, place } = who;
  return new RegExp(
    `(?:${MENTIONS[ref.kind]}[\\s_-]*${ref.number}|(?:character|角色)[\\s_-]*${place})(?!\\d)`,
    'giu',
  );
}

/** The text as a pattern. Under the `u` flag only what has a meaning in a pattern may be escaped. */
function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** "an old man, (" */
function leadOf(before: string): string {
  const sentence = before.split(/[.!?。！？；;"”」]/u).at(-1)!;
  const own = sentence
    .split(ANY_MENTION)
    .at(-1)!
    .replace(/[\s,，(（]+$/u, '');
  return own.split(SOMEBODY_ELSE).at(-1)!.split(/[,，]/u).at(-1)!;
}

/** ", a little girl in red, says" */
function restOf(after: string): string {
  const own = after.split(ANY_MENTION)[0]!;
  const [sentence = '', next = ''] = own.split(/[.!?。！？"“「]/u);
  const pronoun = /^\s*(?:s?he\b|她|他(?!们))/iu.exec(next)?.[0] ?? '';
  return `${sentence.split(SOMEBODY_ELSE)[0]!} ${pronoun}`;
}
