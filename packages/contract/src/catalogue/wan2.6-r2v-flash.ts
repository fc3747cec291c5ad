import type { Model, PriceRow } from './model.ts';
import { documented } from './source.ts';
import { wan26R2vFacts } from './wan2.6.ts';

const { billedInput, parameters, ...facts } = wan26R2vFacts;

const prices: readonly PriceRow[] = [
  { region: 'china', resolution: '720P', withAudio: true, perSecondMicros: 300_000 },
  { region: 'china', resolution: '1080P', withAudio: true, perSecondMicros: 500_000 },
  { region: 'international', resolution: '720P', withAudio: true, perSecondMicros: 366_962 },
  { region: 'international', resolution: '1080P', withAudio: true, perSecondMicros: 550_443 },
  { region: 'china', resolution: '720P', withAudio: false, perSecondMicros: 150_000 },
  { region: 'china', resolution: '1080P', withAudio: false, perSecondMicros: 250_000 },
  { region: 'international', resolution: '720P', withAudio: false, perSecondMicros: 183_481 },
  { region: 'international', resolution: '1080P', withAudio: false, perSecondMicros: 275_221 },
];

/** The quick one: at half the price, and at a quarter without sound. */
export const wan26R2vFlash: Model = {
  ids: ['wan2.6-r2v-flash'],
  idsSource: documented('§3.4', 'R2V26-DOC'),
  ...facts,
  parameters: {
    ...parameters,
    audio: { default: true, source: documented('§3.4', 'R2V26-DOC') },
  },
  billing: { ...billedInput, prices, pricesSource: documented('§7', 'PRICE') },
};
