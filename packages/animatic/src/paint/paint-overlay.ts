import { captionAt } from '../captions/caption-at.ts';
import { markCaption } from '../captions/caption-marks.ts';
import type { CaptionPlace } from '../captions/choose-place.ts';
import { placeCaptions } from '../captions/place-captions.ts';
import type { CaptionPage, Clip, SpeechCue, Timeline } from '../timeline.ts';
import { exactRanges, framesFrom } from './exact-ranges.ts';
import { layoutCaption, paintCaption, type CaptionLayout } from './paint-caption.ts';
import { createSlate } from './paint-slate.ts';
import { slateMetrics } from './slate-metrics.ts';
import { paintWatermark } from './paint-watermark.ts';
import type { Context2D, PaintHost, Rows } from './surface.ts';

/** What is written over every picture of the film: slate, caption, watermark. */
export type Overlay = {
  /** How much of anything written is seen: nothing where the picture is to be exact. */
  shareAt(frame: number): number;
  paint(context: Context2D, moment: { frame: number; clip: Clip }): void;
  /** What differs from the frame before, of the same clip; absent: more than the running time. */
  changedRows(frame: number): Rows | undefined;
};

/** The writing comes and goes softly where the picture is to be seen exactly as it is. */
const FADE_FRAMES = 8;

export function createOverlay(timeline: Timeline, host: PaintHost): Overlay {
  const { width, height, watermark } = timeline;
  const layouts = timeline.captions ? layoutCaptions(timeline, host) : undefined;
  const paintSlate = timeline.slate ? createSlate(timeline) : undefined;
  const exact = exactRanges(timeline);
  const shareAt = (frame: number) => Math.min(1, framesFrom(exact, frame) / FADE_FRAMES);
  return {
    shareAt,
    paint(context, { frame, clip }) {
      const alpha = shareAt(frame);
      if (alpha === 0) return;
      context.globalAlpha = alpha;
      paintSlate?.(context, { frame, clip });
      const shown = captionAt(timeline, frame);
      const layout = shown && layouts?.(shown.page);
      if (layout) paintCaption(context, layout);
      if (watermark) paintWatermark(context, { text: watermark, width, height });
      context.globalAlpha = 1;
    },
    changedRows(frame) {
      if (framesFrom(exact, frame - 1) < FADE_FRAMES) return undefined;
      if (framesFrom(exact, frame) < FADE_FRAMES) return undefined;
      const [before, now] = [frame - 1, frame].map((at) => captionAt(timeline, at)?.page);
      if (timeline.captions && before !== now) return undefined;
      const { top, height: high } = slateMetrics(timeline);
      return timeline.slate ? { top, height: high } : { top: 0, height: 0 };
    },
  };
}

/** Every page at the place where it covers no face; measured once, when one is first asked for. */
function layoutCaptions(
  timeline: Timeline,
  host: PaintHost,
): (page: CaptionPage) => CaptionLayout | undefined {
  const { width, height } = timeline;
  const { context } = host.createSurface(1, 1);
  const cues = new Map(timeline.speech.flatMap((cue) => cue.pages.map((page) => [page, cue])));
  const layoutAt = (page: CaptionPage, place: CaptionPlace) => {
    const cue: SpeechCue = cues.get(page)!;
    return layoutCaption(context, { ...markCaption(cue, page.text), width, height, place });
  };
  let layouts: Map<CaptionPage, CaptionLayout> | undefined;
  return (page) => {
    layouts ??= new Map(
      [...placeCaptions(timeline, (of, place) => shareOf(layoutAt(of, place), timeline))].map(
        ([of, place]) => [of, layoutAt(of, place)],
      ),
    );
    return layouts.get(page);
  };
}

function shareOf({ plate }: CaptionLayout, { width, height }: Timeline) {
  return {
    x: plate.x / width,
    y: plate.y / height,
    width: plate.width / width,
    height: plate.height / height,
  };
}
