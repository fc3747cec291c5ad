import { captionAt, type ShownCaption } from '../captions/caption-at.ts';
import type { CaptionPage, Clip, Timeline } from '../timeline.ts';
import { exactRanges, framesFrom } from './exact-ranges.ts';
import { layoutCaption, paintCaption, type CaptionLayout } from './paint-caption.ts';
import { paintSlate } from './paint-slate.ts';
import { paintWatermark } from './paint-watermark.ts';
import type { Context2D, PaintHost } from './surface.ts';

/** All that is written over the picture: slate, caption, watermark. */
export type Overlay = { paint(context: Context2D, moment: { frame: number; clip: Clip }): void };

/** The writing comes and goes softly where the picture is to be seen exactly as it is. */
const FADE_FRAMES = 8;

export function createOverlay(timeline: Timeline, host: PaintHost): Overlay {
  const { width, height, watermark } = timeline;
  const layoutOf = keepLayout(timeline, host);
  const exact = exactRanges(timeline);
  return {
    paint(context, { frame, clip }) {
      const alpha = Math.min(1, framesFrom(exact, frame) / FADE_FRAMES);
      if (alpha === 0) return;
      context.globalAlpha = alpha;
      paintSlate(context, { shotNumber: clip.shotNumber, framing: clip.framing, width, height });
      const shown = captionAt(timeline, frame);
      if (shown) paintCaption(context, layoutOf(shown));
      if (watermark) paintWatermark(context, { text: watermark, width, height });
      context.globalAlpha = 1;
    },
  };
}

/** A page is measured once, not at each of its frames. */
function keepLayout(timeline: Timeline, host: PaintHost): (shown: ShownCaption) => CaptionLayout {
  const { width, height } = timeline;
  const measuring = host.createSurface(1, 1);
  let kept: { page: CaptionPage; layout: CaptionLayout } | undefined;
  return ({ cue, page }) => {
    if (kept?.page === page) return kept.layout;
    const layout = layoutCaption(measuring.context, {
      text: page.text,
      ...(cue.speakerLabel && { label: cue.speakerLabel }),
      width,
      height,
    });
    kept = { page, layout };
    return layout;
  };
}
