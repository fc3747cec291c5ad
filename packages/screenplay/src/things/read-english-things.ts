import type { Span } from '../screenplay.ts';

/** The subjects of the sentences, and what a shot is said to be of or to show; where the subject is light, what it comes from. */
export function readEnglishThings(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(subjectPattern)) {
    const start = match.index + match[0].length - match[1]!.length;
    const thing = readPhrase(text, start);
    if (thing && !isImmaterial(text, thing)) found.push(thing, ...joined(text, thing.end));
    else if (thing) found.push(...sourceOf(text, thing.end));
  }
  return found;
}

// Where a sentence or a picture begins; `|` stands for words of the camera.
const subjectPattern =
  /(?:^|[.!?:;|]|(?:\b(?:shot|view|close-?up|image|insert)|\|) (?:of|on)|\b(?:focus(?:es)?|tilts?|pans?|cuts?) (?:down |up |left |right |back )?(?:on|to)|\b(?:reveals?|shows|showing|revealing)) {0,2}((?:an?|the|one|two|three|four|five|some|several|his|her|their) (?=[a-z]))/gi;

/** From its article to its noun. */
function readPhrase(text: string, start: number): Span | undefined {
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
const fillingPattern = /^ of [a-z-]{2,16}/i;

const phrasePattern =
  /^((?:an?|the|one|two|three|four|five|some|several|his|her|their)(?: (?!(?:is|are|was|were|has|have|that|which|who|and|of|in|on|at|to|from|with|behind|under|over|above|beside|near|by|through|into|onto|across|against|around|between|among|inside|before|after|as|while|then|up|down|out|open|open(?:s|ing)?|[a-z]{2,12}ly|(?!ring\b|king\b|string\b|painting\b|building\b)[a-z]{2,10}[a-z]ing(?= (?:in|on|at|from|through|over|across|against|under|up|down|by)\b|[.,]))\b)[a-z][a-z'’-]{1,16}){1,6})/i;

/** `An old map unfolds`: one of a thing does what ends in s; several do what does not. */
function verbsAtEnd(words: readonly string[]): number {
  if (words.length < 3) return 0;
  const [article, last, before] = [words[0]!.toLowerCase(), words.at(-1)!, words.at(-2)!];
  const endsInS = /[^s]s$/.test(last);
  if (/^(?:an?|one)$/.test(article)) return endsInS ? 1 : 0;
  if (/[^s]s$/.test(before)) return 1;
  return endsInS && !/^(?:two|three|four|five|some|several)$/.test(article) ? 1 : 0;
}

const immaterial =
  /\b(?:light|lights|glow|beam|beams|ray|rays|sun|sunlight|moon|moonlight|sunrise|sunset|shadow|shadows|silence|sound|music|voice|wind|rain|snow|fog|mist|smoke|night|day|morning|evening|sky|clouds?|stars?|air|atmosphere|mood|camera|scene|shot|view|close-?up|frame|screen|picture|image|film|world|background|foreground|left|right|side|edge|top|end|middle|cent(?:er|re)|distance|ground|floor|wall|corner|surface|water|waves?|city|town|village|area|sequence|moment|series|montage|hands?|eyes?|face|fingers?|feet|expression|same|other|first|second|next|crowd|people|someone|style|animation|video|roads?|path|landscape|horizon|outside|inside|tunnel|trees?)$/i;

function isImmaterial(text: string, { start, end }: Span): boolean {
  return immaterial.test(text.slice(start, end));
}

/** `A glow shines from the edge of the chest`: the chest. */
function sourceOf(text: string, from: number): Span[] {
  const near = text.slice(from, from + 80);
  const match = sourcePattern.exec(near);
  if (!match) return [];
  const thing = readPhrase(text, from + match.index + match[0].length);
  return thing && !isImmaterial(text, thing) ? [thing] : [];
}

const sourcePattern =
  /^[^.;!?]{0,40}?\b(?:from|on|over|across|onto|through) (?:inside |within |under |behind )?(?:the (?:edges?|top|surface|rim|side|inside|lid|crack|front) of )?(?=(?:an?|the) )/i;

/** `An old book and a candle`: the candle as well. */
function joined(text: string, from: number): Span[] {
  const match = /^(?:,? and|,) (?=(?:an?|the|two|three|some) )/i.exec(text.slice(from, from + 8));
  const thing = match && readPhrase(text, from + match[0].length);
  if (!thing || isImmaterial(text, thing)) return [];
  return [thing];
}
