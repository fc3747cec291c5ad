import type { Site } from '../screenplay.ts';
import { siteWords } from './setting-words.ts';

/** What kind of place a word for one tells: `kitchen`, `市场`; nothing where it tells no more than the place. */
export function siteOf(word: string): Site | undefined {
  return patterns.find(([, pattern]) => pattern.test(word.replace(/[-\s]/g, ' ')))?.[0];
}

const patterns = (Object.entries(siteWords) as [Site, string][]).map(
  ([site, words]) => [site, new RegExp(`^(?:${words})$`, 'i')] as const,
);
