import type { CastRef } from '@callsheet/screenplay';

/** What a thing is called, and how tall it is in adults. */
export type Thing = { noun: string; stature: number };

/** Nouns that stand before or in the place of a reference to a thing, with their height in adults. */
const THINGS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:sofa|couch|bench)\b|沙发|长椅/iu, 0.5],
  [/\b(?:chair|stool|armchair|throne|seat)\b|椅|凳|座/iu, 0.56],
  [/\b(?:table|desk|counter)\b|桌|柜台/iu, 0.45],
  [/\b(?:cello|double bass)\b|大提琴/iu, 0.72],
  [/\b(?:guitar|banjo|lute|pipa|erhu)\b|吉他|琵琶|二胡/iu, 0.58],
  [/\b(?:violin|umbrella|sword|broom)\b|小提琴|伞|剑/iu, 0.42],
  [/\b(?:bouquet|flowers?|sunflowers?|bag|backpack|lantern|teddy|doll)\b|花|包|灯笼|玩偶/iu, 0.3],
  [/\b(?:book|map|hat|box|laptop|cat toy|microphone|mic)\b|书|地图|帽|盒|麦克风/iu, 0.2],
  [
    /\b(?:cup|mug|can|bottle|apple|fruit|phone|ring|key|drink|glass|cookie)\b|杯|瓶|苹果|水果|手机|钥匙|饮料/iu,
    0.14,
  ],
  [/\b(?:car|truck|van|boat|motorcycle)\b|汽车|车|船/iu, 1],
];

/** A thing whose noun is not known is held like a bouquet. */
export const ANY_THING: Thing = { noun: '', stature: 0.28 };

/** The thing of a phrase (`the chair from`), if it is one. */
export function thingOf(phrase: string): Thing | undefined {
  for (const [pattern, stature] of THINGS) {
    const noun = pattern.exec(phrase)?.[0];
    if (noun) return { noun, stature };
  }
  return undefined;
}

const HANDLED_EN =
  '\\b(?:hold(?:s|ing)?|carr(?:y|ies|ying)|grabs?|lifts?|eats?|eating|drinks?|drinking|wears?|wearing|strum(?:s|ming)?|places?|placing|puts?|putting|picks? up|opens?|opening|reads?|reading|raises?)\\s+(?:(?:the|a|an|his|her|their)\\s+)?(?:\\w+\\s+){0,3}?(?:(?:from|in|of)\\s+)?';
const HANDLED_ZH =
  '(?:拿着?|抱着?|手持|举着?|捧着?|弹着?|弹奏|吃着?|喝着?|放下|把|戴着?|穿着?|背着?|提着?)';

/** Whether the words make a reference something that is handled. */
export function isHandled(text: string, ref: CastRef): boolean {
  return new RegExp(`(?:${HANDLED_EN}|${HANDLED_ZH})${mention(ref)}`, 'iu').test(text);
}

/** The words that say of what kind a reference is: those right before it in `the chair from Image 3`. */
export function phraseOf(text: string, ref: CastRef): string | undefined {
  const before = new RegExp(
    `((?:[\\p{L}-]+\\s+){1,3})(?:from|in|of|shown in)\\s+${mention(ref)}`,
    'iu',
  ).exec(text);
  const after = new RegExp(`${mention(ref)}(?:中|里)?的?([\\p{Script=Han}]{1,4})`, 'iu').exec(text);
  return before?.[1]?.trim() ?? after?.[1];
}

export function mention({ kind, number }: CastRef): string {
  const zh = kind === 'image' ? '图(?:片|像)?' : '视频';
  return `(?:${kind}|${zh})\\s*${number}(?!\\d)`;
}
