import { UsageError } from './usage-error.ts';

const MICROS = 1_000_000;

/** `12.5` is 12,500,000 micros: exact, with six places at most. */
export function parseAmount(text: string, option: string): number {
  const [, sign, whole, places = ''] = /^(-?)(\d{1,9})(?:\.(\d{1,6}))?$/.exec(text) ?? [];
  if (whole === undefined) {
    throw new UsageError(
      `${option} is an amount in yuan with at most six places, such as 12.50, not "${text}".`,
    );
  }
  const micros = Number(whole) * MICROS + Number(places.padEnd(6, '0'));
  return sign === '-' ? -micros : micros;
}

/** `12.50`: at least two places, and all that are not zero. */
export function formatAmount(amountMicros: number): string {
  const amount = Math.abs(amountMicros);
  const places = String(amount % MICROS)
    .padStart(6, '0')
    .replace(/0{1,4}$/, '');
  return `${amountMicros < 0 ? '-' : ''}${Math.floor(amount / MICROS)}.${places}`;
}
