import { createCanvas } from '@napi-rs/canvas';
import { createPainter, type Context2D } from '../../packages/animatic/src/index.ts';
import { samplePath } from '../../apps/server/src/engines/animatic/test-support/sample-job.ts';
import { prepareFilm } from '../../apps/server/src/engines/animatic/prepare-film.ts';
import { openPictures } from '../../apps/server/src/engines/animatic/render/open-pictures.ts';
import { paintHost } from '../../apps/server/src/engines/animatic/render/paint-host.ts';
import { registerFonts } from '../../apps/server/src/engines/animatic/render/register-fonts.ts';
import type { EngineContext } from '../../apps/server/src/engines/engine.ts';
import type { GoldenFilm } from './golden-films.ts';

/** Pixels of a frame that is kept. */
export const PANEL = { width: 256, height: 144 };

/** The wanted frames of a film, without a word on them, planned and painted as the engine does. PNGs, small. */
export async function paintFilm(
  { job, cases }: GoldenFilm,
  scratchFolder: string,
): Promise<Buffer[]> {
  const context: EngineContext = {
    signal: new AbortController().signal,
    scratchFolder,
    mediaPath: ({ storageKey }) => Promise.resolve(samplePath(storageKey)),
  };
  const { order } = await prepareFilm(job, context);
  const { timeline } = order;
  registerFonts();
  const pictures = openPictures(timeline, order.pictures);
  await pictures.open({ startFrame: 0, endFrame: timeline.frameCount });
  const painter = createPainter(timeline, paintHost(pictures));
  const canvas = createCanvas(timeline.width, timeline.height);
  const panels = cases
    .flatMap(({ frames }) => frames)
    .map((frame) => {
      painter.paintPicture(canvas.getContext('2d') as unknown as Context2D, frame);
      return canvas.toBuffer('image/png');
    });
  pictures.close();
  return panels;
}
