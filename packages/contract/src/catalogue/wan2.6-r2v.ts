import type { Model } from './model.ts';
import { documented } from './source.ts';
import { wan26R2vFacts } from './wan2.6.ts';
import { standardPrices } from './wan2.7.ts';

const { billedInput, ...facts } = wan26R2vFacts;

/** Reference to video of the generation before: bare URLs, and `character1` in the prompt. */
export const wan26R2v: Model = {
  ids: ['wan2.6-r2v'],
  idsSource: documented('§3.4', 'R2V26-DOC'),
  ...facts,
  billing: { ...billedInput, ...standardPrices },
};
