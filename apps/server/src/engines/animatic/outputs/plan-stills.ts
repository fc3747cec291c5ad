import { join } from 'node:path';
import { listFilmShots, middleFrame, type Timeline } from '@callsheet/animatic';
import type { StillFrame } from '../render/render-job.ts';

/**
 * The frames that tell the shots, a bare one each in their order: the panels of the storyboard, and the first
 * of them the poster. The request's own clip is no shot, unless there is nothing else.
 */
export function planStills(timeline: Timeline, folder: string): StillFrame[] {
  const all = listFilmShots(timeline);
  const frames = all.map((shot, index) => ({ shot, frame: middleFrame(shot, all[index + 1]) }));
  const shots = frames.filter(({ shot }) => shot.number > 0);
  return (shots.length > 0 ? shots : frames).map(({ shot, frame }) => ({
    frame,
    path: join(folder, `still-${shot.number}.png`),
    isBare: true,
  }));
}
