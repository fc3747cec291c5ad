import type { SpokenLine } from '../dialogue/spoken-line.ts';
import type { Blocking, BlockingAction, Span } from '../screenplay.ts';
import { itemsIn } from '../text/spans.ts';
import type { FilmWords } from '../words/film-words.ts';

/** What is done takes this long to be seen; who holds or plays something goes on with it while they speak. */
const actionSeconds: Readonly<Record<BlockingAction['kind'], number>> = {
  walks: 1.1,
  runs: 0.8,
  turns: 0.6,
  looks: 0.6,
  holds: 0,
  plays: 0,
  jumps: 0.8,
  gestures: 0.5,
  places: 0.9,
};
const postureSeconds: Readonly<Record<NonNullable<Blocking['posture']>, number>> = {
  stands: 0.4,
  sits: 0.4,
  lies: 0.4,
  kneels: 0.4,
};
const entranceSeconds = 0.8;
/** Around every line there is so much air as it is. */
const airSeconds = 0.4;
const longestSeconds = 3;

type LeadReading = {
  /** The folded prompt without its lines, offset for offset. */
  silent: string;
  words: FilmWords;
};

/**
 * Seconds before each line of a shot for what is told before it: `She notices the footsteps and slowly turns her head …
 * says`. What is done in the breath of speaking (`walks in, saying`, `边走边说`) takes none, and a voice that is only
 * heard waits for nobody. `lines` in the order of the prompt.
 */
export function leadSeconds(
  reading: LeadReading,
  body: Span,
  lines: readonly SpokenLine[],
): number[] {
  return lines.map(({ span, isOffScreen }, i) => {
    if (isOffScreen) return 0;
    const start = Math.max(body.start, lines[i - 1]?.span.end ?? 0);
    return start < span.start ? secondsIn(reading, { start, end: span.start }) : 0;
  });
}

function secondsIn({ silent, words }: LeadReading, range: Span): number {
  const done = [
    ...itemsIn(words.action, range).map(({ span, value }) => ({
      span,
      takes: actionSeconds[value],
    })),
    ...itemsIn(words.posture, range).map(({ span, value }) => ({
      span,
      takes: postureSeconds[value],
    })),
    ...itemsIn(words.entrance, range).map(({ span }) => ({ span, takes: entranceSeconds })),
  ]
    .slice(0, mostActs)
    .toSorted((a, b) => a.span.start - b.span.start || b.takes - a.takes)
    .filter(({ span }, i, all) => span.start >= (all[i - 1]?.span.end ?? 0));
  const isAtOnce = atOnce.test(silent.slice(Math.max(range.start, range.end - 24), range.end));
  const told = isAtOnce ? done.slice(0, -1) : done;
  const seconds = told.reduce((sum, { takes }) => sum + takes, 0);
  return Math.min(longestSeconds, Math.max(0, seconds - airSeconds));
}

/** What is told further takes no more time than there is. */
const mostActs = 12;

const atOnce =
  /\b(?:say|ask|shout|sing|whisper|mutter|murmur|call|cry|yell|announc|reply|answer)ing\b[^.;!?]{0,12}$|[着边](?:轻声|大声|低声|小声)?(?:地)?(?:说|问|喊|唱|道|叫|答)[道着]?[:,\s]{0,3}$/i;
