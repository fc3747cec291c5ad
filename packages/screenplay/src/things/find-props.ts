import { keyOfActor, type ActorMention } from '../blocking/actor.ts';
import type { Actor, Blocking, Prop, Span } from '../screenplay.ts';
import { itemsIn, overlaps } from '../text/spans.ts';
import type { ThingReading } from './find-things.ts';
import { readChineseProps } from './read-chinese-props.ts';
import { readEnglishProps, type ToldProp } from './read-english-props.ts';

export type PropReading = ThingReading & {
  /** Where the prompt names those who act. */
  actors: readonly ActorMention[];
  /** Of the shot. */
  blocking: readonly Blocking[];
};

/**
 * What somebody of a shot holds, eats, or has before them, that no reference shows, in its own words. Not what is merely
 * named: nobody's hat, no tree of the wood.
 */
export function findProps(reading: PropReading, body: Span): Prop[] {
  const text = reading.silent.slice(body.start, Math.min(body.end, body.start + longestShot));
  const isChinese = /[\u4e00-\u9fff]/.test(text);
  const told = isChinese ? readChineseProps(text) : readEnglishProps(text);
  const here = told
    .map((prop) => shift(prop, body.start))
    .filter((prop) => !isSomebody(prop, reading))
    .toSorted((a, b) => a.span.start - b.span.start);
  const once = here.filter(
    (prop, index) =>
      !here.slice(0, index).some((other) => isSame(nounOf(reading, other), nounOf(reading, prop))),
  );
  return once.slice(0, mostProps).map((prop) => {
    const who = ownerOf(prop, reading, body);
    const { use, span } = prop;
    return { label: reading.silent.slice(span.start, span.end), use, ...(who && { who }), span };
  });
}

const longestShot = 400;
const mostProps = 3;

function shift({ verb, span, ...told }: ToldProp, by: number): ToldProp {
  const at = ({ start, end }: Span) => ({ start: start + by, end: end + by });
  return { ...told, verb: at(verb), span: at(span) };
}

function isSomebody({ span }: ToldProp, { actors, words }: PropReading): boolean {
  const near = { start: span.start - 60, end: span.end };
  const named = itemsIn(actors, near).some((one) => overlaps(one.span, span));
  return named || itemsIn(words.somebody, span).length > 0;
}

function nounOf({ silent }: PropReading, { span }: ToldProp): string {
  return silent.slice(span.start, span.end).toLowerCase();
}

/** `A bouquet of sunflowers`, then `the flowers`; `一束花`, then `花`. */
function isSame(first: string, again: string): boolean {
  const noun = again.split(' ').at(-1)!;
  return first === again || first.endsWith(noun);
}

/** Beside whom it is told to be; else who does what is told with it; else who was named last. */
function ownerOf(
  { verb, span, use }: ToldProp,
  { silent, actors, blocking }: PropReading,
  body: Span,
): Actor | undefined {
  const besides = use === 'stands' && besidePattern.exec(silent.slice(span.end, span.end + 24));
  const at = span.end + (besides ? besides[0].length : 0);
  const beside = besides && itemsIn(actors, { start: at, end: at + 1 })[0];
  if (beside) return beside.actor;
  const doer = blocking.find(({ spans }) => spans.some((one) => overlaps(one, verb)));
  if (doer) return doer.who;
  const before = itemsIn(actors, { start: body.start, end: verb.start }).at(-1);
  const acting = new Set(blocking.map(({ who }) => keyOfActor(who)));
  return before?.actor ?? (acting.size === 1 ? blocking[0]!.who : undefined);
}

const besidePattern = /^ (?:next to|beside|near|by|in front of|before|behind) /i;
