import type { CastRef, Screenplay } from '@callsheet/screenplay';

/** What a thing is called, where it is known, and how tall it is in adults. */
export type Thing = { noun: string; stature: number };

/** The thing a reference shows: by the word before it (`the chair from Image 3`), else by what is done with it. */
export function findThing({ shots }: Screenplay, ref: CastRef): Thing {
  const text = shots.map(({ description }) => description).join('\n');
  const phrase = phraseOf(text, ref);
  const named = phrase && thingIn(phrase);
  if (named) return named;
  return isPlayed(text, ref) ? { noun: 'instrument', stature: 0.58 } : ANY_THING;
}

/** A thing whose noun is not known is held like a bouquet. */
const ANY_THING: Thing = { noun: '', stature: 0.28 };

const THINGS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:sofa|couch|bench)\b|沙发|长椅/iu, 0.5],
  [/\b(?:chair|stool|armchair|throne|seat)\b|椅|凳|座/iu, 0.56],
  [/\b(?:cabinet|fridge|refrigerator|wardrobe|piano|machine|statue)\b|柜子|冰箱|钢琴|雕像/iu, 0.8],
  [/\b(?:table|desk|counter)\b|桌|柜台/iu, 0.45],
  [/\b(?:chest|register|crate|barrel)\b|收银|宝箱|木箱/iu, 0.34],
  [/\b(?:cello|double bass)\b|大提琴/iu, 0.72],
  [/\b(?:guitar|banjo|lute|pipa|erhu)\b|吉他|琵琶|二胡/iu, 0.58],
  [/\b(?:violin|umbrella|sword|broom)\b|小提琴|伞|剑/iu, 0.42],
  [/\b(?:bouquet|flowers?|sunflowers?|bag|backpack|lantern|teddy|doll)\b|花|包|灯笼|玩偶/iu, 0.3],
  [/\b(?:book|map|hat|box|laptop|microphone|mic)\b|书|地图|帽|盒|麦克风/iu, 0.2],
  [
    /\b(?:cup|mug|can|bottle|apple|fruit|phone|ring|key|drink|glass|cookie)\b|杯|瓶|苹果|水果|手机|钥匙|饮料/iu,
    0.14,
  ],
  [/\b(?:car|truck|van|boat|motorcycle)\b|汽车|车|船/iu, 1],
];

/** What a phrase calls a thing that is known. */
export function thingIn(phrase: string): Thing | undefined {
  for (const [pattern, stature] of THINGS) {
    const noun = pattern.exec(phrase)?.[0];
    if (noun) return { noun, stature };
  }
  return undefined;
}

function phraseOf(text: string, ref: CastRef): string | undefined {
  const before = `((?:[\\p{L}-]+\\s+){1,3})(?:from|in|of|shown in)\\s+${mention(ref)}`;
  const after = `${mention(ref)}(?:中|里)?的?([\\p{Script=Han}]{1,4})`;
  return (
    new RegExp(before, 'iu').exec(text)?.[1]?.trim() ?? new RegExp(after, 'iu').exec(text)?.[1]
  );
}

/** Held, and music is made: `holds Image 2 and plays a song`. */
function isPlayed(text: string, ref: CastRef): boolean {
  const held = `hold(?:s|ing)\\s+${mention(ref)}\\s+and\\s+(?:play|strum)|(?:拿着?|抱着?)${mention(ref)}.{0,6}(?:弹|演奏|拉)`;
  return new RegExp(held, 'iu').test(text);
}

function mention({ kind, number }: CastRef): string {
  const zh = kind === 'image' ? '图(?:片|像)?' : '视频';
  return `(?:${kind}|${zh})\\s*${number}(?!\\d)`;
}
