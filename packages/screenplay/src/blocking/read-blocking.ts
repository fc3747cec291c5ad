import { fittingName } from '../cast/fitting-name.ts';
import { fittingPronoun, isPlural } from '../cast/resolve-pronoun.ts';
import type { Actor, Blocking, CastRef, Span } from '../screenplay.ts';
import { firstFrom } from '../text/spans.ts';
import { keyOfActor } from './actor.ts';
import { createBlockingSheet, type BlockingSheet } from './blocking-sheet.ts';
import { findTokens, type Token } from './find-tokens.ts';
import { applyToken } from './apply-token.ts';
import type { BlockingReading, Story } from './story.ts';

/** Where everybody of each shot is and what they do there, in the order of the prompt. */
export function readBlocking(reading: BlockingReading, shots: readonly ShotDoers[]): Blocking[][] {
  const story: Story = { subject: [], recent: [] };
  return shots.map((shot) => readShot(reading, shot, story));
}

/** `doers`: of the mentions in a shot those that do something, by their spans. */
export type ShotDoers = { body: Span; doers: ReadonlySet<Span> };

function readShot(reading: BlockingReading, { body, doers }: ShotDoers, story: Story): Blocking[] {
  const sheet = createBlockingSheet();
  const tokens = findTokens(reading.words.acts, reading.mentions, body);
  let sentence = -1;
  story.subject = [];
  for (const token of tokens) {
    const at = firstFrom(reading.sentences, token.span.start + 1);
    if (at !== sentence) {
      sheet.endSentence();
      story.subject = goesOn(reading, at, token) ? story.subject : [];
    }
    sentence = at;
    if (token.is === 'named' && doers.has(token.span)) {
      setSubject(story, token.mention.actor, isJoined(reading.silent, sheet, token));
      doEarly(sheet, story);
    } else if (token.is === 'pronoun' && isSubject(reading.silent, token.span, sheet))
      story.subject = whoIs(reading, token.span, story);
    else applyToken(reading, sheet, { token, story });
    sheet.last = token;
  }
  return sheet.blocking();
}

/** A Chinese sentence that begins with its verb, and words behind a name's full stop, go on with who acted. */
function goesOn({ sentences, silent }: BlockingReading, at: number, { is, span }: Token): boolean {
  const start = sentences[at - 1]?.span.start ?? 0;
  if (is === 'named' || is === 'pronoun' || span.start - start > 6) return false;
  return /^[\u4e00-\u9fff,、 ]{0,6}$/.test(silent.slice(start, span.start));
}

/** `After seeing Image 2, Image 1 …` is done by Image 1. */
function doEarly(sheet: BlockingSheet, { subject }: Story): void {
  const { early, seen } = sheet;
  sheet.early = undefined;
  if (early?.is === 'action' && early.value !== 'places')
    sheet.act(subject, { kind: early.value, ...(seen && { target: seen }) }, early.span);
}

function setSubject(story: Story, actor: Actor, joined: boolean): void {
  story.subject = joined ? [...story.subject, actor] : [actor];
  story.recent = [
    ...story.recent.filter((other) => keyOfActor(other) !== keyOfActor(actor)),
    actor,
  ].slice(-8);
}

/** `Image 1 and Image 2 sit`. */
function isJoined(silent: string, { last }: BlockingSheet, { span }: Token): boolean {
  return (
    last?.is === 'named' &&
    /^ ?(?:and|&|和|与|跟|、) ?(?:the )?$/i.test(
      silent.slice(last.span.end, span.start).slice(0, 12),
    )
  );
}

/** `she`, and `她` where a clause begins; what follows a verb or a preposition is acted upon. */
function isSubject(silent: string, { start, end }: Span, { last }: BlockingSheet): boolean {
  const word = silent.slice(start, end).toLowerCase();
  if (/^(?:he|she|they|both|the two|两人|二人|俩人|两个人)$/.test(word)) return true;
  if (!/^[他她它]/.test(word)) return false;
  if (last && last.is !== 'named' && last.span.end >= start - 1 && last.is !== 'side') return false;
  return !/[向朝对往跟与和从把将给到着了过在问向追抱看]$/.test(silent.slice(start - 1, start));
}

function whoIs(
  { silent, aliases, characters }: BlockingReading,
  { start, end }: Span,
  { recent }: Story,
): Actor[] {
  const word = silent.slice(start, end);
  if (isPlural(word) || /^两个人|二人|俩人/.test(word)) return recent.slice(-2);
  const refs = recent.flatMap((actor) => ('name' in actor ? [] : [{ ref: actor }]));
  if (refs.length < recent.length) {
    const last = recent.at(-1)!;
    const names = recent.flatMap((actor) => ('name' in actor ? actor.name : []));
    const name = 'name' in last ? fittingName(word, names, characters) : undefined;
    return [name ? { name } : last];
  }
  return fittingPronoun(word, refs, aliases)
    .slice(-1)
    .map(({ ref }): CastRef => ref);
}
