import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { openMovie } from '../movie/open-movie.ts';
import type { GuideFilm } from './render-job.ts';

/** A small, silent film of the bare pictures, written beside the film. */
export type Guide = {
  /** Keeps the canvas as it is now. One call at a time. */
  take(canvas: Canvas): Promise<void>;
  finish(): Promise<void>;
};

export function openGuide({ path, width, height }: GuideFilm, fps: number): Guide {
  const movie = openMovie({ path, width, height, fps }, null);
  const small = createCanvas(width, height);
  const context = small.getContext('2d');
  return {
    take: (canvas) => {
      context.drawImage(canvas, 0, 0, canvas.width, canvas.height, 0, 0, width, height);
      return movie.writeFrame(small.data());
    },
    finish: () => movie.finish(),
  };
}
