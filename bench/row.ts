/** One measured figure. */
export type Row = {
  measure: string;
  value: number;
  unit: string;
  /** What the project wants to reach, in words. */
  target?: string;
  /** The peer's figure of the same run, and the ratio to it, in words. */
  peer?: string;
};
