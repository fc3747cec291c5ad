/**
 * Light and colour of a clip. Every number is a share from 0 (as it is) to 1; `contrast` and
 * `saturation` are factors, 1 as it is.
 */
export type Grade = {
  /** `#rrggbb` and how much of it the light takes on. */
  tint?: { colour: string; share: number };
  /** Below 0 darker, above 0 brighter. */
  exposure: number;
  contrast: number;
  saturation: number;
  /** How dark the corners are. */
  vignette: number;
  grain: number;
};
