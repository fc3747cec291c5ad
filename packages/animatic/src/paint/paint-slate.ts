import type { Clip, Timeline } from '../timeline.ts';
import { slateMetrics } from './slate-metrics.ts';
import { runningTime, slateWords } from './slate-text.ts';
import { fontOf, type Context2D } from './surface.ts';

/** A quiet mark at the top left, so that nobody takes a rehearsal for the final picture. */
export function createSlate(
  timeline: Timeline,
): (context: Context2D, moment: { frame: number; clip: Clip }) => void {
  const { fps, language } = timeline;
  const { fontPixels, left, top, height } = slateMetrics(timeline);
  // Digits stand in cells of one width: a running time that jitters is read when nobody wants to.
  const cell = fontPixels * 0.58;
  let measured: { clip: Clip; text: string; width: number } | undefined;
  return (context, { frame, clip }) => {
    context.font = fontOf(fontPixels);
    context.textAlign = 'left';
    context.textBaseline = 'alphabetic';
    if (measured?.clip !== clip) {
      const text = `${slateWords(clip, language).join(GAP)}${GAP}`;
      measured = { clip, text, width: context.measureText(text).width };
    }
    const time = runningTime(frame, fps);
    const pad = fontPixels * 0.6;
    const baseline = top + fontPixels * 1.21;
    const timeLeft = left + pad + measured.width;
    context.fillStyle = 'rgba(8, 10, 14, 0.6)';
    context.beginPath();
    const width = measured.width + cell * time.length + pad * 2;
    context.roundRect(left, top, width, height, fontPixels * 0.35);
    context.fill();
    context.fillStyle = 'rgba(255, 255, 255, 0.82)';
    context.fillText(measured.text, left + pad, baseline);
    [...time].forEach((digit, index) => {
      const inset = digit === ':' ? cell * 0.28 : 0;
      context.fillText(digit, timeLeft + cell * index + inset, baseline);
    });
  };
}

const GAP = '  ·  ';
