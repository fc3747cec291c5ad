/** What the server says of a create body before it is sent. */
export type PreflightReport = {
  findings: Finding[];
  /** How the prompt is read; `null`: there is none to read. */
  screenplay: {
    duration_seconds: number;
    language: 'en' | 'zh';
    shots: Shot[];
    /** What the prompt's words say the references show. */
    roles: { ref: Reference; role: string; span: Span }[];
    /** Whose panels are the shots; `null`: none is a storyboard. */
    storyboard: Reference | null;
  } | null;
  /** What it would cost, by engine. */
  quotes: EngineQuote[];
  /** The request with its defaults filled in; `null`: it would be refused. */
  request: Readonly<Record<string, unknown>> | null;
};

export type Finding = {
  code: string;
  /** An error is refused; a warning is taken and likely not what was meant. */
  severity: 'error' | 'warning' | 'note';
  message: string;
  /** What to do. */
  fix: string;
  /** Dotted, in the body that was sent. */
  path?: string;
  /** Half-open, in UTF-16 units of the text at `path`. */
  span?: { start: number; end: number };
};

/** Half-open, in UTF-16 units of the prompt. */
export type Span = { start: number; end: number };

/** Images and videos are numbered separately, from 1. */
export type Reference = { kind: 'image' | 'video'; number: number };

/** Somebody or something of a shot: a reference, or a name that no reference stands for. */
export type Actor = Reference | { name: string };

/** A thing that words alone give to somebody: in a hand, at the mouth, or on the ground beside or before them. */
export type Prop = {
  label: string;
  use: 'held' | 'eaten' | 'stands';
  who: Actor | null;
  span: Span;
};

/** What `null` stands for is not told by the prompt. Values are words of the field: `close-up`, `track-left`, `dissolve`. */
export type Shot = {
  number: number;
  start_seconds: number;
  end_seconds: number;
  framing: string;
  angle: string | null;
  move: string;
  move_speed: 'slow' | 'fast' | null;
  /** How it follows the shot before; `null`: a hard cut. */
  transition: string | null;
  fades_out: boolean;
  cast: Reference[];
  /** A landscape, an insert: none of the references is on screen. */
  is_empty: boolean;
  /** Those known by a name alone. */
  people: string[];
  /** What a shot without anybody shows, as it is told. */
  things: string[];
  /** What those in the shot hold, eat or have before them that no reference shows. */
  props: Prop[];
  setting: { place: string | null; light: string | null; weather: string | null };
  mood: string | null;
  looks: string[];
  sounds: Sound[];
  blocking: Blocking[];
  lines: {
    speaker: Reference | null;
    speaker_name: string | null;
    text: string;
    language: 'en' | 'zh';
    delivery: 'whisper' | 'shout' | 'sing' | null;
    is_off_screen: boolean;
    start_seconds: number;
    end_seconds: number;
    span: Span;
  }[];
  description: string;
  span: Span;
  /** The words of the prompt that decided. */
  evidence: { decision: string; span: Span }[];
};

export type Sound = {
  kind: 'music' | 'ambience' | 'effect' | 'silence';
  /** Of music its instrument, of the others what is heard. */
  sound: string | null;
  /** Of music. */
  mood: string | null;
  span: Span;
};

export type Blocking = {
  who: Actor;
  side: 'left' | 'centre' | 'right' | null;
  depth: 'foreground' | 'background' | null;
  posture: string | null;
  /** From or to which edge of the frame. */
  enters: string | null;
  exits: string | null;
  actions: { kind: string; what: Actor | null; target: Actor | null }[];
  spans: Span[];
};

export type EngineQuote = {
  /** `null`: the hosted service, by the price list of the server's region. */
  engine: string | null;
  currency: string;
  amount_micros: number;
  note: string;
  /** How the amount comes about; `null`: the engine is free. */
  billed: {
    region: 'china' | 'international';
    resolution: string;
    per_second_micros: number;
    input_video_seconds: number;
    output_video_seconds: number;
    /** `false`: the length of an input video is not known, and the most it can be counts. */
    is_exact: boolean;
  } | null;
};
