import type { SpokenLine } from '../dialogue/spoken-line.ts';
import type { Span } from '../screenplay.ts';
import { itemsIn } from '../text/spans.ts';
import { speakingSeconds } from '../timing/speaking-seconds.ts';
import { findActors, keyOf, type Actor } from './find-actors.ts';
import { isAside } from './is-aside.ts';
import type { Reading } from './segment.ts';
import type { Piece } from './split-at-cuts.ts';

/** Shots shorter than this read as flicker. */
export const shortestSeconds = 1.2;

/** A sentence, or the part of one up to a cut, with what decides whether a shot begins at it. */
export type Beat = {
  span: Span;
  /** 4: the words cut. 3: somebody else, a framing or a line. 2: something else. 1: the same goes on. 0: no shot of its own. */
  strength: 0 | 1 | 2 | 3 | 4;
  /** What it adds to its shot: time to be seen when it is something new, and to be heard. */
  needSeconds: number;
};

/** Each piece with whether a shot begins at it, which depends on who acted in the pieces before. */
export function toBeats(reading: Reading, pieces: readonly Piece[]): Beat[] {
  const story: Story = { recent: [], last: '', isOpen: false, isShown: false };
  return pieces.map((piece) => {
    const lines = itemsIn(reading.lines, piece.span);
    const spoken = lines.reduce(
      (seconds, { text, delivery }) => seconds + speakingSeconds(text, delivery),
      0,
    );
    const strength = strengthOf(reading, { piece, lines, story });
    const least = strength > 1 ? shortestSeconds : 0;
    return { span: piece.span, strength, needSeconds: Math.max(least, spoken) };
  });
}

/** What the pieces so far told. */
type Story = {
  recent: Actor[];
  /** Key of who acted last. */
  last: string;
  /** A place was named, and nothing has happened in it yet. */
  isOpen: boolean;
  /** Something was to be seen. */
  isShown: boolean;
};

type Place = { piece: Piece; lines: SpokenLine[]; story: Story };

function strengthOf(reading: Reading, { piece, lines, story }: Place): Beat['strength'] {
  const { span } = piece;
  const text = reading.silent.slice(span.start, span.end);
  const isFramed = itemsIn(reading.camera.framings, span).length > 0;
  const isAngled = itemsIn(reading.camera.angles, span).length > 0;
  const mentions = itemsIn(reading.mentions, span);
  const isSilent = lines.length === 0 && !piece.isCut;
  if (isSilent && (isInList(reading, span) || isAside(text, mentions))) return 0;
  if (lines.length > 0 && lines.every((line) => line.isOffScreen)) return heard(piece, story);
  if (isSilent && story.recent.length > 0 && soundStart.test(text)) return 1;
  story.isShown = true;
  const actors = findActors(reading, span, story.recent);
  const isSame = actors.length > 0 && keyOf(actors) === story.last;
  const isOpen = story.isOpen;
  story.isOpen = isPlace(text, story, isFramed || isAngled);
  const isMoved = itemsIn(reading.camera.moves, span).length > 0;
  const isCamera = isCameraOnly(text, { isFramed, isAngled, isMoved });
  // From a thing back to somebody is no going on.
  const isBack = story.last === '' && story.recent.length > 0 && doerBehind.test(text);
  if (isCamera && !isBack && !piece.isCut) return 1;
  if (actors.length === 0) story.last = '';
  else {
    story.recent = [...story.recent, ...actors].slice(-8);
    story.last = keyOf(actors);
  }
  if (piece.isCut || story.isOpen) return 4;
  if (isOpen) return 1;
  if (isFramed || isAngled) return 3;
  if (isSame) return timeStart.test(text) ? 3 : 1;
  if (lines.length > 0 || mentions.length > 0) return 3;
  if (actors.length > 0) return 3;
  return itStart.test(text) ? 1 : 2;
}

/** `Sidekick: a small robot.` of the list of characters. */
function isInList({ listSpan }: Reading, { start }: Span): boolean {
  return listSpan !== undefined && start >= listSpan.start && start < listSpan.end;
}

/** A voice over the picture goes on with the shot; over none it opens the next. */
function heard({ isCut }: Piece, story: Story): Beat['strength'] {
  if (story.isShown && !isCut) return 1;
  story.isOpen = true;
  return 4;
}

/** `INT. KITCHEN - NIGHT.` `竹林,大雨。` before anybody is seen. */
function isPlace(text: string, { recent }: Story, isSeen: boolean): boolean {
  if (slugPattern.test(text)) return true;
  return recent.length === 0 && !isSeen && placePattern.test(text);
}

type Seen = { isFramed: boolean; isAngled: boolean; isMoved: boolean };

/** The camera goes on in the same shot, unless it arrives at a framing. */
function isCameraOnly(text: string, { isFramed, isAngled, isMoved }: Seen): boolean {
  if (cameraWords.test(text)) return true;
  if (isAngled && fragment.test(text)) return true;
  return isMoved && !isFramed && cameraStart.test(text);
}

const cameraStart =
  /^(?!手持|handheld)(?:(?:[a-z]{2,12} ){1,4}?, ?|(?:in|then|and) (?:[a-z-]{1,12} ){0,2}?(?:[a-z-]{1,12}, )?)?(?:the )?(?:camera|lens)\b|^(?!手持)[^,。]{0,6}(?:,)?(?:镜头|摄像机|运镜)/i;
const cameraWords =
  /^(?:(?:then )?fades? (?:to black|to white|out)|(?:rack|pull) focus|淡出|焦点)/i;
/** `Dutch angle.` says how the shot before it is seen. */
const fragment = /^(?:[a-z' -]{3,16}|[\u4e00-\u9fff]{2,6})[.。]?$/i;
const slugPattern =
  /^(?:INT|EXT)\b|^\[第[一二三四五六七八九十\d]{1,3}[场幕]\]|^(?:雨夜|深夜|清晨|黄昏|夜晚|白天|傍晚|夜)[,、][\u4e00-\u9fff]{1,6}[。.]$/;
const placePattern =
  /^[\u4e00-\u9fff]{1,8}[,、][\u4e00-\u9fff]{1,6}[。.]$|^(?:an?|the) (?:[a-z-]{1,16} ){1,6}?(?:at (?:night|dawn|dusk|noon|sunset|sunrise)|in the (?:rain|snow|fog|morning|evening))[.]?$/i;
/** `There is a knock at the door.` goes on under the picture. */
const soundStart =
  /^(?:suddenly,? )?(?:there(?:['’]s| is) |we hear )(?:an? |the )?(?:[a-z]{1,12} ){0,2}(?:knock|sound|noise|bell|scream|thunder|silence|footsteps|music)\b|^[^,。]{0,10}(?:传来|响起)[^,。]{1,10}[。.]?$/i;
const doerBehind = /\b(?:as|while|when) (?:s?he|they)\b/i;
const timeStart =
  /^(?:later|the next (?:day|morning)|at (?:night|dawn|dusk|noon)|meanwhile|years later|hours later)\b|^(?:白天|黄昏|深夜|清晨|傍晚|夜里|夜晚|第二天|次日|中午|多年后|后来)/i;
const itStart =
  /^(?:then |and |(?:slowly|suddenly|finally),? )?(?:he|she|they|it|his|her|their|its|both)\b|^(?:然后|接着|随后)?[他她它]/i;
