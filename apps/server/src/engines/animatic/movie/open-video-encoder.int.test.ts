import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { openVideoEncoder, type VideoEncoder } from './open-video-encoder.ts';

const SHAPE = { width: 640, height: 368, fps: 30 };
const FRAMES = 12;

describe('a frame of which only some rows changed', () => {
  it.each([
    { top: 0, height: 20 },
    { top: 14, height: 26 },
    { top: 101, height: 7 },
    { top: 340, height: 28 },
  ])('is encoded to the same bytes as all of it: $height rows from $top', async (rows) => {
    const frames = framesThatChangeIn(rows);
    const whole = await encode((encoder, frame) => encoder.write(frames[frame]!));
    const changed = await encode((encoder, frame) =>
      frame === 0 ? encoder.write(frames[0]!) : encoder.writeChange(frames[frame]!, rows),
    );
    expect(changed.equals(whole)).toBe(true);
  });

  it('is the frame before where nothing changed', async () => {
    const [first] = framesThatChangeIn({ top: 0, height: 8 });
    const whole = await encode((encoder) => encoder.write(first!));
    const repeated = await encode((encoder, frame) =>
      frame === 0 ? encoder.write(first!) : encoder.repeat(),
    );
    expect(repeated.equals(whole)).toBe(true);
  });
});

async function encode(
  write: (encoder: VideoEncoder, frame: number) => Promise<void>,
): Promise<Buffer> {
  const encoder = openVideoEncoder(SHAPE);
  for (let frame = 0; frame < FRAMES; frame += 1) await write(encoder, frame);
  return Buffer.concat((await encoder.finish()).map(({ bytes }) => bytes));
}

/** A colourful picture, in the rows of which something else is drawn at every frame. */
function framesThatChangeIn({ top, height }: { top: number; height: number }): Buffer[] {
  const canvas = createCanvas(SHAPE.width, SHAPE.height);
  const context = canvas.getContext('2d');
  for (let mark = 0; mark < 900; mark += 1) {
    context.fillStyle = `hsl(${(mark * 47) % 360}, 80%, ${20 + ((mark * 13) % 60)}%)`;
    context.fillRect((mark * 97) % SHAPE.width, (mark * 61) % SHAPE.height, 31, 17);
  }
  return Array.from({ length: FRAMES }, (_, frame) => {
    for (let mark = 0; mark < 40; mark += 1) {
      context.fillStyle = `hsl(${(mark * 83 + frame * 59) % 360}, 90%, 50%)`;
      context.fillRect((mark * 71 + frame * 13) % SHAPE.width, top, 9, height);
    }
    return Buffer.from(canvas.data());
  });
}
