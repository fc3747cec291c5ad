export type CaptionMetrics = {
  /** Height of the letters' box, in pixels. */
  fontPixels: number;
  lineHeightPixels: number;
  /** Room for text within the safe area, in pixels. */
  textWidthPixels: number;
  paddingPixels: number;
  /** From the lower edge of the frame to the lower edge of the plate. */
  bottomPixels: number;
};

/** Sizes of the captions of a film: read on a telephone as well as on a wall. */
export function captionMetrics({
  width,
  height,
}: {
  width: number;
  height: number;
}): CaptionMetrics {
  const short = Math.min(width, height);
  const fontPixels = Math.round(short * 0.042);
  return {
    fontPixels,
    lineHeightPixels: Math.round(fontPixels * 1.34),
    textWidthPixels: Math.round(width > height * 1.2 ? width * 0.74 : width * 0.82),
    paddingPixels: Math.round(fontPixels * 0.45),
    bottomPixels: Math.round(height * 0.058),
  };
}

/** The highest a caption of two lines reaches, as a fraction of the frame's height: what is above stays clear of it. */
export function captionTop(aspect: number): number {
  const height = 1000;
  const metrics = captionMetrics({ width: aspect * height, height });
  const plate = metrics.lineHeightPixels * 2 + metrics.paddingPixels * 1.2;
  return 1 - (metrics.bottomPixels + plate) / height;
}
