/** What the server says of a create body before it is sent. */
export type PreflightReport = {
  findings: Finding[];
  /** How the prompt is read; `null`: there is none to read. */
  screenplay: { duration_seconds: number; language: 'en' | 'zh'; shots: Shot[] } | null;
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

export type Shot = {
  number: number;
  start_seconds: number;
  end_seconds: number;
  framing: string;
  move: string;
  cast: { kind: 'image' | 'video'; number: number }[];
  lines: {
    speaker: { kind: 'image' | 'video'; number: number } | null;
    text: string;
    language: 'en' | 'zh';
    start_seconds: number;
    end_seconds: number;
    span: { start: number; end: number };
  }[];
  description: string;
  span: { start: number; end: number };
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
