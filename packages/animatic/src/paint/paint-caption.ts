import { captionMetrics } from '../captions/caption-metrics.ts';
import { wrapText } from '../captions/wrap-text.ts';
import { LABEL_GAP_EMS } from '../captions/write-captions.ts';
import { ACCENT } from './paint-layer.ts';
import { fontOf, type Context2D } from './surface.ts';

export type CaptionRequest = { text: string; label?: string; width: number; height: number };

/** A caption measured for a frame. Pixels. */
export type CaptionLayout = {
  plate: { x: number; y: number; width: number; height: number };
  fontPixels: number;
  lines: { text: string; x: number; baseline: number }[];
  label?: { text: string; x: number; baseline: number };
};

const MOST_LINES = 2;

/** Lays a page of a line out as at most two lines on a plate inside the safe area. */
export function layoutCaption(context: Context2D, request: CaptionRequest): CaptionLayout {
  const metrics = captionMetrics(request);
  const fitted = fitLines(context, request, metrics.fontPixels);
  const { lines, fontPixels, indent } = fitted;
  context.font = fontOf(fontPixels);
  const widths = lines.map(
    (line, index) => context.measureText(line).width + indentAt(index, indent),
  );
  const lineHeight = metrics.lineHeightPixels * (fontPixels / metrics.fontPixels);
  const padding = metrics.paddingPixels;
  const plateWidth = Math.max(...widths) + padding * 3;
  const plateHeight = lineHeight * lines.length + padding * 1.2;
  const plate = {
    x: (request.width - plateWidth) / 2,
    y: request.height - metrics.bottomPixels - plateHeight,
    width: plateWidth,
    height: plateHeight,
  };
  const baselineAt = (index: number) =>
    plate.y + padding * 0.6 + lineHeight * index + lineHeight * 0.5 + fontPixels * 0.36;
  const leftAt = (index: number) => (request.width - widths[index]!) / 2;
  return {
    plate,
    fontPixels,
    lines: lines.map((text, index) => ({
      text,
      x: leftAt(index) + indentAt(index, indent),
      baseline: baselineAt(index),
    })),
    ...(request.label && { label: { text: request.label, x: leftAt(0), baseline: baselineAt(0) } }),
  };
}

export function paintCaption(context: Context2D, layout: CaptionLayout): void {
  const { plate, fontPixels, lines, label } = layout;
  context.fillStyle = 'rgba(8, 10, 14, 0.74)';
  context.beginPath();
  context.roundRect(plate.x, plate.y, plate.width, plate.height, fontPixels * 0.32);
  context.fill();
  context.font = fontOf(fontPixels);
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillStyle = ACCENT;
  if (label) context.fillText(label.text, label.x, label.baseline);
  context.fillStyle = '#ffffff';
  for (const line of lines) context.fillText(line.text, line.x, line.baseline);
}

type Fitted = { lines: string[]; fontPixels: number; indent: number };

/** Pages were cut by estimated widths; a script wider than estimated gets smaller letters, not a third line. */
function fitLines(context: Context2D, request: CaptionRequest, fontPixels: number): Fitted {
  const room = captionMetrics(request).textWidthPixels;
  context.font = fontOf(fontPixels);
  const indent = request.label
    ? context.measureText(request.label).width + LABEL_GAP_EMS * fontPixels
    : 0;
  const wrap = (width: number) =>
    wrapText({
      text: request.text,
      measure: (text) => context.measureText(text).width,
      widthOf: (line) => width - indentAt(line, indent),
    });
  const lines = wrap(room);
  if (lines.length > MOST_LINES && fontPixels > 8) {
    return fitLines(context, request, Math.floor(fontPixels * 0.92));
  }
  return { lines: lines.length === MOST_LINES ? balance(wrap, room) : lines, fontPixels, indent };
}

/** Two lines of about equal length read better than a full one and a word. */
function balance(wrap: (width: number) => string[], room: number): string[] {
  let narrow = room * 0.5;
  let wide = room;
  for (let step = 0; step < 7; step += 1) {
    const middle = (narrow + wide) / 2;
    if (wrap(middle).length > MOST_LINES) narrow = middle;
    else wide = middle;
  }
  return wrap(wide);
}

function indentAt(line: number, indent: number): number {
  return line === 0 ? indent : 0;
}
