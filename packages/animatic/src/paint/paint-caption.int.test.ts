import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it } from 'vitest';
import { captionTop } from '../captions/caption-metrics.ts';
import { buildTimeline } from '../build-timeline.ts';
import { film, image, line, screenplay, shot } from '../testing/test-film.ts';
import { layoutCaption } from './paint-caption.ts';
import { FONT_FAMILY, fontOf } from './surface.ts';

beforeAll(registerFont);

const SIZES = [
  [1280, 720],
  [720, 1280],
  [960, 960],
  [1104, 832],
  [832, 1104],
  [1920, 1080],
  [1080, 1920],
  [1440, 1440],
  [1648, 1248],
  [1248, 1648],
] as const;
const LINES = [
  'Look!',
  'When I was small my grandmother told me that the market at the end of the road sold everything but time, and I believed her.',
  '大家好，我是一条很长很长的蛇，今天我们去市场买东西，还要看看那里的孩子们。你们想不想跟我一起去？',
  'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW',
  '🐍'.repeat(60),
];

describe('a caption', () => {
  const context = createCanvas(1, 1).getContext('2d');

  it.each(SIZES)(
    'at %i x %i has at most two lines, on a plate inside the safe area',
    (width, height) => {
      for (const text of LINES) {
        for (const page of pagesOf(text, width, height)) {
          const { plate, lines, fontPixels, label } = layoutCaption(context, {
            text: page,
            label: 'Image 1',
            width,
            height,
          });
          expect(lines.length).toBeLessThanOrEqual(2);
          expect(plate.x).toBeGreaterThanOrEqual(width * 0.05);
          expect(plate.x + plate.width).toBeLessThanOrEqual(width * 0.95);
          expect(plate.y + plate.height).toBeLessThanOrEqual(height * 0.95);
          expect(plate.y).toBeGreaterThanOrEqual(height * captionTop(width / height) - 2);
          expect(label!.x).toBeGreaterThan(plate.x);
          context.font = fontOf(fontPixels);
          for (const { text: shown, x } of lines) {
            expect(x + context.measureText(shown).width).toBeLessThan(plate.x + plate.width);
          }
        }
      }
    },
  );

  it('shrinks its letters rather than take a third line', () => {
    const text = 'W'.repeat(90);
    const { lines, fontPixels } = layoutCaption(context, { text, width: 1280, height: 720 });
    expect(lines).toHaveLength(2);
    expect(lines.map((part) => part.text).join('')).toBe(text);
    expect(fontPixels).toBeLessThan(30);
  });

  function pagesOf(text: string, width: number, height: number): string[] {
    const lines = [line({ text, speaker: image(1), endSeconds: 5 })];
    const timeline = buildTimeline(
      film({ screenplay: screenplay([shot({ cast: [image(1)], lines })]), width, height }),
    );
    return timeline.speech[0]!.pages.map((page) => page.text);
  }
});

function registerFont(): void {
  const file = '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf';
  GlobalFonts.registerFromPath(createRequire(import.meta.url).resolve(file), FONT_FAMILY);
}
