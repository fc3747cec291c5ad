/** Half-open range of UTF-16 offsets in the prompt, so that every decision can be shown where it came from. */
export type Span = { start: number; end: number };

export type Framing =
  'extreme-wide' | 'wide' | 'full' | 'medium' | 'medium-close' | 'close-up' | 'extreme-close-up';

export type CameraMove =
  | 'static'
  | 'push-in'
  | 'pull-out'
  | 'pan-left'
  | 'pan-right'
  | 'tilt-up'
  | 'tilt-down'
  | 'track'
  | 'orbit'
  | 'handheld';

/** From where the camera looks, where the prompt says so. */
export type CameraAngle =
  | 'overhead'
  | 'high'
  | 'low'
  | 'eye-level'
  | 'dutch'
  | 'over-the-shoulder'
  | 'point-of-view'
  | 'two-shot';

/** How a line is said; plain speech has none. */
export type Delivery = 'whisper' | 'shout' | 'sing';

/** Points at one reference of the cast: images and videos are numbered separately, from 1. */
export type CastRef = { kind: 'image' | 'video'; number: number };

/** One spoken line. */
export type DialogueLine = {
  /** Absent for a narrator or a speaker the parser could not tell. */
  speaker?: CastRef;
  text: string;
  language: 'en' | 'zh';
  /** Seconds from the start of the film. */
  startSeconds: number;
  /** The time the line may take; a synthesiser is asked to fit in it. */
  endSeconds: number;
  span: Span;
  /** The mention the speaker was read from; for a pronoun the mention it stands for. */
  speakerSpan?: Span;
  /** What the prompt calls a speaker that no reference stands for: `Mia`, `Old fisherman`, `小明`. */
  speakerName?: string;
  delivery?: Delivery;
  /** Heard and not seen: a narrator, a voice on the phone, a thought. */
  isOffScreen?: true;
};

export type Shot = {
  /** From 1. */
  number: number;
  startSeconds: number;
  endSeconds: number;
  framing: Framing;
  /** Absent: the prompt does not say. */
  angle?: CameraAngle;
  move: CameraMove;
  /** Who and what is on screen, in the order of mention. Never empty when the request has references. */
  cast: CastRef[];
  /** Of the cast, the place, where the prompt says so of all shots (`Scene: …, Image 3`). */
  set?: CastRef;
  lines: DialogueLine[];
  /** Those known by a name alone (`speakerName`) whom the shot names or hears; absent: none. */
  people?: string[];
  /** What the prompt says of this shot, without the spoken lines. */
  description: string;
  span: Span;
  /** Where the decisions above come from; a decision without a span is a default. */
  evidence?: ShotEvidence;
};

/** The words of the prompt that decided. */
export type ShotEvidence = {
  time?: Span;
  framing?: Span;
  angle?: Span;
  move?: Span;
  /** One for each reference of the shot's cast that its own words name. */
  cast: { ref: CastRef; span: Span }[];
};

/** A prompt read as a film. Shots follow one another without a gap from 0 to the duration. */
export type Screenplay = {
  durationSeconds: number;
  language: 'en' | 'zh';
  shots: Shot[];
  /** What the prompt says before its first shot: style, place, time of day; absent: nothing. */
  preamble?: string;
  /** Whom the prompt calls `character1`, `character2` …; absent: nobody is called so. */
  characters?: readonly CastRef[];
};
