import type { CastRef, ReferenceRole, Role, Span } from '../screenplay.ts';
import { createLexicon } from '../words/create-lexicon.ts';
import { findTerms } from '../words/find-terms.ts';
import { isStoryboardName } from './is-storyboard-name.ts';
import type { Mention } from './find-mentions.ts';
import { notNouns, nounWords } from './noun-words.ts';

export type RoleReading = {
  /** Width-folded, without spoken lines. */
  silent: string;
  /** Those by number, in the order of the prompt. */
  written: readonly Mention[];
  /** Who speaks, and who does something. */
  doers: readonly { ref: CastRef; span: Span }[];
  /** The picture that the shots are drawn from. */
  board?: Mention;
};

/**
 * What each reference is by the prompt's words: by the noun it is called (`the girl in Image 1`, `图3的椅子`), else by
 * what it does (who speaks and acts is somebody) or what is done with it (what is held is a thing). One role for each
 * reference that the prompt tells of.
 */
export function findRoles(reading: RoleReading): Role[] {
  const roles = new Map<string, Role>();
  const take = (role: Role | undefined) => {
    if (role && !roles.has(keyOf(role.ref))) roles.set(keyOf(role.ref), role);
  };
  if (reading.board) take({ ref: reading.board.ref, role: 'storyboard', span: reading.board.span });
  const written = reading.written.slice(0, mostMentions);
  for (const mention of written)
    if (isStoryboardName(reading.silent, mention)) take({ ...mention, role: 'storyboard' });
  for (const mention of written) take(byNoun(reading.silent, mention));
  for (const { ref, span } of reading.doers) {
    const mention = written.find((other) => keyOf(other.ref) === keyOf(ref));
    take({ ref, role: 'person', span: mention?.span ?? span });
  }
  for (const { ref, span } of findHandled(reading.silent, written))
    take({ ref, role: 'object', span });
  for (const mention of written) take(byPlace(reading.silent, mention));
  return [...roles.values()].map(({ ref, role, span }) => ({ ref, role, span }));
}

/** The references that the prompt calls a place: `the cafe from Image 2`, `以图5为背景`. */
export function findSets(silent: string, written: readonly Mention[]): CastRef[] {
  return written
    .slice(0, mostMentions)
    .filter((mention) => byNoun(silent, mention)?.role === 'set')
    .map(({ ref }) => ref);
}

const mostMentions = 60;

function keyOf({ kind, number }: CastRef): string {
  return `${kind} ${number}`;
}

const nouns = createLexicon<Exclude<ReferenceRole, 'storyboard'>>([
  [notNouns],
  ...Object.entries(nounWords).map(
    ([role, terms]) => [terms, role as Exclude<ReferenceRole, 'storyboard'>] as const,
  ),
]);

const definition =
  /^(?: is|,| as) (?:an?|the|my|her|his|their|our) ((?:[a-z'-]{1,16} ?){1,5})|^ ?\((?:the |an? )?([^()]{1,24})\)|^ is the ([a-z ]{1,24})/i;
const chineseDefinition =
  /^(?:是|为|作为|饰演|扮演)([\u4e00-\u9fff]{1,20})|^ ?(?:中|里|里面|上)?的([\u4e00-\u9fff]{1,8})|^ ?\(([\u4e00-\u9fff]{1,8})\)/;
const sideWords = /\b(?:in|with|wearing|who|holding|from|at|on|and|of|that)\b/i;
const calledBefore =
  /\b(?:the|an?|this|that|her|his) ((?:[a-z-]{1,16} ){1,4})(?:in|from|of|on|shown in) (?:the )?$/i;
const bracketBefore = /([\p{L} ]{2,32}) ?\($/u;
const asBackground = /(?:以|将|把) ?$/;

/** `Image 1 is a girl`, `the rusty wall from Image 3`, `Grandma (Image 1)`, `图1中的女孩`, `以图5为背景`. */
function byNoun(silent: string, { ref, span }: Mention): Role | undefined {
  const after = silent.slice(span.end, span.end + 72);
  const before = silent.slice(Math.max(0, span.start - 48), span.start);
  const called = calledBefore.exec(before);
  const own = called ? lastNoun(called[1]!) : undefined;
  if (own)
    return { ref, role: own, span: { start: span.start - called![0].length, end: span.end } };
  const english = definition.exec(after);
  const phrase = english && (english[1] ?? english[2] ?? english[3])!.split(sideWords, 1)[0]!;
  const chinese = chineseDefinition.exec(after);
  const head = chinese && (chinese[1] ?? chinese[2] ?? chinese[3])!;
  const role = (phrase && lastNoun(phrase)) || (head && headNoun(head, chinese[2] !== undefined));
  const length = (role && phrase ? english![0] : (chinese?.[0] ?? '')).length;
  if (role && !(chinese && asBackground.test(before) && role !== 'set'))
    return { ref, role, span: { start: span.start, end: span.end + length } };
  const isNamed = silent[span.end] === ')' ? bracketBefore.exec(before) : null;
  const named = isNamed && lastNoun(isNamed[1]!);
  return named
    ? { ref, role: named, span: { start: span.start - isNamed[0].length, end: span.end } }
    : undefined;
}

function lastNoun(phrase: string): Exclude<ReferenceRole, 'storyboard'> | undefined {
  return findTerms(nouns, phrase).at(-1)?.meanings[0];
}

/** Of `图1的女孩坐着` the first noun, of `图1是穿红裙的女孩` the last. */
function headNoun(
  phrase: string,
  isFirst: boolean,
): Exclude<ReferenceRole, 'storyboard'> | undefined {
  const found = findTerms(nouns, phrase);
  const hit = isFirst ? found[0] : found.at(-1);
  if (isFirst && hit && hit.span.start > 3) return undefined;
  return hit?.meanings[0];
}

const inside =
  /\b(?:inside|through|against|in front of|into|set in|takes place in|happens in|(?:sits|stands|walks|dances|lives|is|are|sitting|standing) in) (?:the )?$|在 ?$/i;
const insideAfter = /^ ?(?:里|中|内)(?!的)/;
const scenePlace =
  /(?:\b(?:scene|setting|location|background|place)|场景|地点|背景) ?:[^\n.。;]{0,44}$/i;

/** What somebody is in: `sits in Image 2`, `在图4里`, `Scene: …, Image 3`. */
function byPlace(silent: string, { ref, span }: Mention): Role | undefined {
  const before = silent.slice(Math.max(0, span.start - 64), span.start);
  const isIn =
    inside.test(before) &&
    (/[a-z ]$/i.test(before) || insideAfter.test(silent.slice(span.end, span.end + 3)));
  return isIn || scenePlace.test(before) ? { ref, role: 'set', span } : undefined;
}

const handled =
  /\b(?:hold(?:s|ing)?|carr(?:ies|ying)|play(?:s|ing)?|plac(?:es|ing)|puts?|picks? up|picking up|lift(?:s|ing)?|grab(?:s|bing)?|tak(?:es|ing)|raises?|wear(?:s|ing)|eat(?:s|ing)?|drink(?:s|ing)?|rid(?:es|ing)|driv(?:es|ing)|opens?|opening|us(?:es|ing)|unwraps?|tastes?|appl(?:ies|ying)|squeezes?|pours?) (?:from |the )?$|(?:拿[着起]?|握[着紧]?|提着|捧着|端着|举[起着]?|手持|弹[着奏]?|放下|穿[着上]|戴[着上]|吃着?|喝着?|打开|用着?|使用|涂上?|挤出|掰开|骑着?|开着|展示|撕开) ?$/i;

/** What somebody holds, plays, places, wears, eats, drives: things. */
function findHandled(silent: string, mentions: readonly Mention[]): Mention[] {
  return mentions.filter(({ span }) =>
    handled.test(silent.slice(Math.max(0, span.start - 18), span.start)),
  );
}
