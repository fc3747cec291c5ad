import type { DialogueReading } from './spoken-line.ts';
import type { Quote } from '../text/find-quotes.ts';
import { firstFrom, itemsIn } from '../text/spans.ts';
import type { Span } from '../screenplay.ts';

/** What makes a quote a spoken line. */
export type Attribution = {
  /** The speech verb, or the colon after a name. */
  cue: Span;
  /** Text in which the speaker is named: the sentence up to the verb, or the words around a verb after the quote. */
  scope: Span;
  /** `replies`, `answers`, `回答`: the speaker is not who spoke last. */
  isReply: boolean;
  /** `narrator says`, `旁白:`: nobody on screen. */
  isNarration: boolean;
  /** A voice-over, a phone, a thought: heard and not seen. */
  isOffScreen: boolean;
  side: 'before' | 'after';
};

export type Place = { quote: Quote; before: Span; after: Span };

/** The speech verb before or after a quote, or a name and a colon before it. Undefined: nobody says it. */
export function findAttribution(reading: DialogueReading, place: Place): Attribution | undefined {
  return findBefore(reading, place) ?? findAfter(reading, place);
}

const english = String.raw`\b(?:say(?:s|ing)?|said|ask(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|answer(?:s|ed|ing)?|respond(?:s|ed|ing)?|whisper(?:s|ed|ing)?|shout(?:s|ed|ing)?|s[iau]ng|sing(?:s|ing)|exclaim(?:s|ed|ing)?|yell(?:s|ed|ing)?|scream(?:s|ed|ing)?|cr(?:ies|ied)|murmur(?:s|ed|ing)?|mutter(?:s|ed|ing)?|announce[sd]?|announcing|add(?:s|ed|ing)?|continu(?:es|ed|ing)|tell(?:s|ing)?|told|greet(?:s|ed|ing)?|speak(?:s|ing)?|spoke|narrat(?:es|ed|ing)|chant(?:s|ed|ing)?|call(?:s|ed|ing)? out|recit(?:es|ed|ing)|laugh(?:s|ed|ing)?|begs?|pleads?|declares?|remarks?|wonders?|gasps?|sighs?|chuckles?|giggles?|sobs?|cheers?|warns?|insists?|explains?|suggests?|jokes?|complains?|smiles|grins|nods)\b`;
const chinese = String.raw`(?:说|问|回答|答|回应|喊|唱|叫|吼|低语|耳语|嘟囔|喃喃|告诉|念|朗诵|感叹|开口|笑)[道着了]?`;
const verbPattern = new RegExp(`${english}|${chinese}`, 'gi');
const lastVerb = /道\s?[:,]?\s?$/;

/** Every speech verb of the (width-folded) prompt, in order. */
export function findSpeechVerbs(folded: string): { span: Span }[] {
  return [...folded.matchAll(verbPattern)].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
  }));
}
const replyPattern = /^(?:repl|answer|respond|回答|答|回应)/i;
const narrationPattern =
  /\b(?:narrator|narration|voice-?over|off-?screen voice)\b|旁白|画外音|解说/i;
// Heard of somebody: `in voiceover, Image 1 says`, `图1的内心独白:`, `图2的声音从手机里传来:`.
const offScreenPattern =
  /\b(?:narrator|narration|off-?screen|voice-?over|inner voice|in (?:her|his) (?:head|mind))\b|\bvoice (?:is heard|comes|says)\b|旁白|画外音|解说|独白|心声|心想|声音(?:从|传来|响起| ?:)/i;
const nobodyPattern = /\b(?:narrator|narration)\b|旁白|解说/i;
// What shows words instead of saying them, directly before a verb or between it and the quote.
const displayPattern =
  /\b(?:sign|banner|poster|label|billboard|screen|note|letter|text|caption|subtitle|logo|shirt|card|title|titled|reading|reads|written|named|called|labeled|labelled|words?|book|song)\b|招牌|牌子|标牌|海报|标语|横幅|字幕|屏幕|写着|印着|刻着|名为|题为|叫做|标题|文字|字样|书名/i;
const signPattern = new RegExp(
  `(?:${displayPattern.source})\\s?(?:(?:that|which|clearly|上|上面)\\s?)?$`,
  'i',
);
const reachUnits = 160;
// Enough for a long sentence with several quotes; a bound keeps a prompt that is one sentence linear.
const scopeUnits = 600;

function findBefore(reading: DialogueReading, { quote, before }: Place): Attribution | undefined {
  const { folded } = reading;
  const sentence = sentenceStart(reading, quote.span.start);
  const start = Math.max(before.start, sentence, quote.span.start - reachUnits);
  const text = folded.slice(start, quote.span.start);
  const verb = verbBefore(reading, { start, end: quote.span.start });
  const cue = verb
    ? toCue(text, { start: verb.start - start, end: verb.end - start })
    : readColon(reading, { start, end: quote.span.start });
  if (!cue) return undefined;
  return {
    cue: { start: start + cue.start, end: start + cue.end },
    // A speech goes on after its speaker was named once, so the scope reaches back over earlier quotes.
    scope: { start: Math.max(sentence, quote.span.start - scopeUnits), end: quote.span.start },
    isReply: verb !== undefined && replyPattern.test(folded.slice(verb.start, verb.end)),
    ...voiceOf(reading, text, { start, end: quote.span.start }),
    side: 'before',
  };
}

/** The last one that ends in the range; `道` counts directly before the words. */
function verbBefore({ folded, verbs }: DialogueReading, { start, end }: Span): Span | undefined {
  let index = firstFrom(verbs, end) - 1;
  if (index >= 0 && verbs[index]!.span.end > end) index--;
  const verb = verbs[index]?.span;
  const from = Math.max(start, verb?.end ?? 0, end - 4);
  const tail = lastVerb.exec(folded.slice(from, end));
  if (tail) return { start: from + tail.index, end: from + tail.index + 1 };
  return verb && verb.start >= start ? verb : undefined;
}

/** A voice-over is that of whom the same words name; a narrator is nobody. */
function voiceOf({ mentions }: DialogueReading, text: string, window: Span) {
  const isOffScreen = offScreenPattern.test(text);
  if (!isOffScreen || !narrationPattern.test(text)) return { isOffScreen, isNarration: false };
  const isNarration = nobodyPattern.test(text) || itemsIn(mentions, window).length === 0;
  return { isOffScreen, isNarration };
}

function toCue(text: string, { start, end }: Span): Span | undefined {
  const gap = text.slice(end);
  const isShown = /^[^,:]{0,40}$/.test(gap) && displayPattern.test(gap);
  const owner = text.slice(Math.max(0, start - 24), start);
  const isOwnedBySign = signPattern.test(owner);
  const isClose = /[,:]\s{0,3}$/.test(gap) || gap.trim().split(/\s/).length <= 3;
  return isShown || isOwnedBySign || !isClose ? undefined : { start, end };
}

/** `Image 1: "…"`, `图1(微笑): “…”`, `She leans forward: "…"`, `旁白: “…”`: a colon in a sentence that has somebody in it. */
function readColon(reading: DialogueReading, window: Span): Span | undefined {
  const text = reading.folded.slice(window.start, window.end);
  const colon = /:\s{0,3}$/.exec(text);
  if (!colon || displayPattern.test(text.slice(-reachOfDisplay))) return undefined;
  const isSomebody =
    itemsIn(reading.mentions, window).length > 0 ||
    /\b(?:s?he|they)\b|[他她它]/i.test(text) ||
    (reading.isUncast && namePattern.test(text)) ||
    narrationPattern.test(text);
  return isSomebody ? { start: colon.index, end: text.length } : undefined;
}

const reachOfDisplay = 40;
/** `Mia:`, `Mia (softly):`, `小明:` at the start of a line or sentence. */
const namePattern =
  /(?:^|[\n.!?。"”」])\s{0,3}(?:\p{Lu}[\p{L}'’-]{1,20}(?: [\p{L}'’-]{1,20}){0,2}|[\u4e00-\u9fff]{2,5}|[小老阿][\u4e00-\u9fff]{2,12}) ?(?:\([^()]{0,30}\))? ?:\s{0,3}$/u;

/** `"Hi," says Image 1.`, `"Hi!" she whispers.`, `“你好，”图1说。` — but not the words that announce the next quote. */
function findAfter(
  { folded, verbs }: DialogueReading,
  { quote, after }: Place,
): Attribution | undefined {
  const window = folded.slice(after.start, Math.min(after.end, after.start + 60));
  const clause = /^[\s,]{0,3}[^.!?。;\n:,]{0,60}/.exec(window)![0];
  const rest = folded.slice(after.start + clause.length, after.end);
  const reachesNext = after.end < folded.length && /^[:,\s]{0,3}$/.test(rest.slice(0, 4));
  const isOpen = folded[quote.inner.end - 1] === ',';
  const verb = verbs[firstFrom(verbs, after.start)]?.span;
  const clauseEnd = after.start + clause.length;
  if (
    !verb ||
    verb.end > clauseEnd ||
    (reachesNext && !isOpen) ||
    (window[clause.length] === ':' && !isOpen)
  )
    return undefined;
  const lead = clause.slice(0, verb.start - after.start).trim();
  if (lead.split(/\s/).length > 4 || displayPattern.test(lead)) return undefined;
  const { start, end } = verb;
  return {
    cue: { start, end },
    scope: { start: after.start, end: clauseEnd },
    isReply: replyPattern.test(folded.slice(start, end)),
    isNarration: narrationPattern.test(clause),
    isOffScreen: offScreenPattern.test(clause),
    side: 'after',
  };
}

function sentenceStart({ sentences }: DialogueReading, offset: number): number {
  return sentences[firstFrom(sentences, offset + 1) - 1]?.span.start ?? 0;
}
