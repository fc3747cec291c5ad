import type { Look, Span } from '../screenplay.ts';
import type { Section } from '../structure/find-sections.ts';
import { itemsIn } from '../text/spans.ts';
import type { FilmWord, FilmWords } from '../words/film-words.ts';

/** The feeling of a shot, and what the words of style say of its light, colour and texture. */
export type ShotMood = { mood?: FilmWord<'mood'>; looks: Look[] };

export type MoodReading = { silent: string; words: FilmWords; sections: Section[] };

/** By each shot's own words, else by those of the whole film; looks of the shot come before the film's. */
export function readMoods(reading: MoodReading, bodies: readonly Span[]): ShotMood[] {
  const { silent } = reading;
  const filmMood = readFilmMood(reading);
  const filmLooks = reading.sections
    .filter(({ kind }) => kind !== 'characters')
    .flatMap(({ span }) => itemsIn(reading.words.look, span));
  return bodies.map((body) => {
    const mood =
      itemsIn(reading.words.mood, body).find(({ span }) => !isOther(silent, span)) ?? filmMood;
    const looks = [...itemsIn(reading.words.look, body), ...filmLooks].map(({ value }) => value);
    return { ...(mood && { mood }), looks: withoutContradiction(looks) };
  });
}

/** `a gentle, restrained smile`, `gentle piano`: of a face or a sound, not of the shot. */
function isOther(silent: string, { start, end }: Span): boolean {
  const label = silent.slice(Math.max(0, start - 12), start);
  return (
    otherBehind.test(silent.slice(end, end + 40)) ||
    /(?:audio|music|sound|音乐|配乐) ?: ?$/i.test(label)
  );
}

const otherBehind =
  /^,? (?:[a-z]{1,14} ){0,2}(?:smile|expression|voice|look|gaze|face|eyes|hands?|touch|tone)\b|^(?:地|的?(?:微笑|笑容|笑意|眼神|表情|声音|目光|语气))/i;

/** `Atmosphere:` says it; else any word that is not of a character. */
function readFilmMood({ words, sections }: MoodReading): FilmWord<'mood'> | undefined {
  const of = (isAsked: (section: Section) => boolean) =>
    sections.filter(isAsked).flatMap(({ span }) => itemsIn(words.mood, span))[0];
  return (
    of(({ kind }) => kind === 'mood') ?? of(({ kind }) => kind !== 'characters' && kind !== 'sound')
  );
}

const opposites: readonly (readonly [Look, Look])[] = [
  ['warm', 'cool'],
  ['vivid', 'muted'],
  ['vivid', 'black-and-white'],
  ['warm', 'black-and-white'],
  ['cool', 'black-and-white'],
  ['sepia', 'black-and-white'],
];

function withoutContradiction(looks: readonly Look[]): Look[] {
  const kept: Look[] = [];
  for (const look of looks) {
    const isDenied = opposites.some(
      ([a, b]) => (look === a && kept.includes(b)) || (look === b && kept.includes(a)),
    );
    if (!isDenied && !kept.includes(look)) kept.push(look);
  }
  return kept;
}
