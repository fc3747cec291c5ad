import { createHash } from 'node:crypto';
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildTimeline } from '../../build-timeline.ts';
import { canvasHost, paintFrames, registerFont } from '../../testing/test-canvas.ts';
import { figureOf, headAt } from '../../testing/test-figure.ts';
import { cutout, film, image, line, screenplay, shot } from '../../testing/test-film.ts';
import type { Timeline, VisualFacts } from '../../timeline.ts';

beforeAll(registerFont);

const SIZE = { width: 640, height: 360 };
const SKIN = [240, 200, 40] as const;
const COAT = [220, 30, 200] as const;

describe('a painted figure', () => {
  it('is its cut-out and nothing around it, with the head where the timeline says', () => {
    const visuals = [cutout(1, { head: 0.25, aspect: 0.5 })];
    const timeline = filmOf(visuals);
    const [pixels] = paintFrames(timeline, hostOf(visuals), [30]);
    const clip = timeline.clips[0]!;
    const head = headAt(figureOf(clip, image(1)), { timeline, clip, frame: 30 });
    const seen = extentOf(SKIN, pixels!);
    expect(seen.top).toBeCloseTo(head.y, 1);
    expect(seen.left).toBeCloseTo(head.x, 1);
    expect(shareOf([255, 255, 255], pixels!)).toBeLessThan(0.02);
    expect(shareOf(COAT, pixels!)).toBeGreaterThan(0.05);
  });

  it('has the same pixels in whatever order its frames are painted', () => {
    const visuals = [cutout(1), cutout(2, { head: 0.4, aspect: 0.7 })];
    const blocking = [
      { who: image(1), enters: 'left' as const, actions: [{ kind: 'turns' as const }], spans: [] },
    ];
    const timeline = filmOf(visuals, { blocking });
    const hashes = (frames: number[]) =>
      new Map(
        paintFrames(timeline, hostOf(visuals), frames).map((pixels, index) => [
          frames[index]!,
          createHash('sha256').update(pixels).digest('hex'),
        ]),
      );
    const forward = hashes([0, 20, 40, 59]);
    for (const [frame, hash] of hashes([59, 0, 40, 20])) expect(forward.get(frame)).toBe(hash);
    expect(new Set(forward.values()).size).toBe(4);
  });

  it('opens its mouth with the voice', () => {
    const visuals = [cutout(1, { head: 0.4, aspect: 0.7, looks: 1 })];
    const lines = [line({ text: 'Ah.', speaker: image(1), startSeconds: 0, endSeconds: 2 })];
    const painted = [0, 1].map((open) => {
      const timeline = filmOf(visuals, { framing: 'close-up', lines });
      const spoken = timeline.speech[0]!;
      spoken.mouth = Array.from({ length: spoken.endFrame }, () => open);
      const [pixels] = paintFrames(timeline, hostOf(visuals), [30]);
      return darkIn(pixels!);
    });
    const [shut, open] = painted;
    expect(open! - shut!).toBeGreaterThan(150);
  });

  it('shows a mark in the colour of speech beside the head where no mouth is known', () => {
    const visuals = [cutout(1)];
    const lines = [line({ text: 'Ah.', speaker: image(1), startSeconds: 0, endSeconds: 1 })];
    const timeline = { ...filmOf(visuals, { lines }), captions: false };
    const [speaking, silent] = paintFrames(timeline, hostOf(visuals), [15, 45]);
    const accent = [255, 201, 77] as const;
    expect(shareOf(accent, speaking!)).toBeGreaterThan(0.00006);
    expect(shareOf(accent, silent!)).toBe(0);
  });
});

function filmOf(visuals: VisualFacts[], facts: Partial<Parameters<typeof shot>[0]> = {}): Timeline {
  const cast = visuals.map(({ ref }) => ref as ReturnType<typeof image>);
  const shots = [shot({ cast, endSeconds: 2, framing: 'full', ...facts })];
  return buildTimeline(film({ screenplay: screenplay(shots), visuals, ...SIZE }));
}

/** Pictures of a head and a coat on white; the cut-outs have nothing instead of the white. */
function hostOf(visuals: VisualFacts[]) {
  const cutouts = new Map(
    visuals.map((visual) => [(visual.ref as { number: number }).number, draw(visual)]),
  );
  return {
    ...canvasHost({}),
    getCutout: (ref: VisualFacts['ref']) => cutouts.get((ref as { number: number }).number)!,
  };
}

function draw({ subject }: VisualFacts): Canvas {
  const canvas = createCanvas(1000, 1000);
  const context = canvas.getContext('2d');
  const fill = (
    [red, green, blue]: readonly number[],
    box: { x: number; y: number; width: number; height: number },
  ) => {
    context.fillStyle = `rgb(${red}, ${green}, ${blue})`;
    context.fillRect(box.x * 1000, box.y * 1000, box.width * 1000, box.height * 1000);
  };
  const { subject: body, head, faces } = subject!;
  fill(COAT, { ...body!, y: head!.y + head!.height, height: body!.height - head!.height });
  fill(SKIN, head!);
  const mouth = faces[0]?.mouth;
  if (mouth)
    fill([150, 60, 60], { ...mouth, y: mouth.y + mouth.height * 0.4, height: mouth.height * 0.2 });
  return canvas;
}

function isNear(pixels: Buffer, at: number, colour: readonly number[]): boolean {
  return colour.every((value, channel) => Math.abs(pixels[at + channel]! - value) <= 12);
}

function shareOf(colour: readonly number[], pixels: Buffer): number {
  let count = 0;
  for (let at = 0; at < pixels.length; at += 4) if (isNear(pixels, at, colour)) count += 1;
  return count / (pixels.length / 4);
}

/** The first row and column of a colour, as shares of the frame. */
function extentOf(colour: readonly number[], pixels: Buffer): { left: number; top: number } {
  let [left, top] = [SIZE.width, SIZE.height];
  for (let at = 0; at < pixels.length; at += 4) {
    if (!isNear(pixels, at, colour)) continue;
    left = Math.min(left, (at / 4) % SIZE.width);
    top = Math.min(top, Math.floor(at / 4 / SIZE.width));
  }
  return { left: left / SIZE.width, top: top / SIZE.height };
}

/** Pixels of the inside of a mouth. */
function darkIn(pixels: Buffer): number {
  let count = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const [red, green, blue] = [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!];
    if (red > 40 && red < 120 && green < 45 && blue < 45) count += 1;
  }
  return count;
}
