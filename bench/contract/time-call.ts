/** Microseconds a call takes: the median of several rounds, after a warm-up. */
export function timeCall(call: () => unknown, callsPerRound: number): number {
  const round = () => {
    const startedAt = performance.now();
    for (let index = 0; index < callsPerRound; index++) kept = call();
    return ((performance.now() - startedAt) * 1000) / callsPerRound;
  };
  for (let index = 0; index < WARM_UP_ROUNDS; index++) round();
  const rounds = Array.from({ length: ROUNDS }, round).toSorted((a, b) => a - b);
  return rounds[Math.floor(ROUNDS / 2)]!;
}

const WARM_UP_ROUNDS = 5;
const ROUNDS = 15;

/** Keeps the compiler from leaving a call out whose result nobody reads. */
export let kept: unknown;
