import { wrapText } from '../../captions/wrap-text.ts';
import { fontOf, type Context2D } from '../surface.ts';

export type Label = { lines: string[]; fontPixels: number };

export type LabelRequest = {
  text: string;
  /** Pixels of the room. */
  width: number;
  height: number;
  /** Largest and smallest letters. */
  most: number;
  least: number;
};

/** Of a line's letters. */
export const LINE_HEIGHT = 1.25;

/** Words as large as a room lets them be; what even the smallest letters leave no room for ends in an ellipsis. */
export function writeLabel(context: Context2D, request: LabelRequest): Label {
  const { width, height, most, least } = request;
  for (let pixels = most; pixels > least; pixels = Math.floor(pixels * 0.92)) {
    const lines = wrap(context, request, pixels);
    const widest = Math.max(...lines.map((line) => context.measureText(line).width));
    if (
      lines.length * pixels * LINE_HEIGHT <= height &&
      widest <= width &&
      !cutsWords(request, lines)
    )
      return { lines, fontPixels: pixels };
  }
  const lines = wrap(context, request, least);
  const room = Math.max(1, Math.floor(height / (least * LINE_HEIGHT)));
  if (lines.length <= room) return { lines, fontPixels: least };
  const last = `${lines[room - 1]!.slice(0, -1).trimEnd()}…`;
  return { lines: [...lines.slice(0, room - 1), last], fontPixels: least };
}

function wrap(context: Context2D, { text, width }: LabelRequest, pixels: number): string[] {
  context.font = fontOf(pixels);
  return wrapText({
    text,
    measure: (part) => context.measureText(part).width,
    widthOf: () => width,
  });
}

/** Where letters of one word come to be in two lines they are too large. */
function cutsWords({ text }: LabelRequest, lines: readonly string[]): boolean {
  const words = new Set(text.split(/\s+/u));
  return /^[\p{Script=Latin}\p{P}\p{N}\s]+$/u.test(text)
    ? lines.some((line) => line.split(/\s+/u).some((word) => !words.has(word)))
    : false;
}
