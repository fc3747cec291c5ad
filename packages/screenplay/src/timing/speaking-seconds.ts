/** How fast a voice speaks, with the time it takes to begin and end a line. */
export const speechRates = {
  en: { perSecond: 2.6, unit: 'words' },
  zh: { perSecond: 4.2, unit: 'characters' },
  edgeSeconds: 0.4,
} as const;

/**
 * Seconds a voice needs for a line: 2.6 English words or 4.2 Chinese characters a second, and 0.4 s to begin and end.
 */
export function speakingSeconds(text: string): number {
  const characters = text.match(/[\u3400-\u9fff\uf900-\ufaff]/g)?.length ?? 0;
  const words =
    text.match(/[A-Za-z0-9\u00c0-\u024f]['’A-Za-z0-9\u00c0-\u024f]{0,40}/g)?.length ?? 0;
  const { en, zh, edgeSeconds } = speechRates;
  const chineseSeconds = characters / zh.perSecond;
  return chineseSeconds + words / en.perSecond + edgeSeconds;
}
