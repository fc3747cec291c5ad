import type { Shot } from '../screenplay.ts';

/**
 * Which panel of a storyboard each shot is, from 0, in the order of the shots: one each when there are as many; else
 * in reading order, several shots evenly to a panel, or the panels between passed over so that the first shot has the
 * first panel and the last shot the last.
 */
export function matchPanels(panelCount: number, shots: readonly Shot[]): number[] {
  const last = Math.max(0, panelCount - 1);
  if (panelCount <= shots.length)
    return shots.map((_, index) => Math.min(last, Math.floor((index * panelCount) / shots.length)));
  return shots.map((_, index) => Math.round((index * last) / Math.max(1, shots.length - 1)));
}
