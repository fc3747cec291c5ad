import type { Model } from './model.ts';
import { wan26R2vFlash } from './wan2.6-r2v-flash.ts';
import { wan26R2v } from './wan2.6-r2v.ts';
import { wan27I2v } from './wan2.7-i2v.ts';
import { wan27R2v } from './wan2.7-r2v.ts';
import { wan27T2v } from './wan2.7-t2v.ts';
import { wan27Videoedit } from './wan2.7-videoedit.ts';
import { wan30Video } from './wan3.0-video.ts';

/** Every model this server knows. A new model is a new file beside this one and a word here. */
export const models: readonly Model[] = [
  wan27R2v,
  wan27I2v,
  wan27T2v,
  wan27Videoedit,
  wan26R2v,
  wan26R2vFlash,
  wan30Video,
];

const modelById = new Map(models.flatMap((model) => model.ids.map((id) => [id, model] as const)));

/** The model of a rolling or snapshot id; ids are compared exactly. `undefined`: there is none. */
export function findModel(id: string): Model | undefined {
  return modelById.get(id);
}
