import { createCanvas } from '@napi-rs/canvas';
import type { Context2D, PaintHost } from '@callsheet/animatic';
import type { Pictures } from './open-pictures.ts';

/** What the painter draws with: the pictures of the cast, and canvases of this process. */
export function paintHost({ get, getCutout }: Pictures): PaintHost {
  return {
    getPicture: get,
    getCutout,
    createSurface: (width, height) => {
      const canvas = createCanvas(width, height);
      return { context: canvas.getContext('2d') as unknown as Context2D, picture: canvas };
    },
  };
}
