import type { Place, Setting, Site, Span } from '../screenplay.ts';
import type { Section } from '../structure/find-sections.ts';
import { itemsIn } from '../text/spans.ts';
import type { FilmWord, FilmWords } from '../words/film-words.ts';
import { isDepicted } from './is-depicted.ts';
import { isSeenOutside } from './is-seen-outside.ts';
import { isSeenFromAfar } from './is-seen-from-afar.ts';
import { numberScenes, type Sight } from './number-scenes.ts';
import { placeFeatures } from './setting-words.ts';
import { siteOf } from './site-of.ts';

/** Where and when a shot plays, with the words that say so. */
export type SettingWords = {
  place?: PlaceWord;
  light?: FilmWord<'light'>;
  weather?: FilmWord<'weather'>;
};

/** `isOutside`: seen from the street, in this shot alone: the next one goes in. */
type PlaceWord = FilmWord<'place'> & { site?: Site; isOutside?: true };

/** `scene`: see `Shot.scene`. */
export type SceneWords = SettingWords & { scene?: number };

export type SettingReading = { silent: string; words: FilmWords; sections: Section[] };

/**
 * Where and when each shot plays: by its own words, else as in the shot before, else by what the prompt says of the
 * whole film. The hour goes on into another place, the rain does not.
 */
export function readSettings(reading: SettingReading, bodies: readonly Span[]): SceneWords[] {
  const film = readFilm(reading);
  let last: SettingWords = film;
  const sights: { named: Sight | undefined; seen: Sight | undefined }[] = [];
  const settings = bodies.map((body) => {
    const own = readOwn(reading, body);
    const isThere = own.place && isMeant(reading.silent, own.place, last.place?.value);
    const place = isThere ? goOn(own.place!, last.place) : (last.place ?? own.place);
    sights.push({ named: isThere ? own.place : undefined, seen: place });
    const isElsewhere = place && last.place && place.value !== last.place.value;
    const weather = own.weather ?? (isElsewhere ? film.weather : last.weather);
    last = clean({ place, light: own.light ?? last.light, weather });
    const isOutside = isThere && isFromStreet(reading.silent, own.place!);
    return isOutside ? { ...last, place: { ...own.place!, isOutside } } : last;
  });
  const scenes = numberScenes(sights, film.place);
  return settings.map((one, index) => ({ ...one, ...(scenes && { scene: scenes[index]! }) }));
}

function isFromStreet(silent: string, { value, span }: PlaceWord): true | undefined {
  return value === 'cafe' && isSeenOutside(silent, span) ? true : undefined;
}

/** Who crosses the room is still in the kitchen. */
function goOn(own: PlaceWord, last: PlaceWord | undefined): PlaceWord {
  const site = own.site ?? (last?.value === own.value ? last.site : undefined);
  return { ...own, ...(site && { site }) };
}

/** Whether a shot is in the place it names, not only within sight of it, nor before what the place where one is has too. */
function isMeant(silent: string, { value, span }: FilmWord<'place'>, where?: Place): boolean {
  if (isSeenFromAfar(silent, span)) return false;
  if (!isFeature(silent, span)) return true;
  return value === 'room' && where !== undefined && !inside.includes(where);
}

const inside: readonly Place[] = ['cafe', 'room', 'stage', 'studio'];

function isFeature(silent: string, { start, end }: Span): boolean {
  return featurePattern.test(silent.slice(start, end));
}

const featurePattern = new RegExp(`^(?:${placeFeatures})$`, 'i');

/** The setting without its words. */
export function toSetting({ place, light, weather }: SettingWords): Setting | undefined {
  if (!place && !light && !weather) return undefined;
  return {
    ...(place && { place: place.value }),
    ...siteIn(place),
    ...(light && { light: light.value }),
    ...(weather && { weather: weather.value }),
  };
}

function siteIn(place: PlaceWord | undefined): Pick<Setting, 'site'> {
  if (place?.isOutside) return { site: 'storefront' };
  return place?.site ? { site: place.site } : {};
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

/** The word that comes first decides; what a place only has comes after what names one. */
function readOwn(
  { silent, words }: SettingReading,
  span: Span,
  isNone?: (text: string) => boolean,
): SettingWords {
  const weather = itemsIn(words.weather, span);
  const places = itemsIn(words.place, span).filter(
    (word) =>
      !isDepicted(silent, word.span) && !isNone?.(silent.slice(word.span.start, word.span.end)),
  );
  const place = places.find((word) => isMeant(silent, word)) ?? places[0];
  const site = place && siteOf(silent.slice(place.span.start, place.span.end));
  return clean({
    place: place && { ...place, ...(site && { site }) },
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
