declare module 'range-parser' {
  /** -1: no range can be satisfied. -2: not a range header. */
  function parseRange(
    sizeBytes: number,
    header: string,
  ): -1 | -2 | (Array<{ start: number; end: number }> & { type: string });
  export = parseRange;
}
