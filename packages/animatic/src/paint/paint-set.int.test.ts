import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { planCamera, type CameraPath } from '../staging/plan-camera.ts';
import { relieveSet } from '../staging/relieve-set.ts';
import { createRandom } from '../random.ts';
import { canvasHost, pixelsOf } from '../testing/test-canvas.ts';
import { image } from '../testing/test-film.ts';
import type { Layer } from '../timeline.ts';
import { paintGround, prepareGround, prepareSet } from './paint-set.ts';

const WHOLE = { x: 0, y: 0, width: 1, height: 1 };
const SIZE = { width: 320, height: 200 };

/** Upright stripes of 10 pixels. */
function stripes(): Canvas {
  const canvas = createCanvas(SIZE.width, SIZE.height);
  const context = canvas.getContext('2d');
  for (let x = 0; x < SIZE.width; x += 10) {
    context.fillStyle = (x / 10) % 2 === 0 ? '#ffffff' : '#000000';
    context.fillRect(x, 0, 10, SIZE.height);
  }
  return canvas;
}

function prepare(facts: Partial<Layer> = {}): Canvas {
  const layer: Layer = {
    ref: image(1),
    depth: 'set',
    crop: WHOLE,
    from: WHOLE,
    to: WHOLE,
    ...facts,
  };
  const host = canvasHost({});
  return prepareSet({ layer, picture: stripes(), host, shade: 0.56, seed: 1, ...SIZE })
    .picture as Canvas;
}

const valueAt = (canvas: Canvas, x: number, y: number) =>
  pixelsOf(canvas)[(y * SIZE.width + x) * 4]!;

describe('a picture of a place', () => {
  it('is sharp, and out of focus where the layer says so', () => {
    const step = (canvas: Canvas) => Math.abs(valueAt(canvas, 109, 50) - valueAt(canvas, 110, 50));
    expect(step(prepare())).toBe(255);
    expect(step(prepare({ blur: 4 }))).toBeLessThan(80);
  });

  it('moves its ground against the rest without a hole, all of it below and none of it above', () => {
    const host = canvasHost({});
    const picture = prepare();
    const ground = prepareGround(picture, host);
    const canvas = createCanvas(SIZE.width, SIZE.height);
    const context = canvas.getContext('2d');
    context.drawImage(picture, 0, 0);
    paintGround(context, { x: 10, y: 0, ...SIZE }, ground);
    const columns = [15, 105, 205, 295];
    const above = columns.map((x) => valueAt(canvas, x, 100) - valueAt(picture, x, 100));
    const below = columns.map((x) => valueAt(canvas, x, 190) - valueAt(picture, x - 10, 190));
    expect([...above, ...below]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    const alphas = pixelsOf(canvas).filter((_, index) => index % 4 === 3);
    expect(Math.min(...alphas)).toBe(255);
  });
});

describe('the relief of a place', () => {
  const view = {
    from: { x: -0.1, y: -0.1, width: 1.2, height: 1.2 },
    to: { x: -0.1, y: -0.1, width: 1.2, height: 1.2 },
  };
  const path = (move: 'static' | 'pan-left' | 'track-left' | 'push-in'): CameraPath =>
    planCamera({ move, durationSeconds: 4, random: createRandom(1, 1) });

  it('is none where the camera stands or turns, and little where it travels', () => {
    const near = (move: Parameters<typeof path>[0]) =>
      relieveSet(view, { camera: path(move), depth: 0.45, framing: 'wide' }).near;
    expect(near('static')).toBeUndefined();
    expect(near('pan-left')).toBeUndefined();
    const { from, to } = near('track-left')!;
    for (const [one, other] of [
      [from, view.from],
      [to, view.to],
    ] as const) {
      expect(Math.abs(one.x - other.x)).toBeGreaterThan(0.003);
      expect(Math.abs(one.x - other.x)).toBeLessThanOrEqual(0.0141);
    }
    expect(near('push-in')).toBeDefined();
  });

  it('is out of focus from near only', () => {
    const blur = (framing: 'wide' | 'medium' | 'close-up') =>
      relieveSet(view, { camera: path('static'), depth: 0.45, framing }).blur;
    expect([blur('wide'), blur('medium'), blur('close-up')]).toEqual([undefined, undefined, 3]);
  });
});
