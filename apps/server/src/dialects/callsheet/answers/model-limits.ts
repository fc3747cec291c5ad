import { z } from 'zod';
import type { ModelLimits } from '../../../domain/model-limits.ts';

/** `null`: there is no limit. */
export const modelLimitsAnswer = z.object({
  model: z.string(),
  engine: z.string(),
  submits_per_second: z.number().nullable(),
  tasks_at_once: z.int().nullable(),
});

export function formatModelLimits(limits: ModelLimits): z.infer<typeof modelLimitsAnswer> {
  return {
    model: limits.model,
    engine: limits.engine,
    submits_per_second: limits.submitsPerSecond,
    tasks_at_once: limits.tasksAtOnce,
  };
}
