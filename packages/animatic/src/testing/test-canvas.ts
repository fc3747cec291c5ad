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
    getCutout: () => {
      throw new Error('no cut-out was made of this reference');
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

/** In any channel of any pixel. */
export function largestDifference(one: Buffer, two: Buffer): number {
  let largest = 0;
  for (let at = 0; at < one.length; at += 1) {
    largest = Math.max(largest, Math.abs(one[at]! - two[at]!));
  }
  return largest;
}
