/** How somebody speaks, in the terms of espeak-ng. JSON. */
export type Voice = {
  /** espeak-ng's variant whose timbre it has. */
  timbre: string;
  /** The median pitch, in hertz. */
  pitchHz: number;
  /** Formants against the timbre's: above 1 is a smaller throat. */
  formantScale: number;
  /** Speed against the usual. */
  rate: number;
  /** An old or a shaken voice trembles. */
  trembles?: true;
  /** What the speaker's own sample sounds like, where there is one. */
  likeness?: Likeness;
};

/** What a line is moved towards; what could not be heard is absent. */
export type Likeness = {
  /** Of `measureSpectrum`. */
  bandsDb?: number[];
  /** Of `measureRate`. */
  syllablesPerSecond?: number;
};
