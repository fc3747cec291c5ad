import type { CameraWords } from '../camera/camera-words.ts';
import type { Span } from '../screenplay.ts';
import { itemsIn } from '../text/spans.ts';
import type { FilmWords } from '../words/film-words.ts';
import { isThere } from '../cast/who-is-meant.ts';
import { readChineseThings } from './read-chinese-things.ts';
import { readEnglishThings } from './read-english-things.ts';

export type ThingReading = {
  /** Without the spoken lines, offset for offset. */
  silent: string;
  words: FilmWords;
  camera: CameraWords;
};

/**
 * What a shot without anybody shows, in its own words: `an old treasure map`, `古老的藏宝图`. Only things that can be
 * drawn; not the place where it plays, no light, sound or weather, and nobody.
 */
export function findThings({ silent, words, camera }: ThingReading, body: Span): string[] {
  const text = withoutCamera(silent, camera, body);
  if (tellsOfSomebody(silent, words, body) || pronoun.test(text)) return [];
  const isPlace = (span: Span) => {
    const places = itemsIn(words.place, {
      start: body.start + span.start,
      end: body.start + span.end,
    });
    return places.some((word) => word.span.end === body.start + span.end) && !isProp(text, span);
  };
  const isAlive = (span: Span) =>
    itemsIn(words.somebody, { start: body.start + span.start, end: body.start + span.end }).length >
    0;
  const found = /[\u4e00-\u9fff]/.test(text) ? readChineseThings(text) : readEnglishThings(text);
  const things = found
    .filter((span) => !isPlace(span) && !isAlive(span))
    .map(({ start, end }) => asTold(text.slice(start, end)));
  return [...new Set(things)].slice(0, mostThings);
}

/** Though nobody knows them by name: `A girl looks at the map.` */
function tellsOfSomebody(silent: string, { somebody }: FilmWords, body: Span): boolean {
  return itemsIn(somebody, body).some(({ span }) => isThere(silent, span));
}

const pronoun = /\b(?:s?he|him|they|[a-z]{2,10}(?:man|men|boy|girl))\b|[他她]/i;
const mostThings = 3;
const longestShot = 400;

/** The words of a place that can be put on a stage: `a blue planet`. */
function isProp(text: string, { start, end }: Span): boolean {
  return prop.test(text.slice(start, end));
}

const prop =
  /(?:planet|asteroid|spaceship|spacecraft|starship|boat|ship|sailboat|lighthouse|iceberg|airplane|balloon|bed|sofa|couch|desk|throne|fireplace|volcano|palm tree|skyscraper|星球|行星|木星|火星|飞船|小船|渔船|帆船|灯塔|飞机|书桌|沙发|王座)$/i;

/** The words of the shot with those of the camera blanked, offset for offset. */
function withoutCamera(silent: string, camera: CameraWords, body: Span): string {
  let text = silent.slice(body.start, Math.min(body.end, body.start + longestShot));
  const lists: { span: Span }[][] = [camera.framings, camera.angles];
  for (const { span } of lists.flatMap((list) => itemsIn(list, body))) {
    const [start, end] = [span.start - body.start, span.end - body.start];
    if (end <= text.length) text = text.slice(0, start) + '|'.repeat(end - start) + text.slice(end);
  }
  return text;
}

function asTold(words: string): string {
  return words.replace(/^(?:An?|The|Two|Three|Some|His|Her|Their|One)\b/, (word) =>
    word.toLowerCase(),
  );
}
