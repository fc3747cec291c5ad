import type { Ratio, Resolution } from '../task-request.ts';
import type { Model, PriceRow, Size } from './model.ts';
import { documented } from './source.ts';

/** Facts that the models of wan2.7 share, each with its source. */

export const wan27Ratios = ['16:9', '9:16', '1:1', '4:3', '3:4'] as const;

export const wan27Prompt = {
  maxCodePoints: 5000,
  source: {
    ...documented('§2.1', 'R2V-DOC', 'R2V-OAS', 'I2V-OAS', 'T2V-OAS'),
    note: 'A character is a code point: the documents do not say (contract.md §10.19).',
  },
};

export const wan27NegativePrompt = {
  required: false,
  maxCodePoints: 500,
  source: documented('§2.1', 'R2V-DOC', 'I2V-DOC', 'T2V-OAS'),
};

const parameterSource = documented('§2.4', 'R2V-DOC', 'R2V-OAS', 'I2V-OAS', 'T2V-OAS');

/** The parameters that all of them have with the same ranges and defaults. */
export const wan27Parameters = {
  resolution: { values: ['720P', '1080P'], default: '1080P', source: parameterSource },
  promptExtend: { default: true, source: parameterSource },
  watermark: { default: false, source: parameterSource },
  seed: { min: 0, max: 2_147_483_647, default: undefined, source: parameterSource },
} as const satisfies Partial<Model['parameters']>;

export const wan27Sizes: Readonly<Record<'720P' | '1080P', Readonly<Record<Ratio, Size>>>> = {
  '720P': {
    '16:9': { width: 1280, height: 720 },
    '9:16': { width: 720, height: 1280 },
    '1:1': { width: 960, height: 960 },
    '4:3': { width: 1104, height: 832 },
    '3:4': { width: 832, height: 1104 },
  },
  '1080P': {
    '16:9': { width: 1920, height: 1080 },
    '9:16': { width: 1080, height: 1920 },
    '1:1': { width: 1440, height: 1440 },
    '4:3': { width: 1648, height: 1248 },
    '3:4': { width: 1248, height: 1648 },
  },
};

export const wan27Limits = {
  submitsPerSecond: 5,
  tasksAtOnce: 5,
  source: documented('§6', 'RATE'),
};

/** One price for all of wan2.7 and for wan2.6-r2v. */
export const standardPrices: {
  prices: readonly PriceRow[];
  pricesSource: Model['billing']['pricesSource'];
} = {
  prices: [
    price('china', '720P', 600_000),
    price('china', '1080P', 1_000_000),
    price('international', '720P', 733_924),
    price('international', '1080P', 1_100_886),
  ],
  pricesSource: documented('§7', 'PRICE'),
};

function price(
  region: PriceRow['region'],
  resolution: Resolution,
  perSecondMicros: number,
): PriceRow {
  return { region, resolution, perSecondMicros };
}
