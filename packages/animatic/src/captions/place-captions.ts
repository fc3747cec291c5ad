import type { Box } from '../box.ts';
import type { CaptionPage, Clip, Timeline } from '../timeline.ts';
import { choosePlace, type CaptionPlace } from './choose-place.ts';
import { facesOnScreen } from './faces-on-screen.ts';

/** The plate a page would have at a place, in fractions of the output. */
export type PlateOf = (page: CaptionPage, place: CaptionPlace) => Box;

/**
 * Gives every page a place that covers no face while it is shown, where there is one; within a shot
 * the place of the page before is kept as long as it is free.
 */
export function placeCaptions(
  timeline: Timeline,
  plateOf: PlateOf,
): ReadonlyMap<CaptionPage, CaptionPlace> {
  const places = new Map<CaptionPage, CaptionPlace>();
  let before: { clip: Clip; place: CaptionPlace } | undefined;
  for (const page of timeline.speech.flatMap(({ pages }) => pages)) {
    const [clip] = clipsOf(timeline, page);
    const kept = before && before.clip === clip ? before.place : undefined;
    const place = choosePlace((at) => plateOf(page, at), facesDuring(timeline, page), kept);
    places.set(page, place);
    if (clip) before = { clip: clipsOf(timeline, page).at(-1)!, place };
  }
  return places;
}

/** Faces move, slowly: looked at a few times, with a rim of their own size's tenth. */
function facesDuring(timeline: Timeline, page: CaptionPage): Box[] {
  return clipsOf(timeline, page).flatMap((clip) => {
    const first = Math.max(page.startFrame, clip.startFrame);
    const last = Math.min(page.endFrame, clip.endFrame) - 1;
    const middle = Math.floor((first + last) / 2);
    return facesOnScreen(timeline, clip, [...new Set([first, middle, last])]).map(withRim);
  });
}

function withRim({ x, y, width, height }: Box): Box {
  return { x: x - width * 0.1, y: y - height * 0.1, width: width * 1.2, height: height * 1.2 };
}

function clipsOf({ clips }: Timeline, page: CaptionPage): Clip[] {
  return clips.filter(
    ({ startFrame, endFrame }) => startFrame < page.endFrame && endFrame > page.startFrame,
  );
}
