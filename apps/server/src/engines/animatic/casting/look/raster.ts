/** Pixels of an upright picture: RGBA, straight alpha, row by row. */
export type Raster = { width: number; height: number; rgba: Uint8Array };

/** One byte a pixel of a picture of the same size: 0 is ground, 255 subject, edges lie between. */
export type Mask = Uint8Array;
