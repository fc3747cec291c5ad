import type { Alias } from '../cast/find-aliases.ts';
import type { Character } from '../cast/find-characters.ts';
import type { Actor, Span } from '../screenplay.ts';
import type { FilmWords } from '../words/film-words.ts';
import type { ActorMention } from './actor.ts';

export type BlockingReading = {
  /** Without the spoken lines, offset for offset. */
  silent: string;
  words: FilmWords;
  /** References and names, in order, without those in spoken lines. */
  mentions: readonly ActorMention[];
  aliases: readonly Alias[];
  characters: readonly Character[];
  sentences: readonly { span: Span }[];
};

/** Who acts, as the reading goes on from sentence to sentence and from shot to shot. */
export type Story = {
  /** Who does what the next verb says; empty: it cannot be told. */
  subject: Actor[];
  /** Who did something before, the last at the end. */
  recent: Actor[];
};
