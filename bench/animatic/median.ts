import type { Measured } from './measure-run.ts';

/** The middle one of several runs by each of its figures. */
export function median(runs: readonly Measured[]): Measured {
  const middle = (pick: (run: Measured) => number) =>
    runs.map(pick).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)]!;
  return {
    wallSeconds: middle(({ wallSeconds }) => wallSeconds),
    cpuSeconds: middle(({ cpuSeconds }) => cpuSeconds),
    peakMegabytes: middle(({ peakMegabytes }) => peakMegabytes),
  };
}
