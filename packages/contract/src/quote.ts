import type { Money } from './money.ts';
import type { Resolution } from './task-request.ts';

/** The price lists there are (contract.md §7): mainland China, and Singapore with the rest. */
export type Region = 'china' | 'international';

/** What a request costs on a paid engine; what is held when it is created. */
export type Quote = {
  model: string;
  region: Region;
  resolution: Resolution;
  /** Millionths of the currency for each billed second. */
  perSecondMicros: number;
  /** Billed seconds of input video, cut to the caps. `isExact` false: the most they can be. */
  inputVideoSeconds: number;
  outputVideoSeconds: number;
  /** Never less than what is settled in the end (promise P11). */
  amount: Money;
  /** Whether the length of every input video was known. */
  isExact: boolean;
};
