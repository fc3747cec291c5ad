import type { SpokenLine } from '../dialogue/spoken-line.ts';
import type { Segment } from '../structure/segment.ts';
import { itemsIn } from '../text/spans.ts';

/** Whom each segment shows of those who are known by a name alone: who speaks in it, and who is named in it. */
export function choosePeople(
  folded: string,
  lines: readonly SpokenLine[],
  segments: readonly Segment[],
): string[][] {
  const known = [...new Set(lines.flatMap((line) => line.speakerName ?? []))].slice(0, mostPeople);
  if (known.length === 0) return segments.map(() => []);
  return segments.map(({ body }) => {
    const text = folded.slice(body.start, body.end).toLowerCase();
    const speaking = new Set(itemsIn(lines, body).map((line) => line.speakerName));
    return known.filter((name) => speaking.has(name) || isNamed(text, name));
  });
}

/** More names than this are a list, not a cast. */
const mostPeople = 5;

/** By the last word, so that `the fisherman` is the `Old fisherman`. */
function isNamed(text: string, name: string): boolean {
  const word = name.split(' ').at(-1)!.toLowerCase();
  const at = text.indexOf(word);
  const after = text.charAt(at + word.length);
  return at >= 0 && !/[a-z]/.test(text.charAt(at - 1)) && !/[a-rt-z]/.test(after);
}
