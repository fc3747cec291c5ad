import type { CastCounts, Mention } from './find-mentions.ts';
import type { SpokenLine } from '../dialogue/spoken-line.ts';
import type { Segment } from '../structure/segment.ts';
import type { CastRef } from '../screenplay.ts';
import { itemsIn } from '../text/spans.ts';

export type CastReading = {
  folded: string;
  /** Without those inside spoken lines. */
  mentions: Mention[];
  lines: SpokenLine[];
  cast: CastCounts;
  isStoryboard: boolean;
};

export type ShotCast = { cast: CastRef[]; evidence: Mention[] };

/**
 * Who and what each segment shows, in the order of mention: whoever it names, whoever speaks in it, and whom its
 * opening pronoun stands for. A segment that names nobody shows whom the one before shows, at the start whoever is
 * named first in the prompt. A lone reference image that a storyboard is drawn from is in every shot.
 */
export function chooseCast(reading: CastReading, segments: readonly Segment[]): ShotCast[] {
  const shown: ShotCast[] = [];
  const board = findBoard(reading, segments);
  let lastNamed: CastRef | undefined;
  for (const segment of segments) {
    const evidence = itemsIn(reading.mentions, segment.body).filter(
      (mention) => !isVoiceOnly(reading.folded, mention),
    );
    const speakers = itemsIn(reading.lines, segment.body).flatMap(
      (line) => (!line.isOffScreen && line.speaker) || [],
    );
    const named = evidence.map((mention) => mention.ref);
    const pronoun = opensWithPronoun(reading.folded, segment) && lastNamed ? [lastNamed] : [];
    const own = distinct([...pronoun, ...named, ...speakers]);
    const cast = own.length > 0 ? own : (shown.at(-1)?.cast ?? firstOf(reading));
    shown.push({ cast: distinct([...cast, ...board]), evidence: firstOfEach(evidence) });
    lastNamed = lastSubject(named, speakers) ?? lastNamed;
  }
  return shown;
}

/** `Image 2's voice`, `图2的声音`: heard, not seen. */
function isVoiceOnly(folded: string, { span }: Mention): boolean {
  return /^(?:['’]s voice\b|的?(?:声音|画外音))/.test(folded.slice(span.end, span.end + 8));
}

function lastSubject(named: CastRef[], speakers: CastRef[]): CastRef | undefined {
  return speakers.at(-1) ?? named[0];
}

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

function opensWithPronoun(folded: string, { body }: Segment): boolean {
  const text = folded.slice(body.start, Math.min(body.end, body.start + 60));
  return /^(?:[^:.。]{1,30}: ?)?(?:then |and |slowly,? |suddenly,? |finally,? |while )?(?:s?he|they|her|his|their)\b|^(?:[^:。]{1,12}: ?)?(?:然后|接着|随后)?[他她它]/i.test(
    text,
  );
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
