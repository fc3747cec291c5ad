import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildTimeline } from '../build-timeline.ts';
import {
  clipOf,
  film,
  firstFrame,
  image,
  line,
  screenplay,
  shot,
  still,
  video,
} from '../testing/test-film.ts';
import {
  canvasHost,
  largestDifference,
  paintFrames,
  pixelsOf,
  registerFont,
} from '../testing/test-canvas.ts';
import { createPainter } from './create-painter.ts';

beforeAll(registerFont);

const COLOURS = {
  image1: [220, 30, 200],
  image2: [20, 190, 60],
  video1: [40, 90, 240],
} as const;
const colourOf = (key: keyof typeof COLOURS) => `rgb(${COLOURS[key].join(',')})`;
const PICTURES = {
  image1: plain(colourOf('image1'), 512, 512),
  image2: plain(colourOf('image2'), 300, 600),
  video1: plain(colourOf('video1'), 640, 360),
};

const THREE_SHOTS = screenplay([
  shot({
    number: 1,
    endSeconds: 1,
    cast: [image(1), video(1)],
    move: 'push-in',
    lines: [line({ text: 'Come with me!', speaker: video(1), startSeconds: 0.2, endSeconds: 0.9 })],
  }),
  shot({
    number: 2,
    startSeconds: 1,
    endSeconds: 2,
    cast: [image(2)],
    framing: 'close-up',
    move: 'handheld',
  }),
  shot({
    number: 3,
    startSeconds: 2,
    endSeconds: 3,
    cast: [image(1), image(2), video(1)],
    framing: 'medium',
    move: 'orbit',
  }),
]);
const VISUALS = [still(1, 512, 512), still(2, 300, 600), clipOf(1, 0.7)];

describe('a painted film', () => {
  it.each([
    [1280, 720],
    [720, 1280],
    [960, 960],
    [1104, 832],
    [832, 1104],
  ])('at %i x %i shows each reference in its shots and in no other', (width, height) => {
    const timeline = buildTimeline(
      film({ screenplay: THREE_SHOTS, visuals: VISUALS, width, height }),
    );
    const frames = paintFrames(timeline, canvasHost(PICTURES), [3, 29, 33, 59, 63, 89]);
    const seenIn = (key: keyof typeof COLOURS) =>
      frames.map((pixels) => {
        const share = shareOf(COLOURS[key], pixels);
        return share > 0.14 ? 'seen' : share < 0.0001 ? 'absent' : share;
      });
    const [seen, absent] = ['seen', 'absent'];
    expect(seenIn('image1')).toEqual([seen, seen, absent, absent, seen, seen]);
    expect(seenIn('video1')).toEqual([seen, seen, absent, absent, seen, seen]);
    expect(seenIn('image2')).toEqual([absent, absent, seen, seen, seen, seen]);
  });

  it('has the same pixels in whatever order its frames are painted, and others with another seed', () => {
    const hashes = (frames: number[], seed = 7) => {
      const timeline = buildTimeline(
        film({ screenplay: THREE_SHOTS, visuals: VISUALS, width: 480, height: 272, seed }),
      );
      const painted = paintFrames(timeline, canvasHost(PICTURES), frames);
      return new Map(
        painted.map((pixels, index) => [
          frames[index]!,
          createHash('sha256').update(pixels).digest('hex'),
        ]),
      );
    };
    const forward = hashes([0, 15, 31, 45, 70, 89]);
    const shuffled = hashes([89, 31, 0, 70, 15, 45]);
    for (const [frame, hash] of forward) expect(shuffled.get(frame)).toBe(hash);
    const other = hashes([0, 15, 31, 45, 70, 89], 8);
    for (const frame of [0, 15, 70]) expect(other.get(frame)).not.toBe(forward.get(frame));
  });

  it('asks a video for later and later frames, and goes back only at a cut', () => {
    const timeline = buildTimeline(
      film({
        screenplay: screenplay([
          shot({ number: 1, endSeconds: 1, cast: [video(1)], framing: 'medium' }),
          shot({
            number: 2,
            startSeconds: 1,
            endSeconds: 2,
            cast: [video(1), image(1)],
            transition: 'dissolve',
          }),
        ]),
        visuals: VISUALS,
        width: 320,
        height: 192,
      }),
    );
    const host = canvasHost(PICTURES);
    const frames = Array.from({ length: timeline.frameCount }, (_, frame) => frame);
    paintFrames(timeline, host, frames);
    const times = host.asked.filter(({ ref }) => typeof ref === 'object' && ref.kind === 'video');
    const turns = times.filter(
      ({ sourceSeconds }, index) => index > 0 && sourceSeconds < times[index - 1]!.sourceSeconds,
    );
    expect(turns.map(({ sourceSeconds }) => Math.round(sourceSeconds * 30))).toEqual([0]);
  });

  it('refuses a frame that the film does not have', () => {
    const timeline = buildTimeline(film({ screenplay: THREE_SHOTS, visuals: VISUALS }));
    const context = createCanvas(1, 1).getContext('2d');
    expect(() => createPainter(timeline, canvasHost(PICTURES)).paint(context, 90)).toThrow(
      'Frame 90 is not in the film: allowed are 0 to 89.',
    );
  });
});

describe('a painted first frame', () => {
  const opened = (visual = firstFrame) =>
    buildTimeline(
      film({
        screenplay: THREE_SHOTS,
        visuals: [...VISUALS, visual],
        watermark: 'AI Generated',
      }),
    );

  it('is the picture itself, with nothing written on it', async () => {
    const path = fileURLToPath(new URL('../../../../examples/media/scholar.jpg', import.meta.url));
    const picture = await loadImage(path);
    const source = createCanvas(1280, 720);
    source.getContext('2d').drawImage(picture, 0, 0);
    const host = canvasHost({ ...PICTURES, 'first-frame': picture });
    const [painted, next] = paintFrames(opened(), host, [0, 8]);
    expect(largestDifference(painted!, pixelsOf(source))).toBeLessThanOrEqual(2);
    expect(largestDifference(next!, pixelsOf(source))).toBeGreaterThan(60);
  });

  it('covers the frame when its shape is a little off', () => {
    const red = plain('rgb(250,10,10)', 1000, 570);
    const timeline = opened({ ...firstFrame, width: 1000, height: 570 });
    const host = canvasHost({ ...PICTURES, 'first-frame': red });
    const [painted] = paintFrames(timeline, host, [0]);
    expect(shareOf([250, 10, 10], painted!)).toBe(1);
  });

  it('gives way to the cast of the first shot', () => {
    const host = canvasHost({ ...PICTURES, 'first-frame': plain('rgb(250,10,10)', 1280, 720) });
    const [start, end] = paintFrames(opened(), host, [0, 29]);
    expect(shareOf(COLOURS.image1, start!)).toBe(0);
    expect(shareOf(COLOURS.image1, end!)).toBeGreaterThan(0.14);
    expect(shareOf([250, 10, 10], end!)).toBe(0);
  });
});

function plain(color: string, width: number, height: number): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = color;
  context.fillRect(0, 0, width, height);
  return canvas;
}

/** Share of the pixels within 6 of a colour in every channel. */
function shareOf([red, green, blue]: readonly number[], pixels: Buffer): number {
  const near = (value: number, wanted: number) => Math.abs(value - wanted) <= 6;
  let count = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    if (near(pixels[at]!, red!) && near(pixels[at + 1]!, green!) && near(pixels[at + 2]!, blue!)) {
      count += 1;
    }
  }
  return count / (pixels.length / 4);
}
