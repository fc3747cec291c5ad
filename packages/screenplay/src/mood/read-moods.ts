import type { Look, Span } from '../screenplay.ts';
import type { Section } from '../structure/find-sections.ts';
import { itemsIn } from '../text/spans.ts';
import type { FilmWord, FilmWords } from '../words/film-words.ts';

/** The feeling of a shot, and what the words of style say of its light, colour and texture. */
export type ShotMood = { mood?: FilmWord<'mood'>; looks: Look[] };

export type MoodReading = { words: FilmWords; sections: Section[] };

/** By each shot's own words, else by those of the whole film; looks of the shot come before the film's. */
export function readMoods(reading: MoodReading, bodies: readonly Span[]): ShotMood[] {
  const filmMood = readFilmMood(reading);
  const filmLooks = reading.sections
    .filter(({ kind }) => kind !== 'characters')
    .flatMap(({ span }) => itemsIn(reading.words.look, span));
  return bodies.map((body) => {
    const mood = itemsIn(reading.words.mood, body)[0] ?? filmMood;
    const looks = [...itemsIn(reading.words.look, body), ...filmLooks].map(({ value }) => value);
    return { ...(mood && { mood }), looks: withoutContradiction(looks) };
  });
}

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
