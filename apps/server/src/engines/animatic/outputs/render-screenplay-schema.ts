import { z } from 'zod';
import { SCREENPLAY_SCHEMA_ID, screenplaySchema } from './screenplay-schema.ts';

/** The schema of `screenplay.json` as JSON Schema 2020-12, for whoever reads one without this code. */
export function renderScreenplaySchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(screenplaySchema);
  return JSON.stringify({ $schema, $id: SCREENPLAY_SCHEMA_ID, ...rest }, null, 2);
}
