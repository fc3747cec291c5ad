import type { Span } from '../screenplay.ts';
import { readPhrase } from './read-phrase.ts';

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
