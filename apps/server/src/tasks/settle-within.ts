import { setTimeout as delay } from 'node:timers/promises';

/** Engines promise to stop within a second of an abort. */
const PATIENCE_MILLISECONDS = 2_000;

/**
 * Follows work that was told to stop: takes its result if it still comes, and gives up on work that
 * does not stop, so that nothing it waits for can hold up a shutdown.
 */
export async function settleWithin<T>(
  work: Promise<T>,
  signal: AbortSignal,
  patienceMilliseconds = PATIENCE_MILLISECONDS,
): Promise<T> {
  const over = new AbortController();
  const giveUp = async (): Promise<never> => {
    await aborted(signal, over.signal);
    await delay(patienceMilliseconds, undefined, { signal: over.signal });
    throw new Error('the work did not stop when it was told to');
  };
  const givingUp = giveUp();
  givingUp.catch(() => undefined);
  try {
    return await Promise.race([work, givingUp]);
  } finally {
    over.abort();
    // Whatever abandoned work throws later concerns nobody.
    work.catch(() => undefined);
  }
}

function aborted(signal: AbortSignal, over: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return resolve();
    signal.addEventListener('abort', () => resolve(), { once: true, signal: over });
    over.addEventListener('abort', reject, { once: true });
  });
}
