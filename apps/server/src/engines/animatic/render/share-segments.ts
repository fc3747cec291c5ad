/** Hands out segments to workers, each once. */
export type Shares = {
  /** The next segment for a worker; `undefined`: all are taken. */
  next(worker: number): number | undefined;
};

/**
 * Every worker has a stretch of the film, so that a clip is prepared and a reference opened by one of
 * them; who has finished takes the last of whoever has most left.
 */
export function shareSegments(segmentCount: number, workerCount: number): Shares {
  const stretches = Array.from({ length: workerCount }, (_, worker) => {
    const edge = (index: number) => Math.round((segmentCount * index) / workerCount);
    const [first, end] = [edge(worker), edge(worker + 1)];
    return Array.from({ length: end - first }, (_, index) => first + index);
  });
  return {
    next: (worker) => {
      const own = stretches[worker]?.shift();
      if (own !== undefined) return own;
      return stretches
        .reduce((most, stretch) => (stretch.length > most.length ? stretch : most))
        .pop();
    },
  };
}
