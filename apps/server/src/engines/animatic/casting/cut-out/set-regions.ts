import type { Region } from './label-regions.ts';

/** Gives all pixels of some regions a value. Changes `mask`. */
export function setRegions(
  mask: Uint8Array,
  labels: Int32Array,
  { regions, value }: { regions: readonly Region[]; value: 0 | 1 },
): void {
  if (regions.length === 0) return;
  const last = regions.reduce((most, { label }) => Math.max(most, label), 0);
  const isMeant = new Uint8Array(last + 1);
  for (const { label } of regions) isMeant[label] = 1;
  for (let at = 0; at < mask.length; at++) if (isMeant[labels[at]!]) mask[at] = value;
}
