/** In a process of its own, as a viewer's would be: the first frame of a live preview, cold and then warm. Prints milliseconds. */
import { createCanvas } from '@napi-rs/canvas';
import { createPainter, type Context2D } from '@callsheet/animatic';
import { planFilm } from '../../apps/server/src/engines/animatic/plan-film.ts';
import { openPictures } from '../../apps/server/src/engines/animatic/render/open-pictures.ts';
import { paintHost } from '../../apps/server/src/engines/animatic/render/paint-host.ts';
import { registerFonts } from '../../apps/server/src/engines/animatic/render/register-fonts.ts';
import {
  girl,
  marketBoy,
  samplePath,
  snake,
  surferCat,
} from '../../apps/server/src/engines/animatic/test-support/sample-job.ts';
import type { PictureFile } from '../../apps/server/src/engines/animatic/render/render-job.ts';
import { sceneJob } from './scene.ts';

const FILES: PictureFile[] = [girl, snake, surferCat, marketBoy].map(
  ({ storageKey, facts }, index) => {
    if (facts.kind === 'audio') throw new Error('a picture cannot be a sound');
    const { width, height } = facts;
    const file = { path: samplePath(storageKey), width, height };
    return facts.kind === 'image'
      ? { ...file, ref: { kind: 'image', number: index + 1 }, kind: 'image', format: facts.format }
      : { ...file, ref: { kind: 'video', number: 1 }, kind: 'video', format: facts.format };
  },
);

registerFonts();
for (let round = 0; round < 6; round += 1) console.log(await paintFirstFrame());

/** Body to screenplay to timeline to pixels, its pictures decoded. */
async function paintFirstFrame(): Promise<number> {
  const startedAt = performance.now();
  const timeline = planFilm(sceneJob());
  const pictures = openPictures(timeline, FILES);
  await pictures.open({ startFrame: 0, endFrame: 1 });
  const painter = createPainter(timeline, paintHost(pictures));
  const canvas = createCanvas(timeline.width, timeline.height);
  painter.paint(canvas.getContext('2d') as unknown as Context2D, 0);
  canvas.data();
  pictures.close();
  return performance.now() - startedAt;
}
