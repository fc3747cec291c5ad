import type { Attribution } from './find-attribution.ts';
import type { Delivery, Span } from '../screenplay.ts';
import { lastOf } from '../text/last-of.ts';

/** How a line is said: by its verb (`whispers`, `喊道`), else by the words beside it (`says in a whisper`, `低声说`). */
export function findDelivery(
  folded: string,
  { cue, scope, side }: Attribution,
  quote: Span,
): Delivery | undefined {
  const verb = folded.slice(cue.start, cue.end);
  const own = deliveryOf(verbs, verb);
  if (own) return own;
  const near = folded.slice(Math.max(scope.start, cue.start - reachUnits), cue.start);
  const beside = near.slice(lastOf(stops, near) + 1);
  const after = folded.slice(cue.end, side === 'before' ? quote.start : scope.end);
  return deliveryOf(manners, beside + verb + after);
}

const reachUnits = 24;

const verbs = toManners([
  ['whisper', /^(?:whisper|低语|耳语)/i],
  ['shout', /^(?:shout|yell|scream|call(?:s|ed|ing)? out|喊|吼)/i],
  ['sing', /^(?:s[iau]ng|chant|唱)/i],
]);

const manners = toManners([
  ['whisper', /\bwhisper|低声|小声|轻声|悄声|悄悄|压低|低语|耳语/i],
  ['shout', /\b(?:shouting|yelling|screaming|loudly)\b|大声|高声|大喊|大叫|怒吼/i],
  ['sing', /\bsinging\b|唱/i],
]);

function deliveryOf(list: Manners, text: string): Delivery | undefined {
  return list.any.test(text) ? list.each.find(([, pattern]) => pattern.test(text))?.[0] : undefined;
}

/** Most lines are plain: they are asked once. */
function toManners(each: [Delivery, RegExp][]): Manners {
  return { each, any: new RegExp(each.map(([, { source }]) => source).join('|'), 'i') };
}

type Manners = { each: [Delivery, RegExp][]; any: RegExp };

const stops = new Set('.。!?;\n"”」』');
