import { describe, expect, it } from 'vitest';
import { parseScreenplay } from '../parse-screenplay.ts';
import { seedPrompts } from '../seed-prompts.ts';
import { matchPanels } from './match-panels.ts';

describe('the panels of a storyboard', () => {
  const { shots } = parseScreenplay(seedPrompts.explorerBoard);

  it('are the shots, one each, when there are as many', () => {
    expect(matchPanels(9, shots)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('are shared evenly by more shots', () => {
    expect(matchPanels(4, shots)).toEqual([0, 0, 0, 1, 1, 2, 2, 3, 3]);
    expect(matchPanels(1, shots)).toEqual(Array.from({ length: 9 }, () => 0));
  });

  it('begin and end with the film when there are more of them than shots', () => {
    expect(matchPanels(16, shots.slice(0, 4))).toEqual([0, 5, 10, 15]);
    expect(matchPanels(6, shots.slice(0, 1))).toEqual([0]);
  });

  it('are no reason to fail when the picture has none', () => {
    expect(matchPanels(0, shots)).toEqual(Array.from({ length: 9 }, () => 0));
  });
});
