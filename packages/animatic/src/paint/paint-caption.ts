import { captionMetrics } from '../captions/caption-metrics.ts';
import type { CaptionPlace } from '../captions/choose-place.ts';
import { wrapText } from '../captions/wrap-text.ts';
import { LABEL_GAP_EMS } from '../captions/write-captions.ts';
import { ACCENT } from './paint-layer.ts';
import { slateBottom } from './slate-metrics.ts';
import { fontOf, type Context2D } from './surface.ts';

export type CaptionRequest = {
  text: string;
  label?: string;
  width: number;
  height: number;
  /** Absent: at the bottom. */
  place?: CaptionPlace;
};

/** A caption measured for a frame. Pixels. */
export type CaptionLayout = {
  plate: { x: number; y: number; width: number; height: number };
  fontPixels: number;
  lines: { text: string; x: number; baseline: number }[];
  label?: { text: string; x: number; baseline: number };
};

/** In a column beside a face there is room below for what there is no room for beside it. */
const MOST_LINES = 2;
const MOST_LINES_BESIDE = 5;
/** Share of the width that a column may have. */
const COLUMN = 0.42;

/** Lays a page of a line out on a plate inside the safe area: as at most two lines where it has the frame's width. */
export function layoutCaption(context: Context2D, request: CaptionRequest): CaptionLayout {
  const metrics = captionMetrics(request);
  const { lines, fontPixels, indent } = fitLines(context, request, metrics.fontPixels);
  context.font = fontOf(fontPixels);
  const widths = lines.map(
    (line, index) => context.measureText(line).width + indentAt(index, indent),
  );
  const lineHeight = metrics.lineHeightPixels * (fontPixels / metrics.fontPixels);
  const padding = metrics.paddingPixels;
  const size = {
    width: Math.max(...widths) + padding * 3,
    height: lineHeight * lines.length + padding * 1.2,
  };
  const plate = { ...standPlate(request, size), ...size };
  const baselineAt = (index: number) =>
    plate.y + padding * 0.6 + lineHeight * index + lineHeight * 0.5 + fontPixels * 0.36;
  const leftAt = (index: number) => plate.x + (plate.width - widths[index]!) / 2;
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

/** Share of the frame that is kept free at each side: title safe. */
const SAFE = 0.05;

function standPlate(
  request: CaptionRequest,
  plate: { width: number; height: number },
): { x: number; y: number } {
  const { width, height, place = 'bottom' } = request;
  const bottom = height - captionMetrics(request).bottomPixels - plate.height;
  const top = Math.max(height * SAFE, slateBottom(request)) + height * 0.01;
  const x = (width - plate.width) / 2;
  switch (place) {
    case 'bottom':
      return { x, y: bottom };
    case 'lower-third':
      return { x, y: height * 0.67 - plate.height / 2 };
    case 'top':
      return { x, y: top };
    case 'upper-third':
      return { x, y: Math.max(top, height * 0.33 - plate.height / 2) };
    case 'left':
      return { x: width * SAFE, y: bottom };
    case 'right':
      return { x: width * (1 - SAFE) - plate.width, y: bottom };
  }
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

/** Pages were cut by estimated widths; a script wider than estimated gets smaller letters, not a line more. */
function fitLines(context: Context2D, request: CaptionRequest, fontPixels: number): Fitted {
  const { most, room } = roomFor(request);
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
  if ((lines.length > most || indent > room * 0.8) && fontPixels > 8) {
    return fitLines(context, request, Math.floor(fontPixels * 0.92));
  }
  const isFull = lines.length > 1;
  return { lines: isFull ? balance(wrap, room, lines.length) : lines, fontPixels, indent };
}

function roomFor(request: CaptionRequest): { most: number; room: number } {
  const isBeside = request.place === 'left' || request.place === 'right';
  if (!isBeside) return { most: MOST_LINES, room: captionMetrics(request).textWidthPixels };
  const padding = captionMetrics(request).paddingPixels * 3;
  return { most: MOST_LINES_BESIDE, room: request.width * COLUMN - padding };
}

/** Lines of about equal length read better than full ones and a word. */
function balance(wrap: (width: number) => string[], room: number, count: number): string[] {
  let narrow = room * 0.5;
  let wide = room;
  for (let step = 0; step < 7; step += 1) {
    const middle = (narrow + wide) / 2;
    if (wrap(middle).length > count) narrow = middle;
    else wide = middle;
  }
  return wrap(wide);
}

function indentAt(line: number, indent: number): number {
  return line === 0 ? indent : 0;
}
