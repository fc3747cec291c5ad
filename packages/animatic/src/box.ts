/** Fractions: x and width of the whole's width, y and height of its height. May reach outside 0 to 1. */
export type Box = { x: number; y: number; width: number; height: number };
