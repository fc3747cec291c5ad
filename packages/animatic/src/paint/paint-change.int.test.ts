import { createCanvas } from '@napi-rs/canvas';
import type { Shot } from '@callsheet/screenplay';
import { beforeAll, describe, expect, it } from 'vitest';
import { canvasHost, pixelsOf, registerFont } from '../testing/test-canvas.ts';
import { stage } from '../testing/test-figure.ts';
import { cutout, image, line } from '../testing/test-film.ts';
import type { Timeline, VisualFacts } from '../timeline.ts';
import { createPainter } from './create-painter.ts';
import { slateMetrics } from './slate-metrics.ts';

beforeAll(registerFont);

const VISUALS = [cutout(1, { head: 0.4, aspect: 0.7 }), cutout(2, { head: 0.3, aspect: 0.6 })];
const LINES = [
  line({ text: 'Listen to that.', speaker: image(1), startSeconds: 0.5, endSeconds: 1.5 }),
];

describe('what changes from one frame to the next', () => {
  it('is pixel for pixel what painting all of each frame gives', () => {
    const timeline = filmOf({ lines: LINES });
    const [whole, changed] = [opened(timeline), opened(timeline)];
    for (let frame = 0; frame < 60; frame += 1) {
      whole.painter.paint(whole.context, frame);
      if (!changed.painter.paintChange(changed.context, frame)) {
        changed.painter.paint(changed.context, frame);
      }
      expect(pixelsOf(changed.canvas).equals(pixelsOf(whole.canvas))).toBe(true);
    }
  });

  it('is the running time alone on two frames of three before a locked camera, on one of two under speech', () => {
    const timeline = filmOf({ lines: LINES });
    const held = heldFrames(timeline, 90);
    expect(held.slice(0, 14).map(Number)).toEqual([0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1]);
    expect(held.slice(24, 40).filter(Boolean)).toHaveLength(8);
  });

  it('is nothing at all where no slate runs', () => {
    const { painter, context } = opened({ ...filmOf({}), slate: false });
    painter.paint(context, 0);
    expect(painter.paintChange(context, 1)).toEqual({ top: 0, height: 0 });
  });

  it('lies within the rows of the slate', () => {
    const timeline = filmOf({});
    const { painter, context } = opened(timeline);
    painter.paint(context, 0);
    const { top, height } = slateMetrics(timeline);
    expect(painter.paintChange(context, 1)).toEqual({ top, height });
  });

  it.each(['push-in', 'pan-left', 'handheld'] as const)(
    'is everything while the camera moves: %s',
    (move) => {
      expect(heldFrames(filmOf({ move }), 30)).not.toContain(true);
    },
  );
});

function filmOf(facts: Partial<Shot>): Timeline {
  return { ...stage(facts, VISUALS, [640, 360]), slate: true, captions: true };
}

function opened(timeline: Timeline) {
  const canvas = createCanvas(timeline.width, timeline.height);
  return {
    canvas,
    context: canvas.getContext('2d'),
    painter: createPainter(timeline, hostOf(VISUALS)),
  };
}

function heldFrames(timeline: Timeline, count: number): boolean[] {
  const { painter, context } = opened(timeline);
  return Array.from({ length: count }, (_, frame) => {
    const isHeld = frame > 0 && painter.paintChange(context, frame) !== undefined;
    return isHeld;
  });
}

function hostOf(visuals: readonly VisualFacts[]) {
  const drawn = visuals.map(({ width, height }, index) => {
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    context.fillStyle = index === 0 ? '#dc1ec8' : '#f0c828';
    context.fillRect(width * 0.1, height * 0.05, width * 0.8, height * 0.95);
    return canvas;
  });
  return {
    ...canvasHost({}),
    getCutout: (ref: VisualFacts['ref']) => drawn[typeof ref === 'string' ? 0 : ref.number - 1]!,
  };
}
