import type { Setting, Span } from '../screenplay.ts';
import type { Section } from '../structure/find-sections.ts';
import { itemsIn } from '../text/spans.ts';
import type { FilmWord, FilmWords } from '../words/film-words.ts';
import { isDepicted } from './is-depicted.ts';

/** Where and when a shot plays, with the words that say so. */
export type SettingWords = {
  place?: FilmWord<'place'>;
  light?: FilmWord<'light'>;
  weather?: FilmWord<'weather'>;
};

export type SettingReading = { silent: string; words: FilmWords; sections: Section[] };

/**
 * Where and when each shot plays: by its own words, else as in the shot before, else by what the prompt says of the
 * whole film. The hour goes on into another place, the rain does not.
 */
export function readSettings(reading: SettingReading, bodies: readonly Span[]): SettingWords[] {
  const film = readFilm(reading);
  let last: SettingWords = film;
  return bodies.map((body) => {
    const own = readOwn(reading, body);
    const isElsewhere = own.place && last.place && own.place.value !== last.place.value;
    const weather = own.weather ?? (isElsewhere ? film.weather : last.weather);
    last = clean({ place: own.place ?? last.place, light: own.light ?? last.light, weather });
    return last;
  });
}

/** The setting without its words. */
export function toSetting({ place, light, weather }: SettingWords): Setting | undefined {
  if (!place && !light && !weather) return undefined;
  return {
    ...(place && { place: place.value }),
    ...(light && { light: light.value }),
    ...(weather && { weather: weather.value }),
  };
}

/** The scene's own section knows best; what the characters are is no place. */
function readFilm(reading: SettingReading): SettingWords {
  const sections = reading.sections.filter(({ kind }) => kind !== 'characters');
  const ordered = [
    ...sections.filter(({ kind }) => kind === 'scene'),
    ...sections.filter(({ kind }) => kind !== 'scene'),
  ].map(({ span }) => readOwn(reading, span, isStyle));
  return clean({
    place: ordered.find(({ place }) => place)?.place,
    light: ordered.find(({ light }) => light)?.light,
    weather: ordered.find(({ weather }) => weather)?.weather,
  });
}

/** Of a film's style: `neon` is a light, not a street. */
function isStyle(text: string): boolean {
  return /^(?:neon|霓虹)$/i.test(text);
}

/** The word that comes first decides. */
function readOwn(
  { silent, words }: SettingReading,
  span: Span,
  isNone?: (text: string) => boolean,
): SettingWords {
  const weather = itemsIn(words.weather, span);
  return clean({
    place: itemsIn(words.place, span).find(
      (word) =>
        !isDepicted(silent, word.span) && !isNone?.(silent.slice(word.span.start, word.span.end)),
    ),
    light: itemsIn(words.light, span)[0],
    weather: weather.find(({ value }) => value !== 'clear') ?? weather[0],
  });
}

function clean({
  place,
  light,
  weather,
}: { [K in keyof SettingWords]: SettingWords[K] | undefined }): SettingWords {
  return { ...(place && { place }), ...(light && { light }), ...(weather && { weather }) };
}
