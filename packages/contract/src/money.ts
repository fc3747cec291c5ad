/** ISO 4217. The price list of the hosted service is in yuan for every region (contract.md §7). */
export type Currency = 'CNY';

/** An amount as a whole number of millionths: 0.733924 yuan are 733924. Never a float, never mixed. */
export type Money = { currency: Currency; amountMicros: number };
