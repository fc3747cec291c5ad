import type { Pool } from 'pg';
import type { Config } from './config/config.ts';
import { systemClock } from './lib/clock.ts';
import { createDepthCheck } from './limits/check-depth.ts';
import { createRateCheck } from './limits/check-rate.ts';
import type { CreateLimits } from './limits/limit-creates.ts';
import { taskLimits } from './limits/task-limits.ts';
import { isKeyUsed } from './tasks/is-key-used.ts';

/** The limits of creates, with the settings' numbers. */
export function bindLimits(config: Config, pool: Pool): CreateLimits {
  return {
    checkRate: createRateCheck({
      pool,
      clock: systemClock,
      submitsPerSecond: (of) => taskLimits(config, of).submitsPerSecond,
    }),
    checkDepth: createDepthCheck({ pool, clock: systemClock, tasksWaiting: config.tasksWaiting }),
    isKeyUsed: (accountId, key) => isKeyUsed(pool, accountId, key),
  };
}
