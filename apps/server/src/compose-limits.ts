import { models } from '@callsheet/contract';
import type { Pool } from 'pg';
import type { Config } from './config/config.ts';
import type { ModelLimits } from './domain/model-limits.ts';
import type { Engine } from './engines/engine.ts';
import { systemClock } from './lib/clock.ts';
import { createDepthCheck } from './limits/check-depth.ts';
import { createRateCheck } from './limits/check-rate.ts';
import type { CreateLimits } from './limits/limit-creates.ts';
import { taskLimits, type TaskLimits } from './limits/task-limits.ts';
import { isKeyUsed } from './tasks/is-key-used.ts';

type Engines = ReadonlyMap<string, Engine>;

/** The limits of creates, with the settings' numbers. */
export function bindLimits(config: Config, engines: Engines, pool: Pool): CreateLimits {
  const limitsOf = limitsFor(config, engines);
  return {
    checkRate: createRateCheck({
      pool,
      clock: systemClock,
      submitsPerSecond: (of) => limitsOf(of).submitsPerSecond,
    }),
    checkDepth: createDepthCheck({ pool, clock: systemClock, tasksWaiting: config.tasksWaiting }),
    isKeyUsed: (accountId, key) => isKeyUsed(pool, accountId, key),
  };
}

/** What an account may do with a model on an engine. */
export function limitsFor(config: Config, engines: Engines) {
  return ({ model, engine }: { model: string; engine: string }): TaskLimits =>
    taskLimits(config, { model, pricing: engines.get(engine)?.pricing });
}

/** The limits of every model on one engine, for people to read. */
export function listLimits(config: Config, engines: Engines, engine: string): ModelLimits[] {
  const limitsOf = limitsFor(config, engines);
  return models.map(({ ids: [model] }) => ({
    model: model!,
    engine,
    ...limitsOf({ model: model!, engine }),
  }));
}
