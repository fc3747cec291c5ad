/** Something to tell about a request that is no refusal, or (`error`) would be one when it counts. */
export type Finding = {
  /** `<what>.<which>`, for machines, e.g. `prompt.cut`. */
  code: string;
  severity: 'error' | 'warning' | 'note';
  /** Dotted path in the client's own body, e.g. `parameters.size`. */
  path?: string;
  /** The part of the text at `path`, in UTF-16 units. */
  span?: { start: number; end: number };
  /** What is so, and what comes of it. */
  message: string;
  /** What to do about it. */
  fix?: string;
};
