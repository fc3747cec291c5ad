import type { SpokenLine } from '../dialogue/spoken-line.ts';
import type { NameMention } from '../cast/find-character-mentions.ts';

/** Where the text names those who speak and are no reference, nor in its list of characters: `Mia`, `the fisherman` for the `Old fisherman`, `小明`. */
export function findNameMentions(
  silent: string,
  lines: readonly SpokenLine[],
  isListed: (name: string) => boolean,
): NameMention[] {
  const spoken = new Set(lines.flatMap(({ speakerName }) => speakerName ?? []));
  const names = [...spoken].filter((name) => !isListed(name)).slice(0, mostNames);
  if (names.length === 0) return [];
  const byWord = new Map(names.map((name) => [lastWord(name).toLowerCase(), name]));
  const words = [...byWord.keys()].map((word) => word.replace(/[^\p{L}\p{N}]/gu, '.'));
  const pattern = new RegExp(
    words.map((word) => (/^[a-z]/.test(word) ? String.raw`\b${word}\b` : word)).join('|'),
    'gi',
  );
  return [...silent.matchAll(pattern)].flatMap((match) => {
    const name = byWord.get(match[0].toLowerCase());
    return name ? { name, span: { start: match.index, end: match.index + match[0].length } } : [];
  });
}

/** More names than this are a list, not a cast. */
const mostNames = 5;

function lastWord(name: string): string {
  return name.split(' ').at(-1)!;
}
