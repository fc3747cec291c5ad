import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { openVideoEncoder, type VideoPacket } from '../movie/open-video-encoder.ts';
import type { GuideFilm } from './render-job.ts';

/** A segment of the small film of bare pictures. */
export type Guide = {
  /** Keeps the canvas as it is now. One call at a time. */
  take(canvas: Canvas): Promise<void>;
  /** The picture has not changed. One call at a time. */
  repeat(): Promise<void>;
  finish(): Promise<VideoPacket[]>;
};

export function openGuide({ width, height }: GuideFilm, fps: number): Guide {
  const encoder = openVideoEncoder({ width, height, fps });
  const small = createCanvas(width, height);
  const context = small.getContext('2d');
  return {
    take: (canvas) => {
      context.drawImage(canvas, 0, 0, canvas.width, canvas.height, 0, 0, width, height);
      return encoder.write(small.data());
    },
    repeat: () => encoder.repeat(),
    finish: () => encoder.finish(),
  };
}
