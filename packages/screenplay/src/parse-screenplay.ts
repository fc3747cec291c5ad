import { findCameraWords } from './camera/camera-words.ts';
import { countJointly } from './cast/count-jointly.ts';
import { findAliases, findAliasMentions } from './cast/find-aliases.ts';
import { findBoard } from './cast/find-board.ts';
import { findCharacterMentions } from './cast/find-character-mentions.ts';
import { findCharacters } from './cast/find-characters.ts';
import { findDialogue } from './dialogue/find-dialogue.ts';
import type { SpokenLine } from './dialogue/spoken-line.ts';
import {
  findWrittenMentions,
  inCast,
  type CastCounts,
  type Mention,
} from './cast/find-mentions.ts';
import { findUnquotedLines } from './dialogue/find-unquoted-lines.ts';
import { withoutLines } from './dialogue/without-lines.ts';
import { readShots } from './read-shots.ts';
import { findQuotes, type Quote } from './text/find-quotes.ts';
import { listSpeakerNames } from './structure/find-actors.ts';
import { findSegments, type Structure } from './structure/find-segments.ts';
import type { Segment } from './structure/segment.ts';
import { foldWidth } from './text/fold-width.ts';
import { framesPerSecond } from './timing/plan-timing.ts';
import { limitSegments } from './structure/limit-segments.ts';
import type { CastRef, Screenplay, Span } from './screenplay.ts';
import { itemAt } from './text/spans.ts';
import { splitSentences } from './text/split-sentences.ts';
import { languageOf } from './text/language-of.ts';
import { findFilmWords } from './words/film-words.ts';

/** A prompt and how many references stand behind its `Image 1` and `Video 1`. */
export type ScreenplayRequest = {
  prompt: string;
  /** Of the film; rounded to frames of 1/30 s, one at least. */
  durationSeconds: number;
  cast: CastCounts;
  /** All of it is one shot, whatever cuts the prompt asks for (wan2.6 `shot_type`, contract.md §3.4). */
  isSingleShot?: boolean;
};

/** A prompt as a film, and what it was read from: as written, before anything was left out or moved to fit. */
export type ScreenplayReading = {
  screenplay: Screenplay;
  /** The prompt with full-width forms folded, offset for offset. */
  folded: string;
  /** Every name of a reference, also of one that the cast does not have. */
  writtenMentions: Mention[];
  lines: SpokenLine[];
  /** In the order of the prompt, with the times as written. */
  segments: Segment[];
  /** The prompt itself says that it is a list of shots. */
  isStoryboard: boolean;
};

/**
 * Reads a prompt, English or Chinese, as a film: shots, who is in them, what they say, framing, camera and time.
 * Never throws, and takes time linear in the prompt. A mention of a reference the cast does not have is
 * ignored, unless it is there once images and videos are counted together.
 */
export function parseScreenplay(request: ScreenplayRequest): Screenplay {
  return readScreenplay(request).screenplay;
}

/** `parseScreenplay` with what it read on its way, for whoever judges the prompt. */
export function readScreenplay({
  prompt,
  durationSeconds,
  cast,
  isSingleShot,
}: ScreenplayRequest): ScreenplayReading {
  const whole = { start: 0, end: prompt.length };
  const find = (text: ReturnType<typeof readText>) => {
    const found = isSingleShot ? oneSegment(whole) : findSegments({ ...text, durationSeconds });
    return { ...text, ...found, board: findBoard({ ...text, ...found, cast }, found.segments) };
  };
  const first = find(readText(prompt, cast));
  // Whose words are drawn in a storyboard is none of the references: its people are known by their names.
  const { board } = first;
  const text = board ? { ...find(readText(prompt, cast, board.ref)), board } : first;
  const frameCount = Math.max(1, Math.round(durationSeconds * framesPerSecond) || 1);
  const segments = limitSegments(text.segments, frameCount);
  const start = Math.min(...segments.map(({ span }) => span.start));
  const preamble = text.folded.slice(0, start).trim();
  const screenplay = {
    durationSeconds: frameCount / framesPerSecond,
    language: languageOf(prompt),
    ...readShots({ ...text, segments, cast }, frameCount),
    ...(preamble && { preamble }),
    ...(cast.characters && { characters: cast.characters }),
  };
  const { folded, writtenMentions, lines, isStoryboard } = text;
  return { screenplay, folded, writtenMentions, lines, segments: text.segments, isStoryboard };
}

/**
 * What is read of the whole prompt before it is cut into shots: names, lines, and all words of the camera and the film.
 * `board` is a picture that nobody is and that nobody's words come from.
 */
function readText(prompt: string, cast: CastCounts, board?: CastRef) {
  const whole = { start: 0, end: prompt.length };
  const folded = foldWidth(prompt);
  const written = findWrittenMentions(folded, cast.characters);
  const writtenMentions = countJointly(folded, written, cast);
  const { aliases, mentions: named } = withAliases(folded, inCast(writtenMentions, cast));
  const quotes = withUnquoted(folded, findQuotes(prompt), named);
  const actors = listActors(cast, board);
  const list = findCharacters(folded, named, actors.length);
  const people = list ? findCharacterMentions(folded, list) : [];
  const told = {
    characters: list?.characters ?? [],
    named: people.filter(({ span }) => !itemAt(quotes, span.start)),
  };
  const sentences = splitSentences(folded, quotes, whole).map((span) => ({ span }));
  const lines = findDialogue({
    prompt,
    folded,
    quotes,
    mentions: named.filter(({ ref }) => !isSame(ref, board)),
    aliases: aliases.filter(({ ref }) => !isSame(ref, board)),
    sentences,
    ...told,
    ...(actors.length === 0 && { isUncast: true as const }),
    ...(actors.length === 1 && { lone: actors[0]! }),
  });
  const silent = withoutLines(folded, lines, whole);
  return {
    folded,
    silent,
    bare: withoutLines(prompt, lines, whole),
    writtenMentions,
    mentions: named.filter((mention) => !itemAt(lines, mention.span.start)),
    aliases,
    quotes,
    sentences,
    lines,
    speakerNames: listSpeakerNames(lines),
    ...told,
    ...(list && { listSpan: list.span }),
    camera: findCameraWords(silent),
    words: findFilmWords(silent),
  };
}

function withAliases(folded: string, numbered: Mention[]) {
  const aliases = findAliases(folded, numbered);
  if (aliases.length === 0) return { aliases, mentions: numbered };
  const mentions = [...numbered, ...findAliasMentions(folded, aliases, numbered)];
  return { aliases, mentions: mentions.toSorted((a, b) => a.span.start - b.span.start) };
}

function withUnquoted(folded: string, written: Quote[], mentions: Mention[]): Quote[] {
  const unquoted = findUnquotedLines(folded, written, mentions);
  if (unquoted.length === 0) return written;
  return [...written, ...unquoted].toSorted((a, b) => a.span.start - b.span.start);
}

function oneSegment(whole: Span): Structure {
  return { segments: [{ span: whole, body: whole }], asides: [], isStoryboard: false };
}

/** The references, but not the storyboard. */
function listActors({ images, videos }: CastCounts, board: CastRef | undefined): CastRef[] {
  const ofKind = (kind: CastRef['kind'], length: number) =>
    Array.from({ length }, (_, index): CastRef => ({ kind, number: index + 1 }));
  return [...ofKind('image', images), ...ofKind('video', videos)].filter(
    (ref) => !isSame(ref, board),
  );
}

function isSame(a: CastRef, b: CastRef | undefined): boolean {
  return b !== undefined && a.kind === b.kind && a.number === b.number;
}
