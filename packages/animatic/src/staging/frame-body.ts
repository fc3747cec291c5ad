import type { Framing } from '@callsheet/screenplay';
import type { Anatomy } from '../casting/read-anatomy.ts';
import { groundLine, type SetView } from '../scenery/view-set.ts';

/** A body in the frame: its height and top in frame heights. */
export type FramedBody = { height: number; top: number };

/** Framings that show whole bodies on the ground. */
const WHOLE_BODY: readonly Framing[] = ['extreme-wide', 'wide', 'full'];

export function showsFeet(framing: Framing): boolean {
  return WHOLE_BODY.includes(framing);
}

export type BodyRequest = {
  anatomy: Pick<Anatomy, 'head' | 'eyes' | 'isWhole'>;
  framing: Framing;
  view: SetView;
  /** Height against the tallest of the shot. */
  relative: number;
  /** Lies: it is framed as large as if it stood. */
  isLying?: boolean | undefined;
  /** Share of its framing's size that the room of the shot leaves it. */
  fit: number;
};

/**
 * How large a framing shows a body: on the ground where its feet are seen; else down to the waist,
 * the chest or the shoulders, by its own proportions, with the eyes about a third down.
 */
export function frameBody(request: BodyRequest): FramedBody {
  const { anatomy, framing, view, relative, fit } = request;
  if (showsFeet(framing)) {
    // Whose picture ends at the waist stands nearer, behind the frame's lower edge.
    if (!anatomy.isWhole) return behindEdge(Math.max(NEAREST, view.stature * 0.7) * fit);
    const height = view.stature * relative * fit;
    return { height, top: groundLine(view) - height };
  }
  if (request.isLying) return frameLying(request);
  const { head } = anatomy;
  const chin = head.y + head.height;
  const { headroom, below, headHeight, atLeast } = CLOSE[framing as keyof typeof CLOSE];
  const bottom = chin + (1 - chin) * below;
  const byCut = (1 - headroom) / bottom;
  const byHead = headHeight / head.height;
  const natural = Math.max(atLeast, Math.min(byCut, byHead));
  // Who is shorter looks a little smaller, and is not lost below the frame.
  const height = natural * relative ** 0.35 * fit;
  return { height, top: topOf({ anatomy, framing, height, headroom, relative }) };
}

/** As large as whoever stands in this framing, low in the frame. */
function frameLying({ anatomy, framing, relative, fit }: BodyRequest): FramedBody {
  const { headroom, below, headHeight } = CLOSE[framing as keyof typeof CLOSE];
  const head = anatomy.head.height * relative;
  const standing = Math.min((1 - headroom) / (head + (1 - head) * below), headHeight / head);
  const height = Math.min(MOST_LYING, standing * relative) * fit;
  return { height, top: LYING_FOOT - height };
}

/** Of the frame's height: more would hide where it lies. */
const MOST_LYING = 0.8;
const LYING_FOOT = 0.93;

/** Of a body that a picture cuts off. */
const NEAREST = 0.52;

function behindEdge(height: number): FramedBody {
  return { height, top: 1.03 - height };
}

/**
 * `below`: how much of the body under the chin is seen; `headHeight`: the most of the frame's height
 * that the head takes; `atLeast`: the height of a body whose head is so large that both would show
 * its feet.
 */
const CLOSE = {
  medium: { headroom: 0.09, below: 0.42, headHeight: 0.42, atLeast: 1.02 },
  'medium-close': { headroom: 0.08, below: 0.2, headHeight: 0.5, atLeast: 1.1 },
  'close-up': { headroom: 0.06, below: 0.11, headHeight: 0.58, atLeast: 1.18 },
  'extreme-close-up': { headroom: -0.1, below: 0, headHeight: 1.15, atLeast: 1.5 },
} as const;

type TopRequest = Pick<BodyRequest, 'anatomy' | 'framing' | 'relative'> & {
  height: number;
  headroom: number;
};

function topOf({ anatomy, framing, height, headroom, relative }: TopRequest): number {
  if (framing === 'extreme-close-up') return 0.4 - anatomy.eyes * height;
  const lower = (1 - relative ** 0.35) * 0.5;
  const top = headroom + lower - anatomy.head.y * height;
  const byEyes = EYE_LINE + lower - anatomy.eyes * height;
  return Math.max(top, Math.min(byEyes, top + 0.06));
}

const EYE_LINE = 0.36;
