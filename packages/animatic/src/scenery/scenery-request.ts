import type { PaintHost } from '../paint/surface.ts';
import type { Clip, Timeline } from '../timeline.ts';
import type { Scenery } from './scenery.ts';

/** A set that is to be prepared for the frames of its clip. */
export type SceneryRequest = { timeline: Timeline; clip: Clip; scenery: Scenery; host: PaintHost };
