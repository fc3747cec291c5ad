/** Light and colour of a clip, as data: what mood and style words ask for. */
export type Grade = {
  /** Colour the whole picture's light takes on. */
  tint?: Tint;
  /** -1 black to 1 white; 0 as it is. */
  exposure: number;
  /** Factors; 1 as it is. `saturation` 0 is black and white. */
  contrast: number;
  saturation: number;
  /** How dark the corners are, and how strong the grain, 0 to 1. */
  vignette: number;
  grain: number;
};

/** `#rrggbb` of the light, and how much of it, 0 to 1. */
export type Tint = { colour: string; share: number };

export const NEUTRAL: Grade = { exposure: 0, contrast: 1, saturation: 1, vignette: 0, grain: 0 };
