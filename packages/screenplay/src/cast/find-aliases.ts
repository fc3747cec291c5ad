import type { Mention } from './find-mentions.ts';
import { genderOf, type Gender } from './gender-of.ts';
import { overlaps } from '../text/spans.ts';
import type { CastRef, Span } from '../screenplay.ts';

/** What the prompt calls a reference beside its number: `girl`, `Grandma`, `女侠`. */
export type Alias = { ref: CastRef; word: string; gender?: Gender };

/**
 * The names that a prompt gives its references: `Image 1 is a girl in a raincoat`, `Image 2, an old man,`,
 * `Grandma (Image 1)`, `the dog in Video 1`, `图1是她的爷爷`, `女主(图1)`, `视频1中的小狗`. A word that two
 * references share names neither.
 */
export function findAliases(folded: string, mentions: readonly Mention[]): Alias[] {
  const byWord = new Map<string, Alias | undefined>();
  for (const { ref, span } of mentions.slice(0, mostMentions)) {
    const words = [namedBehind(folded, span), namedBefore(folded, span)];
    for (const word of words.flatMap(withShortForm)) {
      if (notAliases.test(word)) continue;
      const known = byWord.get(word);
      const isShared = byWord.has(word) && (!known || !isSame(known.ref, ref));
      const gender = genderOf(word);
      byWord.set(word, isShared ? undefined : { ref, word, ...(gender && { gender }) });
    }
  }
  return [...byWord.values()].filter((alias) => alias !== undefined).slice(0, mostAliases);
}

/** Where the (width-folded) prompt calls references by those names. */
export function findAliasMentions(
  folded: string,
  aliases: readonly Alias[],
  mentions: readonly Mention[],
): Mention[] {
  if (aliases.length === 0) return [];
  const refs = new Map(aliases.map(({ word, ref }) => [word.toLowerCase(), ref]));
  const found: Mention[] = [];
  let next = 0;
  for (const match of folded.matchAll(patternOf(aliases))) {
    const word = (match[1] ?? match[2] ?? match[3]!).toLowerCase();
    const span = { start: match.index, end: match.index + match[0].length };
    while (next < mentions.length && mentions[next]!.span.end <= span.start) next++;
    const isDefined = definition.test(folded.slice(Math.max(0, span.start - 24), span.start));
    const isTaken = next < mentions.length && overlaps(mentions[next]!.span, span);
    if (!isTaken && !isDefined) found.push({ ref: refs.get(word)!, span });
  }
  return found;
}

/** More than these are no cast. */
const mostMentions = 60;
const mostAliases = 12;

const notAliases =
  /^(?:close|shot|shots|view|frame|camera|scene|style|picture|image|video|person|character|background|subject|look|side|left|right|front|one|face|背景|场景|风格|参考|人物|角色|画面|主体|镜头)$/i;

/** The `霸道总裁` is called `总裁` from then on. */
function withShortForm(word: string | undefined): string[] {
  if (!word) return [];
  return /^[\u4e00-\u9fff]{4}$/.test(word) ? [word, word.slice(2)] : [word];
}

/** Behind the number, the words that say who it is; of them the head. */
function namedBehind(folded: string, { end }: Span): string | undefined {
  const text = folded.slice(end, end + 64);
  const english =
    /^(?: is|,) (?:an?|the|my|her|his) ((?:[a-z-]{1,16} ){0,4}?[a-z-]{2,16})(?=[,.;)\n]| (?:in|with|wearing|who|holding|from|of|and|at|on)\b)/.exec(
      text,
    ) ?? /^ ?\((?:the |an? )?((?:[a-z-]{1,16} ){0,2}[a-z-]{2,16})\)(?! ?:)/i.exec(text);
  if (english) return /(?:ing|ly)$/.test(english[1]!) ? undefined : lastWord(english[1]!);
  const name = /^ is (\p{Lu}\p{Ll}{1,15})\b/u.exec(text);
  if (name) return name[1];
  const noun = new RegExp(`^(?:中|里|里面|上)?的(${chineseNouns})`).exec(text);
  if (noun) return noun[1];
  const chinese =
    /^(?:是|为|饰演|扮演)([\u4e00-\u9fff]{1,16})(?=[,。;、\n(]|$)/.exec(text) ??
    /^ ?\(([\u4e00-\u9fff]{2,4})\)(?! ?:)/.exec(text);
  return chinese ? chineseHead(chinese[1]!) : undefined;
}

/** Before the number: `Grandma (Image 1)`, `the girl in Image 1`, `女主(图1)`. */
function namedBefore(folded: string, { start, end }: Span): string | undefined {
  const text = folded.slice(Math.max(0, start - 40), start);
  const isInBrackets = text.endsWith('(') && folded[end] === ')';
  if (isInBrackets) {
    const name = /(?:\b(?:the|an?) (?:[a-z-]{1,16} ){0,3}|\b)(\p{L}[a-z-]{1,16}) ?\($/iu.exec(text);
    const chinese = /([\u4e00-\u9fff]{2,12}) ?\($/.exec(text);
    return chinese ? chineseHead(chinese[1]!) : name?.[1];
  }
  return /\b(?:the|an?) (?:[a-z-]{1,16} ){0,2}?([a-z-]{2,16}) (?:in|from) (?:the )?$/i.exec(
    text,
  )?.[1];
}

const definition =
  /(?:\bis|,) (?:an?|the) (?:[a-z-]{1,16} ){0,3}$|(?:[\d)]|[中里])(?:是|为|的)[\u4e00-\u9fff]{0,12}$/i;

/** Nouns that can be told from the verb behind them. */
const chineseNouns =
  '小?女孩|小?男孩|女人|男人|老人|孩子|女生|男生|女子|男子|少女|少年|小狗|小猫|狗|猫|机器人|老虎|狮子|兔子|姑娘|先生|女士';

function chineseHead(words: string): string | undefined {
  const head = words
    .split('的')
    .at(-1)!
    .replace(/^一?[个位名只条辆把件]/, '');
  return head.length >= 2 && head.length <= 4 ? head : undefined;
}

function lastWord(words: string): string {
  return words.split(' ').at(-1)!;
}

function patternOf(aliases: readonly Alias[]): RegExp {
  const of = (test: RegExp) =>
    aliases
      .map(({ word }) => word)
      .filter((word) => test.test(word))
      .join('|') || '(?!)';
  const nouns = of(/^[a-z]/);
  const names = of(/^[^a-z\u4e00-\u9fff]/);
  const chinese = of(/^[\u4e00-\u9fff]/);
  return new RegExp(
    String.raw`\b[Tt]h(?:e|is|at) (?:[a-z-]{1,12} )?(${nouns})\b|\b(${names})\b|(${chinese})`,
    'g',
  );
}

function isSame(a: CastRef, b: CastRef): boolean {
  return a.kind === b.kind && a.number === b.number;
}
