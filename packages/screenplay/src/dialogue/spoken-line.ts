import type { NameMention } from '../cast/find-character-mentions.ts';
import type { Character } from '../cast/find-characters.ts';
import type { Alias } from '../cast/find-aliases.ts';
import type { Mention } from '../cast/find-mentions.ts';
import type { Quote } from '../text/find-quotes.ts';
import type { CastRef, Delivery, Span } from '../screenplay.ts';

/** A quote that somebody says. */
export type SpokenLine = {
  /** Of the quote, with its marks. */
  span: Span;
  text: string;
  speaker?: CastRef;
  /** Where the speaker was read from: a mention, or a pronoun. */
  speakerSpan?: Span;
  /** What the prompt calls a speaker that no reference stands for; none of the cast speaks it. */
  speakerName?: string;
  delivery?: Delivery;
  /** Heard and not seen. */
  isOffScreen?: true;
};

/** What dialogue is read from. All lists are sorted by start. */
export type DialogueReading = {
  prompt: string;
  folded: string;
  quotes: Quote[];
  mentions: Mention[];
  aliases: Alias[];
  /** Whom the prompt lists and no reference stands for, and where it names them outside its quotes. */
  characters: readonly Character[];
  named: readonly NameMention[];
  sentences: { span: Span }[];
  /** Speech verbs, and pronouns that can speak. */
  verbs: { span: Span }[];
  pronouns: { span: Span }[];
  /** The only reference of the request: the only one who can speak. */
  lone?: CastRef;
  /** There is nobody to refer to: speakers are known by their names in the prompt. */
  isUncast?: true;
};
