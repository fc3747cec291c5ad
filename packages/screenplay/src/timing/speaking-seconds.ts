import type { Delivery } from '../screenplay.ts';

/** How fast a voice speaks, with the time it takes to begin and end a line. */
export const speechRates = {
  en: { perSecond: 2.6, unit: 'words' },
  zh: { perSecond: 4.2, unit: 'characters' },
  edgeSeconds: 0.4,
} as const;

/** How much of that a voice manages: a whisper is slower, a song is drawn out, a shout is quick. */
export const deliveryPaces: Readonly<Record<Delivery, number>> = {
  whisper: 0.85,
  shout: 1.1,
  sing: 0.65,
};

/**
 * Seconds a voice needs for a line: 2.6 English words or 4.2 Chinese characters a second, at the pace of its delivery,
 * and 0.4 s to begin and end.
 */
export function speakingSeconds(text: string, delivery?: Delivery): number {
  const { characters, words } = countSpoken(text);
  const { en, zh, edgeSeconds } = speechRates;
  const chineseSeconds = characters / zh.perSecond;
  const pace = delivery ? deliveryPaces[delivery] : 1;
  return (chineseSeconds + words / en.perSecond) / pace + edgeSeconds;
}

/** Chinese characters, and words of Latin letters and digits; an apostrophe is inside a word. */
function countSpoken(text: string): { characters: number; words: number } {
  let [characters, words] = [0, 0];
  let isInWord = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if ((unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff)) characters++;
    const isWord: boolean =
      isLetterOrDigit(unit) || (isInWord && (unit === 0x27 || unit === 0x2019));
    if (isWord && !isInWord) words++;
    isInWord = isWord;
  }
  return { characters, words };
}

function isLetterOrDigit(unit: number): boolean {
  const lower = unit | 0x20;
  if (lower >= 0x61 && lower <= 0x7a) return true;
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xc0 && unit <= 0x24f);
}
