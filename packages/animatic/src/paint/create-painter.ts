import { gradeHost } from '../grade/grade-host.ts';
import { prepareFinish } from '../grade/prepare-finish.ts';
import type { Clip, Timeline } from '../timeline.ts';
import { clipIndexAt } from './clip-index-at.ts';
import { createOverlay } from './paint-overlay.ts';
import { exactRanges, framesFrom } from './exact-ranges.ts';
import { paintClip } from './paint-clip.ts';
import { paintBlack, paintHeld, paintWhip } from './paint-transition.ts';
import { prepareClip, type PreparedClip } from './prepare-clip.ts';
import type { Context2D, LayerSurface, PaintHost, Picture, Rows } from './surface.ts';
import { transitionAt, type TransitionMoment } from './transition-at.ts';

export type Painter = {
  /**
   * Paints a whole frame (0 to `frameCount - 1`, any order; in order is quickest). Every pixel of the
   * surface, `timeline.width` x `timeline.height`, is set. Throws a RangeError for another frame.
   */
  paint(context: Context2D, frame: number): void;
  /** The same without anything written on it, a name or a note: what a guide clip and a storyboard show. */
  paintPicture(context: Context2D, frame: number): void;
  /** Names, notes, slate, caption and watermark over a frame that `paintPicture` has painted. */
  paintOverlay(context: Context2D, frame: number): void;
  /**
   * Where the surface holds the frame before this one, and nothing but its running time differs:
   * paints only that and says in which rows. Absent: nothing was painted, the whole frame must be.
   */
  paintChange(context: Context2D, frame: number): Rows | undefined;
};

/**
 * Makes a painter for a film. What stands still is rendered once a clip, and only the clips at hand
 * are kept, so memory does not grow with the film. Same timeline and pictures, same pixels.
 */
export function createPainter(timeline: Timeline, host: PaintHost): Painter {
  const clipAt = keepClips(timeline, host);
  const heldAt = keepLastFrame(timeline, { host, clipAt });
  const thrown = keepSurface(timeline, host);
  const exact = exactRanges(timeline);
  const overlay = createOverlay(timeline, host);
  const painter: Painter = {
    paint(context, frame) {
      painter.paintPicture(context, frame);
      painter.paintOverlay(context, frame);
    },
    paintPicture(context, frame) {
      const index = clipIndexAt(timeline, frame);
      const moment = framesFrom(exact, frame) === 0 ? {} : transitionAt(timeline, frame);
      // Before the clip itself: the times asked of a video then go forward only.
      const holds = moment.heldShare !== undefined || moment.wipedShare !== undefined;
      const held = holds ? heldAt(index - 1) : undefined;
      const target = moment.whip ? thrown().context : context;
      target.globalAlpha = 1;
      paintClip(target, clipAt(index), { timeline, frame });
      if (held) paintHeld(target, held, moment);
      if (moment.whip) paintWhip(context, thrown().picture, { whip: moment.whip, host });
      if (moment.blackShare) paintBlack(context, timeline, moment.blackShare);
    },
    paintOverlay(context, frame) {
      const { clip, paintWords } = clipAt(clipIndexAt(timeline, frame));
      context.globalAlpha = overlay.shareAt(frame) * shownShare(transitionAt(timeline, frame));
      if (context.globalAlpha > 0)
        paintClip(context, { clip, paint: paintWords }, { timeline, frame });
      context.globalAlpha = 1;
      overlay.paint(context, { frame, clip });
    },
    paintChange(context, frame) {
      if (!isHeld(timeline, clipAt, frame)) return undefined;
      const rows = overlay.changedRows(frame);
      if (!rows || rows.height === 0) return rows;
      context.save();
      context.beginPath();
      context.roundRect(0, rows.top, timeline.width, rows.height, 0);
      context.clip();
      painter.paint(context, frame);
      context.restore();
      return rows;
    },
  };
  return painter;
}

/** How much of a clip is seen where it comes or goes: its words come and go with it. */
function shownShare({ heldShare, wipedShare, whip, blackShare }: TransitionMoment): number {
  if (whip) return 0;
  return (wipedShare ?? 1 - (heldShare ?? 0)) * (1 - (blackShare ?? 0));
}

/** Whether the picture is the same as at the frame before it. */
function isHeld(timeline: Timeline, clipAt: ClipAt, frame: number): boolean {
  const index = clipIndexAt(timeline, frame);
  const { startFrame } = timeline.clips[index]!;
  if (frame === startFrame) return false;
  const changes = [frame - 1, frame].flatMap((at) => Object.keys(transitionAt(timeline, at)));
  const { lookAt } = clipAt(index);
  return changes.length === 0 && lookAt(frame - 1) === lookAt(frame);
}

type ClipAt = (index: number) => PreparedClip;

/** Prepares a clip when it is first painted and drops all but it and the one before. */
function keepClips(timeline: Timeline, host: PaintHost): ClipAt {
  const kept = new Map<number, PreparedClip>();
  return (index) => {
    const known = kept.get(index);
    if (known) return known;
    for (const other of kept.keys()) if (Math.abs(other - index) > 1) kept.delete(other);
    const prepared = prepareGraded(timeline, timeline.clips[index]!, host);
    kept.set(index, prepared);
    return prepared;
  };
}

/** A clip in its light and colour. */
function prepareGraded(timeline: Timeline, clip: Clip, host: PaintHost): PreparedClip {
  const prepared = prepareClip(timeline, clip, gradeHost(host, clip));
  const finish = clip.grade && prepareFinish(timeline, clip.grade, host);
  if (!finish) return prepared;
  return {
    ...prepared,
    paint(context, frame) {
      prepared.paint(context, frame);
      finish.paint(context, frame);
    },
    lookAt: (frame) => `${prepared.lookAt(frame)} ${finish.lookAt(frame)}`,
  };
}

/** For a picture that is not painted in its place. */
function keepSurface({ width, height }: Timeline, host: PaintHost): () => LayerSurface {
  let kept: LayerSurface | undefined;
  return () => (kept ??= host.createSurface(width, height));
}

/** The last frame of the clip that is on its way out, held still. */
function keepLastFrame(
  timeline: Timeline,
  { host, clipAt }: { host: PaintHost; clipAt: ClipAt },
): (index: number) => Picture {
  let held: { index: number; picture: Picture } | undefined;
  return (index) => {
    if (held?.index === index) return held.picture;
    const surface = host.createSurface(timeline.width, timeline.height);
    const prepared = clipAt(index);
    paintClip(surface.context, prepared, { timeline, frame: prepared.clip.endFrame - 1 });
    held = { index, picture: surface.picture };
    return held.picture;
  };
}
