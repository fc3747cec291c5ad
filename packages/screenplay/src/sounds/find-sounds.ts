import type { Mood, SoundMention, Span } from '../screenplay.ts';
import { firstFrom, itemsIn } from '../text/spans.ts';
import type { FilmWord, FilmWords } from '../words/film-words.ts';
import { lastOf } from '../text/last-of.ts';

/** Every sound that the text names, other than speech, in its order. */
export function findSounds(silent: string, words: FilmWords): SoundMention[] {
  const named: SoundMention[] = [
    ...findMusic(silent, words),
    ...words.ambience.map(({ value, span }) => ({
      kind: 'ambience' as const,
      ambience: value,
      span,
    })),
    ...words.effect.map(({ value, span }) => ({ kind: 'effect' as const, effect: value, span })),
    ...words.silence.map(({ span }) => ({ kind: 'silence' as const, span })),
  ];
  return named
    .filter(({ span }) => !denied.test(silent.slice(Math.max(0, span.start - 24), span.start)))
    .toSorted((a, b) => a.span.start - b.span.start);
}

/** `no other dialogue or noise`, `没有音乐`. */
const denied =
  /\b(?:no|without|not)(?: (?:any|other|more|background))?(?: [a-z]{1,10} (?:or|and))? $|(?:没有|无|不要|不含|没)$/i;

type Music = Extract<SoundMention, { kind: 'music' }>;

/** Words of music, with the instrument and the mood that stand beside them, and instruments that are played. */
function findMusic(silent: string, words: FilmWords): Music[] {
  const music: Music[] = [];
  const named = [
    ...words.music.map(({ span }) => ({ span, instrument: undefined })),
    ...words.instrument.map(({ span, value }) => ({ span, instrument: value })),
  ].toSorted((a, b) => a.span.start - b.span.start);
  for (const { span, instrument } of named) {
    const last = music.at(-1);
    if (last && isBeside(silent, last.span, span)) {
      last.span = { start: last.span.start, end: Math.max(last.span.end, span.end) };
      if (instrument) last.instrument ??= instrument;
    } else if (!instrument || isPlayed(silent, words, span)) {
      music.push({ kind: 'music', span, ...(instrument && { instrument }) });
    }
  }
  for (const mention of music) {
    const mood = moodBeside(silent, words, mention.span);
    if (mood) mention.mood = mood;
  }
  return music;
}

/** `a country song on her guitar`, `钢琴曲`: one music. */
function isBeside(silent: string, a: Span, b: Span): boolean {
  if (b.start - a.end > besideUnits) return false;
  return !/[.;。!?\n]/.test(silent.slice(a.end, Math.max(a.end, b.start)));
}

const besideUnits = 24;
const moodUnits = 32;
const reachUnits = 40;

/** Somebody plays it (`strums the guitar`, `弹吉他`), a list of sounds has it (`Audio: piano`), or it is heard. */
function isPlayed(silent: string, words: FilmWords, span: Span): boolean {
  const before = silent.slice(Math.max(0, span.start - reachUnits), span.start);
  const clause = before.slice(lastOf(stops, before) + 1);
  if (soundLabel.test(clause) || heard.test(clause)) return true;
  if (
    /^ ?(?:plays|music|playing|sounds?|notes?|声|曲|响|奏)/i.test(
      silent.slice(span.end, span.end + 9),
    )
  )
    return true;
  const from = span.start - clause.length;
  return itemsIn(words.action, { start: from, end: span.end }).some(
    ({ value }) => value === 'plays',
  );
}

const soundLabel = /(?:audio|music|sounds?|soundtrack|bgm|音乐|配乐|音效|声音) ?:/i;
const heard =
  /\b(?:sounds? of|notes of|to the|on|singing with|sings? (?:with|to)|practi[cs](?:es|ing)) (?:an? |the |her |his )?(?:[a-z]{1,10} )?$|(?:弹|拉|吹|敲|抱着|演奏|响起)[着起了]?(?:[^,。]{0,6})$/i;

const stops = new Set('.;!?。\n');

/** The mood word of the same words: `a soothing country song`, `音乐:轻柔的笛声`. */
function moodBeside(silent: string, { mood }: FilmWords, span: Span): Mood | undefined {
  const near: FilmWord<'mood'>[] = mood.slice(
    firstFrom(mood, span.start - moodUnits),
    firstFrom(mood, span.end + 4),
  );
  return near.findLast(
    (word) => !/[.;。!?\n]/.test(silent.slice(word.span.end, Math.max(word.span.end, span.start))),
  )?.value;
}
