import { createCanvas } from '@napi-rs/canvas';
import { createPainter, type Context2D, type PaintHost } from '@callsheet/animatic';
import { decodeStereo } from '../decode/decode-sound.ts';
import { SAMPLE_RATE_HZ, type StereoSound } from '../movie/open-audio-track.ts';
import { openMovie } from '../movie/open-movie.ts';
import { openGuide } from './open-guide.ts';
import { openPictures, type Pictures } from './open-pictures.ts';
import { registerFonts } from './register-fonts.ts';
import type { RenderJob } from './render-job.ts';
import { createStillSaver } from './save-stills.ts';

/**
 * Paints and encodes a film from its first frame to its last, holding one frame at a time.
 * @throws UnusablePicture when a reference cannot be decoded.
 */
export async function renderFilm(
  job: RenderJob,
  onProgress: (percent: number) => void,
): Promise<void> {
  const { timeline, outputPath: path } = job;
  const { width, height, fps, frameCount } = timeline;
  registerFonts();
  const pictures = await openPictures(timeline, job.pictures);
  const painter = createPainter(timeline, hostOf(pictures));
  const movie = openMovie({ path, width, height, fps }, readSound(job));
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d') as unknown as Context2D;
  let writing = Promise.resolve();
  const guide = job.guide && openGuide(job.guide, fps);
  const stills = createStillSaver(job.stills);
  for (let frame = 0; frame < frameCount; frame++) {
    painter.paintPicture(context, frame);
    stills.take(canvas, { frame, isBare: true });
    await guide?.take(canvas);
    painter.paintOverlay(context, frame);
    stills.take(canvas, { frame, isBare: false });
    await writing;
    // Not awaited: the encoder works in its own threads while the next frame is painted.
    writing = movie.writeFrame(canvas.data());
    onProgress(Math.floor(((frame + 1) * 100) / frameCount));
  }
  await writing;
  await movie.finish();
  await guide?.finish();
  pictures.close();
}

function hostOf(pictures: Pictures): PaintHost {
  return {
    getPicture: pictures.get,
    getCutout: pictures.getCutout,
    createSurface: (width, height) => {
      const canvas = createCanvas(width, height);
      return { context: canvas.getContext('2d') as unknown as Context2D, picture: canvas };
    },
  };
}

function readSound({ soundPath, timeline: { frameCount, fps } }: RenderJob): StereoSound | null {
  if (soundPath === undefined) return null;
  return decodeStereo({
    path: soundPath,
    format: 'wav',
    sampleRateHz: SAMPLE_RATE_HZ,
    longestSeconds: frameCount / fps,
  });
}
