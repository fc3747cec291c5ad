/** A note of a part. Times in seconds from the beginning of the cue; it may sound on a little. */
export type Note = {
  startSeconds: number;
  seconds: number;
  /** MIDI number: 60 is the middle c, 69 is 440 Hz. */
  key: number;
  /** 0 to 1. */
  level: number;
};

export function hertzOf(key: number): number {
  return 440 * 2 ** ((key - 69) / 12);
}
