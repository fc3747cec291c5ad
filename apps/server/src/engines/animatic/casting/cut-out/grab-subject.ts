import type { Raster } from '../look/raster.ts';
import type { Vision } from '../look/load-opencv.ts';

/** What is thought of each pixel before the picture is looked at: OpenCV's names and values. */
export const PRIOR = { ground: 0, subject: 1, likelyGround: 2, likelySubject: 3 } as const;

export type SubjectGuess = {
  /** One of {@link PRIOR} for each pixel, of both sides at least some. */
  prior: Uint8Array;
  /** How often colours and outline are fitted to each other. */
  rounds: number;
};

/**
 * Parts subject and ground by their colours and by where the edges are: 1 subject, 0 ground.
 * Rother, Kolmogorov & Blake, "GrabCut" (2004).
 */
export function grabSubject(
  { cv }: Vision,
  raster: Raster,
  { prior, rounds }: SubjectGuess,
): Uint8Array {
  const { width, height, rgba } = raster;
  const seen = cv.matFromArray(height, width, cv.CV_8UC4, rgba as never);
  const colours = new cv.Mat();
  cv.cvtColor(seen, colours, cv.COLOR_RGBA2RGB);
  const mask = cv.matFromArray(height, width, cv.CV_8UC1, prior as never);
  const [ground, subject] = [new cv.Mat(), new cv.Mat()];
  // Its first guess draws lots; the same picture must give the same mask, whatever came before.
  cv.setRNGSeed(1);
  const nowhere = new cv.Rect(0, 0, 1, 1);
  cv.grabCut(colours, mask, nowhere, ground, subject, rounds, cv.GC_INIT_WITH_MASK);
  const found = Uint8Array.from(mask.data as Uint8Array, (value) => value & 1);
  for (const mat of [seen, colours, mask, ground, subject]) mat.delete();
  return found;
}
