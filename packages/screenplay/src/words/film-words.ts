import * as blocking from '../blocking/blocking-words.ts';
import type { Act } from '../blocking/find-tokens.ts';
import { notNouns, nounWords } from '../cast/noun-words.ts';
import * as mood from '../mood/mood-words.ts';
import type {
  Ambience,
  Blocking,
  BlockingAction,
  Instrument,
  Light,
  Look,
  Mood,
  Place,
  SoundEffect,
  Span,
  Weather,
} from '../screenplay.ts';
import * as setting from '../setting/setting-words.ts';
import * as sounds from '../sounds/sound-words.ts';
import { createLexicon } from './create-lexicon.ts';
import { findTerms } from './find-terms.ts';

/** What a word of a prompt can tell, by what it tells of. */
export type WordMeanings = {
  place: Place;
  light: Light;
  weather: Weather;
  mood: Mood;
  look: Look;
  music: true;
  instrument: Instrument;
  ambience: Ambience;
  effect: SoundEffect;
  silence: true;
  action: BlockingAction['kind'];
  entrance: true;
  exit: true;
  posture: NonNullable<Blocking['posture']>;
  side: NonNullable<Blocking['side']>;
  depth: NonNullable<Blocking['depth']>;
  pronoun: true;
  somebody: 'person' | 'creature';
};

export type FilmWord<K extends keyof WordMeanings> = { span: Span; value: WordMeanings[K] };

/** By what they tell of, each list in the order of the text; what is done also together. */
export type FilmWords = { [K in keyof WordMeanings]: FilmWord<K>[] } & { acts: Act[] };

type Meaning = {
  [K in keyof WordMeanings]: { of: K; value: WordMeanings[K]; isAct?: true };
}[keyof WordMeanings];

/** All words of a text that tell of place, light, weather, mood, look, sound or what is done, read in one pass. */
export function findFilmWords(text: string): FilmWords {
  const words = noWords();
  for (const { span, meanings } of findTerms(lexicon, text))
    for (const meaning of meanings) note(words, meaning, span);
  return words;
}

function note(words: FilmWords, { of, value, isAct }: Meaning, span: Span): void {
  (words[of] as { span: Span; value: unknown }[]).push({ span, value });
  if (isAct) words.acts.push({ is: of, value, span } as Act);
}

function noWords(): FilmWords {
  return {
    place: [],
    light: [],
    weather: [],
    mood: [],
    look: [],
    music: [],
    instrument: [],
    ambience: [],
    effect: [],
    silence: [],
    action: [],
    entrance: [],
    exit: [],
    posture: [],
    side: [],
    depth: [],
    pronoun: [],
    somebody: [],
    acts: [],
  };
}

function each<K extends keyof WordMeanings>(
  of: K,
  lists: Readonly<Record<WordMeanings[K] & string, string>>,
): [string, Meaning][] {
  return Object.entries<string>(lists).map(([value, terms]) => [terms, { of, value } as Meaning]);
}

const nothing: readonly string[] = [
  setting.notPlaces,
  setting.notLights,
  setting.notWeather,
  mood.notMoods,
  sounds.notMusic,
  sounds.notAmbience,
  sounds.notEffects,
  blocking.notActions,
  blocking.notEntrances,
  blocking.notPostures,
  blocking.notPronouns,
  notNouns,
];

/** What is done, and where and by whom: read together for the blocking. */
const acts: readonly [string, Meaning][] = [
  ...each('action', blocking.actionWords),
  [blocking.entranceWords, { of: 'entrance', value: true }],
  [blocking.exitWords, { of: 'exit', value: true }],
  ...each('posture', blocking.postureWords),
  ...each('side', blocking.sideWords),
  ...each('depth', blocking.depthWords),
  [blocking.pronounWords, { of: 'pronoun', value: true }],
];

const lexicon = createLexicon<Meaning>([
  ...nothing.map((terms): [string] => [terms]),
  ...each('place', setting.placeWords),
  ...each('light', setting.lightWords),
  ...each('weather', setting.weatherWords),
  ...each('mood', mood.moodWords),
  ...each('look', mood.lookWords),
  [sounds.musicWords, { of: 'music', value: true }],
  ...each('instrument', sounds.instrumentWords),
  ...each('ambience', sounds.ambienceWords),
  ...each('effect', sounds.effectWords),
  [sounds.silenceWords, { of: 'silence', value: true }],
  ...acts.map(([terms, meaning]) => [terms, { ...meaning, isAct: true as const }] as const),
  ...each('somebody', { person: nounWords.person, creature: nounWords.creature }),
]);
