/** Luma, one byte a pixel, rows without padding. */
export type Luma = { data: Uint8Array; width: number; height: number };

const WINDOW = 8;
const STEP = 4;
/** Of Wang et al. 2004, for 8 bits. */
const C1 = (0.01 * 255) ** 2;
const C2 = (0.03 * 255) ** 2;

/** Mean structural similarity of two pictures of one size, in windows of 8x8 (Wang et al. 2004): 1 is the same. */
export function ssim(a: Luma, b: Luma): number {
  let [sum, count] = [0, 0];
  for (let y = 0; y + WINDOW <= a.height; y += STEP) {
    for (let x = 0; x + WINDOW <= a.width; x += STEP) {
      sum += windowSsim(a, b, y * a.width + x);
      count += 1;
    }
  }
  return sum / count;
}

function windowSsim(a: Luma, b: Luma, start: number): number {
  let [sumA, sumB, squaresA, squaresB, products] = [0, 0, 0, 0, 0];
  for (let row = 0; row < WINDOW; row += 1) {
    for (let column = 0; column < WINDOW; column += 1) {
      const at = start + row * a.width + column;
      const [left, right] = [a.data[at]!, b.data[at]!];
      sumA += left;
      sumB += right;
      squaresA += left * left;
      squaresB += right * right;
      products += left * right;
    }
  }
  const n = WINDOW * WINDOW;
  const [meanA, meanB] = [sumA / n, sumB / n];
  const [varianceA, varianceB] = [squaresA / n - meanA ** 2, squaresB / n - meanB ** 2];
  const covariance = products / n - meanA * meanB;
  return (
    ((2 * meanA * meanB + C1) * (2 * covariance + C2)) /
    ((meanA ** 2 + meanB ** 2 + C1) * (varianceA + varianceB + C2))
  );
}
