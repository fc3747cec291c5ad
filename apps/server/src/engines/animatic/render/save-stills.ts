import { writeFileSync } from 'node:fs';
import type { Canvas } from '@napi-rs/canvas';
import type { StillFrame } from './render-job.ts';

/** Keeps the wanted ones of the frames that are painted. */
export type StillSaver = {
  isWanted(frame: number): boolean;
  /** Called twice for a wanted frame: with the bare picture, and with what is written on it. */
  take(canvas: Canvas, painted: Pick<StillFrame, 'frame' | 'isBare'>): void;
};

export function createStillSaver(stills: readonly StillFrame[]): StillSaver {
  const frames = new Set(stills.map(({ frame }) => frame));
  return {
    isWanted: (frame) => frames.has(frame),
    take: (canvas, { frame, isBare }) => {
      const wanted = stills.filter((still) => still.frame === frame && still.isBare === isBare);
      for (const { path } of wanted) writeFileSync(path, canvas.toBuffer('image/png'));
    },
  };
}
