import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, type Canvas } from '@napi-rs/canvas';
import { createPainter } from '../paint/create-painter.ts';
import { FONT_FAMILY, type PaintHost, type Picture } from '../paint/surface.ts';
import { refKey } from '../staging/choose-set.ts';
import type { PictureRef, Timeline } from '../timeline.ts';

/** A host for tests on `@napi-rs/canvas` that notes what was asked of it. */
export type CanvasHost = PaintHost & { asked: { ref: PictureRef; sourceSeconds: number }[] };

export function canvasHost(pictures: Record<string, Picture>): CanvasHost {
  const asked: CanvasHost['asked'] = [];
  return {
    asked,
    getPicture: (ref, sourceSeconds) => {
      asked.push({ ref, sourceSeconds });
      return pictures[refKey(ref)]!;
    },
    createSurface: (width, height) => {
      const picture = createCanvas(width, height);
      return { picture, context: picture.getContext('2d') };
    },
  };
}

export function registerFont(): void {
  const file = '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf';
  GlobalFonts.registerFromPath(createRequire(import.meta.url).resolve(file), FONT_FAMILY);
}

/** Paints frames, in the order given, with one painter; RGBA each. */
export function paintFrames(timeline: Timeline, host: PaintHost, frames: number[]): Buffer[] {
  const painter = createPainter(timeline, host);
  const canvas = createCanvas(timeline.width, timeline.height);
  const context = canvas.getContext('2d');
  return frames.map((frame) => {
    painter.paint(context, frame);
    return pixelsOf(canvas);
  });
}

export function pixelsOf(canvas: Canvas): Buffer {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return Buffer.from(data);
}

export function plain(color: string, width: number, height: number): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = color;
  context.fillRect(0, 0, width, height);
  return canvas;
}

/** Share of the pixels within 6 of a colour in every channel. */
export function shareOf([red, green, blue]: readonly number[], pixels: Buffer): number {
  const near = (value: number, wanted: number) => Math.abs(value - wanted) <= 6;
  let count = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    if (near(pixels[at]!, red!) && near(pixels[at + 1]!, green!) && near(pixels[at + 2]!, blue!)) {
      count += 1;
    }
  }
  return count / (pixels.length / 4);
}
