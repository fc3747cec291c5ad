import type { CameraWords } from '../camera/camera-words.ts';
import type { Alias } from './find-aliases.ts';
import type { NameMention } from './find-character-mentions.ts';
import { fittingPronoun } from './resolve-pronoun.ts';
import type { CastCounts, Mention } from './find-mentions.ts';
import type { SpokenLine } from '../dialogue/spoken-line.ts';
import type { Segment } from '../structure/segment.ts';
import type { CastRef, Span } from '../screenplay.ts';
import { itemsIn } from '../text/spans.ts';
import type { FilmWords } from '../words/film-words.ts';
import { showsSomebody, whoIsMeant } from './who-is-meant.ts';

export type CastReading = {
  folded: string;
  /** Without the spoken lines, offset for offset. */
  silent: string;
  words: FilmWords;
  camera: CameraWords;
  /** Without those inside spoken lines. */
  mentions: Mention[];
  aliases: Alias[];
  /** Those of the prompt's list of characters whom no reference stands for. */
  named: readonly NameMention[];
  cast: CastCounts;
  isStoryboard: boolean;
  /** The picture that all shots are drawn from. */
  board: CastRef | undefined;
  /** Those that the prompt calls places. */
  sets: readonly CastRef[];
};

export type ShotCast = { cast: CastRef[]; evidence: Mention[]; set?: CastRef; isEmpty?: true };

/**
 * Who and what each segment shows, in the order of mention: whoever it names, whoever speaks in it, and whom its
 * pronouns stand for. One that tells of the camera alone, or of what is done without saying by whom, shows whom the
 * one before shows; one that tells of a thing or a place shows none of the references. A storyboard, and the first of
 * references that the prompt never names, is in the shots in which somebody is seen.
 */
export function chooseCast(
  reading: CastReading,
  segments: readonly Segment[],
  known: readonly { lines: readonly SpokenLine[]; doers: ReadonlySet<Span> }[],
): ShotCast[] {
  const shown: ShotCast[] = [];
  const set = findSet(reading, segments);
  const anyone = reading.board ?? unnamed(reading, segments);
  const actors: { ref: CastRef }[] = [];
  for (const [index, { body }] of segments.entries()) {
    const evidence = itemsIn(reading.mentions, body).filter(
      (mention) => !isVoiceOnly(reading.folded, mention),
    );
    const { lines, doers } = known[index]!;
    const speakers = lines.flatMap((line) => (!line.isOffScreen && line.speaker) || []);
    const named = evidence.map((mention) => mention.ref);
    const meant = whomPronounsMean(reading, body, actors);
    const seen = distinct([...meant, ...named, ...speakers]);
    const own = [...seen, ...whomTheyTouch(reading, body, { seen, actors })];
    const cast =
      own.length > 0
        ? own
        : whomElse(reading, body, { anyone, actors, before: shown.at(-1)?.cast });
    const isSet = set && (cast.length > 0 || itemsIn(reading.words.place, body).length === 0);
    const all = distinct([...cast, ...(isSet ? [set] : [])]);
    shown.push({
      cast: all,
      evidence: firstOfEach(evidence),
      ...(isSet && { set }),
      ...(all.length === 0 && hasReferences(reading) && { isEmpty: true as const }),
    });
    actors.push(...toActors(evidence, doers), ...speakers.map((ref) => ({ ref })));
  }
  return shown;
}

function hasReferences({ cast }: CastReading): boolean {
  return cast.images + cast.videos > 0;
}

/** `Image 2's voice`, `图2的声音`: heard, not seen. */
function isVoiceOnly(folded: string, { span }: Mention): boolean {
  return /^(?:['’]s voice\b|的?(?:声音|画外音))/.test(folded.slice(span.end, span.end + 8));
}

/** Who does something in the segment; when nobody does, who is named first in it. */
function toActors(named: Mention[], doers: ReadonlySet<Span>): Mention[] {
  const acting = named.filter(({ span }) => doers.has(span));
  return acting.length > 0 ? acting : named.slice(0, 1);
}

type Known = {
  anyone: CastRef | undefined;
  actors: readonly { ref: CastRef }[];
  before: CastRef[] | undefined;
};

/** Whom a segment shows that names no reference; none where it names somebody else of the list of characters. */
function whomElse(reading: CastReading, body: Span, { anyone, actors, before }: Known): CastRef[] {
  if (anyone) return showsSomebody(reading, body) ? [anyone] : [];
  if (itemsIn(reading.named, body).length > 0) return [];
  const meant = whoIsMeant(reading, body);
  if (meant.is === 'other') return placeBefore(reading, body, before);
  if (meant.is === 'unsaid') return before ?? firstOf(reading);
  const fitting = fittingPronoun(meant.word, actors.slice(-lookBack), reading.aliases).at(-1);
  if (
    meant.is === 'somebody' ||
    !/^(?:they|them|their|both|every|it|它|众|大家|彼此)/i.test(meant.word)
  )
    return fitting ? [fitting.ref] : firstOf(reading);
  return before ?? firstOf(reading);
}

/** Where the shot before was, when the words name no other place: the cafe in which `the barista` looks up. */
function placeBefore({ sets, words }: CastReading, body: Span, before: CastRef[] = []): CastRef[] {
  if (itemsIn(words.place, body).length > 0) return [];
  return before.filter((ref) => sets.some((other) => isSame(other, ref)));
}

/** `They` and `两人` are the last two who did something; one that opens the segment is the last who fits. */
function whomPronounsMean(
  { silent, aliases }: CastReading,
  body: Span,
  actors: readonly { ref: CastRef }[],
): CastRef[] {
  const recent = actors.slice(-lookBack);
  const text = silent.slice(body.start, Math.min(body.end, body.start + pluralUnits));
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

type Touching = { seen: CastRef[]; actors: readonly { ref: CastRef }[] };

/** `jumps into her arms`, `leaning on his shoulder`: the other is in the picture. */
function whomTheyTouch(
  { silent, aliases }: CastReading,
  body: Span,
  { seen, actors }: Touching,
): CastRef[] {
  if (seen.length === 0) return [];
  const match = touch.exec(silent.slice(body.start, body.end));
  if (!match) return [];
  const others = actors
    .slice(-lookBack)
    .filter(({ ref }) => !seen.some((other) => isSame(other, ref)));
  return fittingPronoun((match[1] ?? match[2])!, others, aliases)
    .slice(-1)
    .map(({ ref }) => ref);
}

const touch =
  /\b(?:on|onto|into|against|beside|next to|in front of|around) (him|his|her) ?(?:shoulder|arms?|lap|side|neck|back|chest|[.,;])|(?:到|在|进|靠着|搂着|抱着|扑向)([他她])(?:怀|身[边旁]|肩|旁|腿|背)/i;

function isSame(a: CastRef, b: CastRef): boolean {
  return a.kind === b.kind && a.number === b.number;
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
    .find(({ span }) => placeLabel.test(folded.slice(Math.max(0, span.start - 80), span.start)))
    ?.ref;
}

const mostPlaces = 12;
const placeLabel = /(?:\b(?:scene|setting|location)|场景|地点) ?:[^\n.。;]{0,60}$/i;

/** Of references that the prompt never names the first is whoever is seen in it, when it tells of anybody. */
function unnamed(reading: CastReading, segments: readonly Segment[]): CastRef | undefined {
  if (reading.mentions.length > 0 || !hasReferences(reading)) return undefined;
  const isPeopled = segments.some(({ body }) => showsSomebody(reading, body));
  return isPeopled ? firstOf(reading)[0] : undefined;
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
