const MICROS = 1_000_000;

/** `-0.733924`: exact, with all six places, for people and spreadsheets. */
export function formatMicros(amountMicros: number): string {
  const amount = Math.abs(amountMicros);
  const places = String(amount % MICROS).padStart(6, '0');
  return `${amountMicros < 0 ? '-' : ''}${Math.floor(amount / MICROS)}.${places}`;
}
