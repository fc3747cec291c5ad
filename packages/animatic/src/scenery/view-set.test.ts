import { describe, expect, it } from 'vitest';
import { depthAt, groundLine, viewSet } from './view-set.ts';

describe('the camera before a set', () => {
  it('has the feet of a wide and of a full shot in the frame, and those of closer ones below it', () => {
    const lines = (['extreme-wide', 'wide', 'full', 'medium', 'close-up'] as const).map((framing) =>
      groundLine(viewSet({ framing })),
    );
    expect(lines.map((line) => Math.round(line * 100))).toEqual([82, 90, 94, 143, 270]);
  });

  it('keeps feet on the mark where they are, and lowers or raises the horizon behind, as it looks up or down', () => {
    const views = (['eye-level', 'low', 'high', 'overhead'] as const).map((angle) =>
      viewSet({ framing: 'wide', angle }),
    );
    expect(views.map(({ horizon }) => Math.round(horizon * 100))).toEqual([50, 76, 18, -60]);
    for (const view of views) expect(groundLine(view)).toBeCloseTo(0.9, 9);
  });

  it('puts feet half way to the horizon where people are half as large', () => {
    const view = viewSet({ framing: 'wide' });
    expect(groundLine(view, 0.5)).toBeCloseTo(0.7, 9);
    expect(groundLine(view, 0)).toBe(view.horizon);
    expect(depthAt(view, 0)).toBe(1);
    expect(depthAt(view, view.distance)).toBe(0.5);
  });

  it('tilts for a dutch angle only', () => {
    expect(viewSet({ framing: 'wide', angle: 'dutch' }).tiltDegrees).toBe(7);
    expect(viewSet({ framing: 'wide', angle: 'low' }).tiltDegrees).toBe(0);
  });
});
