export type SlateMetrics = {
  fontPixels: number;
  /** Of the plate. */
  left: number;
  top: number;
  height: number;
};

/** The slate's place, at the top left and small: it must be read when one looks for it, and not otherwise. */
export function slateMetrics({ width, height }: { width: number; height: number }): SlateMetrics {
  const fontPixels = Math.round(Math.min(width, height) * 0.021);
  return {
    fontPixels,
    left: Math.round(fontPixels * 1.1),
    top: Math.round(fontPixels * 0.95),
    height: Math.round(fontPixels * 1.7),
  };
}

/** What is written must stay below this, in pixels. */
export function slateBottom(size: { width: number; height: number }): number {
  const { top, height } = slateMetrics(size);
  return top + height;
}
