import { join } from 'node:path';
import type { Timeline } from '@callsheet/animatic';
import type { GuideFilm, StillFrame } from '../render/render-job.ts';
import { planGuide } from './plan-guide.ts';
import { planStills } from './plan-stills.ts';

/** What the renderer is asked for, for `finishOutputs` to go on with. */
export type PlannedOutputs = {
  /** The film as it is rendered, without its tags. */
  outputPath: string;
  guide: GuideFilm;
  stills: StillFrame[];
};

export function planOutputs(timeline: Timeline, folder: string): PlannedOutputs {
  return {
    outputPath: join(folder, 'rendered-film.mp4'),
    guide: planGuide(timeline, folder),
    stills: planStills(timeline, folder),
  };
}
