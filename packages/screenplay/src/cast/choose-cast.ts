import type { Alias } from './find-aliases.ts';
import { fittingPronoun } from './resolve-pronoun.ts';
import { withoutLines } from '../dialogue/without-lines.ts';
import { findDoers } from '../dialogue/find-doers.ts';
import type { CastCounts, Mention } from './find-mentions.ts';
import type { SpokenLine } from '../dialogue/spoken-line.ts';
import type { Segment } from '../structure/segment.ts';
import type { CastRef } from '../screenplay.ts';
import { itemsIn } from '../text/spans.ts';

export type CastReading = {
  folded: string;
  /** Without those inside spoken lines. */
  mentions: Mention[];
  aliases: Alias[];
  lines: SpokenLine[];
  cast: CastCounts;
  isStoryboard: boolean;
};

export type ShotCast = { cast: CastRef[]; evidence: Mention[]; set?: CastRef };

/**
 * Who and what each segment shows, in the order of mention: whoever it names, whoever speaks in it, and whom its
 * opening pronoun stands for. A segment that names nobody shows whom the one before shows, at the start whoever is
 * named first in the prompt. A lone reference image that a storyboard is drawn from is in every shot.
 */
export function chooseCast(reading: CastReading, segments: readonly Segment[]): ShotCast[] {
  const shown: ShotCast[] = [];
  const board = findBoard(reading, segments);
  const set = findSet(reading, segments);
  const actors: { ref: CastRef }[] = [];
  for (const segment of segments) {
    const evidence = itemsIn(reading.mentions, segment.body).filter(
      (mention) => !isVoiceOnly(reading.folded, mention),
    );
    const speakers = itemsIn(reading.lines, segment.body).flatMap(
      (line) => (!line.isOffScreen && line.speaker) || [],
    );
    const named = evidence.map((mention) => mention.ref);
    const meant = whomPronounsMean(reading, segment, actors);
    const own = distinct([...meant, ...named, ...speakers]);
    const cast = own.length > 0 ? own : (shown.at(-1)?.cast ?? firstOf(reading));
    shown.push({
      cast: distinct([...cast, ...board, ...(set ? [set] : [])]),
      evidence: firstOfEach(evidence),
      ...(set && { set }),
    });
    actors.push(...toActors(reading, segment, evidence), ...speakers.map((ref) => ({ ref })));
  }
  return shown;
}

/** `Image 2's voice`, `图2的声音`: heard, not seen. */
function isVoiceOnly(folded: string, { span }: Mention): boolean {
  return /^(?:['’]s voice\b|的?(?:声音|画外音))/.test(folded.slice(span.end, span.end + 8));
}

/** Who does something in the segment; when nobody does, who is named first in it. */
function toActors({ folded }: CastReading, { body }: Segment, named: Mention[]): Mention[] {
  const doers = findDoers(folded, named, body.start);
  return doers.length > 0 ? doers : named.slice(0, 1);
}

/** `They` and `两人` are the last two who did something; one that opens the segment is the last who fits. */
function whomPronounsMean(
  { folded, aliases, lines }: CastReading,
  { body }: Segment,
  actors: readonly { ref: CastRef }[],
): CastRef[] {
  const recent = actors.slice(-lookBack);
  const opening = { start: body.start, end: Math.min(body.end, body.start + pluralUnits) };
  const text = withoutLines(folded, lines, opening);
  if (pluralPattern.test(text))
    return distinct(recent.map(({ ref }) => ref).toReversed())
      .slice(0, 2)
      .toReversed();
  const pronoun = openingPronoun
    .exec(text)
    ?.slice(1)
    .find((word) => word !== undefined);
  const meant = pronoun && fittingPronoun(pronoun, recent, aliases).at(-1);
  return meant ? [meant.ref] : [];
}

const lookBack = 8;
const pluralUnits = 160;
const pluralPattern = /\b(?:they|both of them|the two)\b|[他她]们|两人|二人|他俩/i;
const openingPronoun =
  /^(?:[^:.。]{1,30}: ?)?(?:then |and |slowly,? |suddenly,? |finally,? |while )?(s?he|her|his)\b|^(?:[^:。]{1,12}: ?)?(?:然后|接着|随后)?([他她它])/i;

/** `Scene: a kitchen in the morning, Image 3.` before a storyboard: the place of every shot. */
function findSet(
  { folded, mentions, isStoryboard }: CastReading,
  segments: readonly Segment[],
): CastRef | undefined {
  const end = segments[0]?.span.start ?? 0;
  if (!isStoryboard || end === 0) return undefined;
  return itemsIn(mentions, { start: 0, end })
    .slice(0, mostPlaces)
    .find(({ span }) => placeBefore.test(folded.slice(Math.max(0, span.start - 80), span.start)))
    ?.ref;
}

const mostPlaces = 12;
const placeBefore = /(?:\b(?:scene|setting|location)|场景|地点) ?:[^\n.。;]{0,60}$/i;

function findBoard(
  { mentions, cast, isStoryboard }: CastReading,
  segments: readonly Segment[],
): CastRef[] {
  const first = mentions[0];
  const isBoard =
    isStoryboard &&
    cast.images === 1 &&
    first?.ref.kind === 'image' &&
    first.span.end <= (segments[0]?.span.start ?? 0);
  return isBoard ? [first.ref] : [];
}

function firstOf({ mentions, cast }: CastReading): CastRef[] {
  const named = mentions[0]?.ref;
  if (named) return [named];
  if (cast.images > 0) return [{ kind: 'image', number: 1 }];
  return cast.videos > 0 ? [{ kind: 'video', number: 1 }] : [];
}

function distinct(refs: CastRef[]): CastRef[] {
  return [...new Map(refs.map((ref) => [`${ref.kind} ${ref.number}`, ref])).values()];
}

function firstOfEach(mentions: Mention[]): Mention[] {
  const byRef = new Map<string, Mention>();
  for (const mention of mentions) {
    const key = `${mention.ref.kind} ${mention.ref.number}`;
    if (!byRef.has(key)) byRef.set(key, mention);
  }
  return [...byRef.values()];
}
