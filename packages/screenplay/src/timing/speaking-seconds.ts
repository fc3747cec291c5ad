/**
 * Seconds a voice needs for a line: 2.6 English words or 4.2 Chinese characters a second, and 0.4 s to begin and end.
 */
export function speakingSeconds(text: string): number {
  const characters = text.match(/[\u3400-\u9fff\uf900-\ufaff]/g)?.length ?? 0;
  const words =
    text.match(/[A-Za-z0-9\u00c0-\u024f]['’A-Za-z0-9\u00c0-\u024f]{0,40}/g)?.length ?? 0;
  return characters / 4.2 + words / 2.6 + 0.4;
}
