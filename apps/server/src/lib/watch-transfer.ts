export type TransferLimits = {
  /** The whole fetch: names, redirects and body. */
  totalMilliseconds: number;
  /** In each window at least so many bytes must arrive, once the body has begun (drip feed). */
  windowMilliseconds: number;
  minWindowBytes: number;
};

export type TransferEnd = 'aborted' | 'timeout' | 'too-slow';

export type TransferWatch = {
  /** Aborts at the first limit that is broken. */
  signal: AbortSignal;
  /** Why it aborted; the first reason stands. */
  reason(): TransferEnd | null;
  count(bytes: number): void;
  /** Rejects when the watch aborts, for work that takes no signal. */
  race<T>(work: Promise<T>): Promise<T>;
  stop(): void;
};

/** Watches a transfer's clock and rate, and the caller's own signal. */
export function watchTransfer(limits: TransferLimits, outer?: AbortSignal): TransferWatch {
  const controller = new AbortController();
  let reason: TransferEnd | null = null;
  let windowBytes: number | null = null;
  const end = (why: TransferEnd) => {
    reason ??= why;
    controller.abort();
  };
  const onAbort = () => end('aborted');
  outer?.addEventListener('abort', onAbort, { once: true });
  if (outer?.aborted) onAbort();
  const total = setTimeout(() => end('timeout'), limits.totalMilliseconds);
  const window = setInterval(() => {
    if (windowBytes !== null && windowBytes < limits.minWindowBytes) end('too-slow');
    if (windowBytes !== null) windowBytes = 0;
  }, limits.windowMilliseconds);

  return {
    signal: controller.signal,
    reason: () => reason,
    count: (bytes) => {
      // The window in which the body begins is not a whole one and is not judged.
      windowBytes = windowBytes === null ? limits.minWindowBytes : windowBytes + bytes;
    },
    race: (work) => raceWithAbort(work, controller.signal),
    stop: () => {
      clearTimeout(total);
      clearInterval(window);
      outer?.removeEventListener('abort', onAbort);
    },
  };
}

function raceWithAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(new DOMException('The transfer was aborted.', 'AbortError'));
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
