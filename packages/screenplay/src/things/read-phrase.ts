import type { Span } from '../screenplay.ts';

/** A thing's words from its article to its noun, and what fills it: `a can of hot drink`. */
export function readPhrase(text: string, start: number): Span | undefined {
  const phrase = phrasePattern.exec(text.slice(start, start + 90));
  if (!phrase) return undefined;
  const words = phrase[1]!.trim().split(' ');
  const next = text.slice(start + phrase[1]!.length, start + phrase[1]!.length + 16);
  const isWhole = /^ ?(?:[.,;:!?]|$)|^ (?:is|are|was|were|that|which|has|have)\b/i.test(next);
  const count = isWhole || /^ ?[a-z]{1,14}ly\b/i.test(next) ? 0 : verbsAtEnd(words);
  const noun = words.slice(0, words.length - count).join(' ');
  if (!noun.includes(' ')) return undefined;
  const end = start + noun.length;
  const filling = container.test(noun) && fillingPattern.exec(text.slice(end, end + 24));
  return { start, end: end + (filling ? filling[0].length : 0) };
}

/** `a cup of coffee`. */
const container =
  /(?:cup|mug|bowl|glass|plate|box|bag|pile|stack|bunch|bouquet|pair|bottle|jar|pot|basket|piece|slice|sheet|can)s?$/i;
const fillingPattern =
  /^ of (?:(?!the |an? |his |her )[a-z-]{2,16} (?=[a-z-]{2,16}(?:[.,;:!?]|$| (?:and|in|on|at|from|with|while|to)\b)))?[a-z-]{2,16}/i;

const phrasePattern =
  /^((?:an?|the|one|two|three|four|five|some|several|his|her|their)(?: (?!(?:is|are|was|were|has|have|that|which|who|and|of|in|on|at|to|from|with|behind|under|over|above|beside|near|by|through|into|onto|across|against|around|between|among|inside|before|after|as|while|then|up|down|out|next(?= to)|open|open(?:s|ing)?|[a-z]{2,12}ly|(?!ring\b|king\b|string\b|painting\b|building\b)[a-z]{2,10}[a-z]ing(?= (?:in|on|at|from|through|over|across|against|under|up|down|by)\b|[.,]))\b)[a-z][a-z'’-]{1,16}){1,6})/i;

/** `An old map unfolds`: one of a thing does what ends in s; several do what does not. */
function verbsAtEnd(words: readonly string[]): number {
  if (words.length < 3) return 0;
  const [article, last, before] = [words[0]!.toLowerCase(), words.at(-1)!, words.at(-2)!];
  const endsInS = /[^s]s$/.test(last);
  if (/^(?:an?|one)$/.test(article)) return endsInS ? 1 : 0;
  if (/[^s]s$/.test(before)) return 1;
  return endsInS && !/^(?:two|three|four|five|some|several)$/.test(article) ? 1 : 0;
}
