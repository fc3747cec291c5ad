import type { Model } from './model.ts';
import { wan27R2v } from './wan2.7-r2v.ts';

/** Every model this server knows. A new model is a new file beside this one and a word here. */
export const models: readonly Model[] = [wan27R2v];

const modelById = new Map(models.flatMap((model) => model.ids.map((id) => [id, model] as const)));

/** The model of a rolling or snapshot id; ids are compared exactly. `undefined`: there is none. */
export function findModel(id: string): Model | undefined {
  return modelById.get(id);
}
