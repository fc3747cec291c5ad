import type { Actor, BlockingAction, Span } from '../screenplay.ts';
import { firstFrom } from '../text/spans.ts';
import { keyOfActor } from './actor.ts';
import type { BlockingSheet } from './blocking-sheet.ts';
import { comesFromDepth, findEdge, findOrigin } from './find-edge.ts';
import type { Token } from './find-tokens.ts';
import type { BlockingReading, Story } from './story.ts';

type Place = { token: Token; story: Story };

/** Notes what a token tells of the one who acts. */
export function applyToken(
  reading: BlockingReading,
  sheet: BlockingSheet,
  { token, story }: Place,
): void {
  const { silent } = reading;
  if (token.is === 'named' && sheet.early && story.subject.length === 0) {
    sheet.seen ??= token.mention.actor;
    return;
  }
  if (token.is === 'named')
    return actUpon(silent, sheet, { named: token.mention.actor, span: token.span });
  if (token.is === 'pronoun') return actUponPronoun(silent, sheet, { token, story });
  if (isOthers(silent, sheet, token.span)) return;
  const actors = story.subject;
  if (actors.length === 0) {
    sheet.early ??= opensSentence(reading, token) ? token : undefined;
    return;
  }
  if (token.is === 'action') return act(silent, sheet, { token, actors });
  if (token.is === 'side' || token.is === 'depth') return stand(silent, sheet, { token, actors });
  for (const actor of actors) {
    const entry = sheet.of(actor, token.span);
    if (token.is === 'posture' && sheet.open?.action.kind !== 'places') entry.posture = token.value;
    if (token.is === 'entrance') {
      entry.enters ??= findEdge(silent, token.span);
      if (comesFromDepth(silent, token.span)) entry.depth = 'background';
    }
    if (token.is === 'exit') entry.exits ??= findEdge(silent, token.span);
  }
}

/** `After seeing Image 2, Image 1 …`: what is done before it is said by whom. */
function opensSentence({ silent, sentences }: BlockingReading, { is, span }: Token): boolean {
  if (is !== 'action') return false;
  const start = sentences[firstFrom(sentences, span.start + 1) - 1]?.span.start ?? 0;
  return span.start - start <= 12 && opening.test(silent.slice(start, span.start));
}

const opening = /^(?:after|before|while|upon|when|then|slowly|suddenly|still)?,? ?$/i;

type Acting = { token: Extract<Token, { is: 'action' }>; actors: readonly Actor[] };

function act(
  silent: string,
  sheet: BlockingSheet,
  { token: { value: kind, span }, actors }: Acting,
): void {
  const { ahead, last } = sheet;
  if (isDenied(silent, span)) return;
  // 图1摆在桌上: it stands there, and puts nothing.
  const isThere = /[在到]$/.test(silent.slice(span.start, span.end));
  if (
    kind === 'places' &&
    isThere &&
    !ahead &&
    last?.is === 'named' &&
    last.span.end === span.start
  )
    return;
  sheet.ahead = undefined;
  const isOther = ahead && !actors.some((actor) => keyOfActor(actor) === keyOfActor(ahead.actor));
  sheet.act(actors, toAction(kind, isOther ? ahead : undefined), span);
  if (kind !== 'walks' && kind !== 'runs') return;
  const origin = findOrigin(silent, span);
  if (!origin) return;
  for (const actor of actors) {
    const entry = sheet.of(actor, span);
    entry.enters ??= origin;
    if (comesFromDepth(silent, span)) entry.depth = 'background';
  }
}

/** `without turning around`, `没有回头`: it is not done. */
function isDenied(silent: string, { start }: Span): boolean {
  return denied.test(silent.slice(Math.max(0, start - 20), start));
}

const denied = /(?:没有?|不|别|未|不再|从不)$|\b(?:without|not|never|n['’]t) (?:[a-z]{1,10}ly )?$/i;

function toAction(kind: BlockingAction['kind'], ahead: BlockingSheet['ahead']): BlockingAction {
  if (!ahead) return { kind };
  const isWhat = kind === 'places' && /[把将]/.test(ahead.word);
  return isWhat ? { kind, what: ahead.actor } : { kind, target: ahead.actor };
}

type Standing = { token: Extract<Token, { is: 'side' | 'depth' }>; actors: readonly Actor[] };

/** Where somebody is; not where the camera pans, a head turns or a walk comes from. */
function stand(silent: string, sheet: BlockingSheet, { token, actors }: Standing): void {
  const near = silent.slice(Math.max(0, token.span.start - 32), token.span.start);
  const before = /[^.;!?。\n]{0,32}$/.exec(near)![0];
  const isDirection = sheet.last?.is === 'action' || sheet.last?.is === 'exit';
  if (isDirection && /^to /i.test(silent.slice(token.span.start, token.span.end))) return;
  if (cameraBefore.test(before) || fromBefore.test(before)) return;
  const kind = sheet.open?.action.kind;
  if (kind === 'turns' || kind === 'looks') return;
  for (const actor of actors) {
    const entry = sheet.of(actor, token.span);
    if (token.is === 'side') entry.side ??= token.value;
    else entry.depth ??= token.value;
  }
}

const cameraBefore =
  /\b(?:camera|pan|pans|panning|tilt|tilts|track|tracks|tracking|focus)\b|镜头|摇向|焦点/i;
const fromBefore =
  /\b(?:from|into|toward|towards|to|at|with|against) (?:the )?(?:[a-z]{1,8} )?$|从(?:画面|镜头)?$|向(?:画面)?$/i;

type Named = { named: Actor; span: Span };

/** Whom or what the open action goes to. */
function actUpon(silent: string, sheet: BlockingSheet, { named, span }: Named): void {
  const isNext = sheet.open?.span.end === span.start;
  const preposition = isNext ? null : prepositions.exec(silent.slice(span.start - 1, span.start));
  if (preposition) sheet.ahead = { actor: named, word: preposition[0] };
  const { open } = sheet;
  if (!open || preposition) return;
  const gap = silent.slice(open.span.end, span.start);
  const { action } = open;
  if (gap.length > longestGap || /[.;:!?。\n]/.test(gap)) return;
  if (action.kind === 'places') placeWith(action, named, silent.slice(open.span.start, span.start));
  else if (!action.target && reaches(action.kind, gap)) action.target = named;
}

const prepositions = /[向朝对往跟从把将给被]$/;
const longestGap = 60;

/** `places Image 2 on the table next to Video 1`: first what, then where. */
function placeWith(
  action: Extract<BlockingAction, { kind: 'places' }>,
  named: Actor,
  told: string,
): void {
  const isWhere =
    /\b(?:on|onto|in|into|next to|beside|near|by|under|behind|before|in front of|to)\b|[在到入进]/i.test(
      told,
    );
  if (isWhere) action.target ??= named;
  else action.what ??= named;
}

/** What is held or played follows its verb; whom one walks to or looks at follows a preposition at most. */
function reaches(kind: BlockingAction['kind'], gap: string): boolean {
  if (/,|、|\b(?:and|while|then|as|with|from)\b/i.test(gap)) return false;
  if (kind !== 'holds' && kind !== 'plays')
    return gap.trim().split(' ').length <= 5 && gap.length <= 32;
  return !/\b(?:on|in|at|for|to|of|near|by|under|behind)\b/i.test(gap) && gap.length <= 24;
}

/** `walks towards him`: the other of two. */
function actUponPronoun(silent: string, sheet: BlockingSheet, { token, story }: Place): void {
  const others = story.recent.filter(
    (actor) => !story.subject.some((subject) => keyOfActor(subject) === keyOfActor(actor)),
  );
  const named = others.at(-1);
  const word = silent.slice(token.span.start, token.span.end).toLowerCase();
  if (!named || /^(?:it|它|both|them|彼此)$/.test(word)) return;
  if (word === 'her' && /^ [a-z]/.test(silent.slice(token.span.end, token.span.end + 2))) return;
  if (
    /^[他她]/.test(word) &&
    /^[的头手眼脸肩]/.test(silent.slice(token.span.end, token.span.end + 1))
  )
    return;
  actUpon(silent, sheet, { named, span: token.span });
}

/** `while a cat jumps`: somebody stands between the name and the verb who is none of the cast. */
function isOthers(silent: string, { last }: BlockingSheet, { start, end }: Span): boolean {
  if (preposed.test(silent.slice(start, end))) return false;
  const from = Math.max(last?.span.end ?? 0, start - 40);
  const between = silent.slice(from, start);
  // `stands at the store entrance holding …`: the entrance holds nothing.
  return otherBefore.test(between) && !(last?.is === 'posture' && spotBefore.test(between));
}

const spotBefore = /^ (?:at|in|on|inside|outside|under) the [a-z -]{1,32}$/i;
const preposed = /^(?:on|in|at|to|from) /i;
const otherBefore =
  /(?:^|[ ,])(?:an?|the|his|her|their|two|three|some|several) (?:(?!and |then |but |who |that |which |while )[a-z-]{1,14} ){1,3}$/i;
