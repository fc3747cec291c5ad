import type { CameraWords } from '../camera/camera-words.ts';
import type { NameMention } from '../cast/find-character-mentions.ts';
import type { Alias } from '../cast/find-aliases.ts';
import type { Mention } from '../cast/find-mentions.ts';
import type { Quote } from '../text/find-quotes.ts';
import type { Span } from '../screenplay.ts';
import type { SpokenLine } from '../dialogue/spoken-line.ts';

/** A piece of the prompt that becomes a shot. */
export type Segment = {
  /** With its header. */
  span: Span;
  /** Without its header. */
  body: Span;
  /** As written in the prompt; any of them may be missing or wrong. */
  startSeconds?: number;
  endSeconds?: number;
  lengthSeconds?: number;
  timeSpan?: Span;
};

/** What the structure of a prompt is read from. */
export type Reading = {
  folded: string;
  /** Without the spoken lines, offset for offset. */
  silent: string;
  camera: CameraWords;
  quotes: Quote[];
  mentions: Mention[];
  aliases: Alias[];
  /** Those of the prompt's list of characters, where it names them. */
  named: readonly NameMention[];
  /** Where that list stands. */
  listSpan?: Span;
  lines: SpokenLine[];
  /** Those of speakers that are no reference. */
  speakerNames: readonly string[];
  durationSeconds: number;
};
