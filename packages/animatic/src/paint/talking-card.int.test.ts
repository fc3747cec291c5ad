import { createCanvas } from '@napi-rs/canvas';
import { beforeAll, expect, it } from 'vitest';
import { buildTimeline } from '../build-timeline.ts';
import { canvasHost, paintFrames, registerFont } from '../testing/test-canvas.ts';
import { clipOf, film, image, line, screenplay, shot, still, video } from '../testing/test-film.ts';

beforeAll(registerFont);

it('shows on the card of whom a video shows that they are speaking, as far as the mouth is open', () => {
  const marked = [0, 0.5, 1].map((open) => accentOnCard(open));
  expect(marked[1]! - marked[0]!).toBeGreaterThan(40);
  expect(marked[2]! - marked[1]!).toBeGreaterThan(40);
});

/** Pixels in the colour of speech inside of the video's card, clear of its edge. */
function accentOnCard(open: number): number {
  const lines = [
    line({ text: 'Come with me!', speaker: video(1), startSeconds: 0, endSeconds: 4 }),
  ];
  const shots = [shot({ cast: [image(1), video(1)], lines, framing: 'medium' })];
  const visuals = [still(1), clipOf(1)];
  const timeline = buildTimeline(film({ screenplay: screenplay(shots), visuals }));
  timeline.captions = false;
  const [cue] = timeline.speech;
  cue!.mouth = Array.from({ length: cue!.endFrame }, () => open);
  const picture = createCanvas(640, 360);
  const [pixels] = paintFrames(timeline, canvasHost({ image1: picture, video1: picture }), [60]);
  const { from } = timeline.clips[0]!.layers.find((layer) => layer.video)!;
  let count = 0;
  for (let y = from.y + from.height * 0.1; y < from.y + from.height * 0.8; y += 1 / 720) {
    for (let x = from.x + from.width * 0.1; x < from.x + from.width * 0.9; x += 1 / 1280) {
      const at = 4 * (Math.floor(y * 720) * 1280 + Math.floor(x * 1280));
      if (pixels![at]! > 200 && pixels![at + 1]! > 150 && pixels![at + 2]! < 130) count += 1;
    }
  }
  return count;
}
