import { setTimeout as delay } from 'node:timers/promises';
import type { RetentionTools } from './retention-tools.ts';
import { sweep } from './sweep.ts';

const SWEEP_MILLISECONDS = 10 * 60_000;

export type Retention = { stop(): Promise<void> };

/** Sweeps now and every ten minutes until it is stopped. */
export function startRetention(tools: RetentionTools): Retention {
  const stopping = new AbortController();
  const loop = sweepLoop(tools, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await loop;
    },
  };
}

async function sweepLoop(tools: RetentionTools, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const swept = await sweep(tools, signal);
      if (Object.values(swept).some((count) => count > 0)) {
        tools.log.info({ removed: swept }, 'removed what has outlived its time');
      }
    } catch (error) {
      tools.log.error({ err: error }, 'could not remove what has outlived its time');
    }
    await delay(SWEEP_MILLISECONDS, undefined, { signal }).catch(() => undefined);
  }
}
