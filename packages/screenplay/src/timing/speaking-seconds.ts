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
  const characters = text.match(/[\u3400-\u9fff\uf900-\ufaff]/g)?.length ?? 0;
  const words =
    text.match(/[A-Za-z0-9\u00c0-\u024f]['’A-Za-z0-9\u00c0-\u024f]{0,40}/g)?.length ?? 0;
  const { en, zh, edgeSeconds } = speechRates;
  const chineseSeconds = characters / zh.perSecond;
  const pace = delivery ? deliveryPaces[delivery] : 1;
  return (chineseSeconds + words / en.perSecond) / pace + edgeSeconds;
}
