import { createCanvas } from '@napi-rs/canvas';
import { createPainter, type Context2D, type PaintHost } from '@callsheet/animatic';
import { decodeSound, decodeStereo } from '../decode/decode-sound.ts';
import { SAMPLE_RATE_HZ } from '../movie/open-audio-track.ts';
import { openMovie } from '../movie/open-movie.ts';
import { mixSound } from '../speech/mix-sound.ts';
import type { SpeechMix } from '../speech/mix-speech.ts';
import { openPictures, type Pictures } from './open-pictures.ts';
import { registerFonts } from './register-fonts.ts';
import type { RenderJob, VoiceClip } from './render-job.ts';

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
  const movie = openMovie({ path, width, height, fps }, job.hasSound ? mixJob(job) : null);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d') as unknown as Context2D;
  let writing = Promise.resolve();
  for (let frame = 0; frame < frameCount; frame++) {
    painter.paint(context, frame);
    const pixels = canvas.data();
    await writing;
    // Not awaited: the encoder works in its own threads while the next frame is painted.
    writing = movie.writeFrame(pixels);
    onProgress(Math.floor(((frame + 1) * 100) / frameCount));
  }
  await writing;
  await movie.finish();
  pictures.close();
}

function hostOf(pictures: Pictures): PaintHost {
  return {
    getPicture: pictures.get,
    getCutout: () => {
      throw new Error('no cut-out was made of this reference');
    },
    createSurface: (width, height) => {
      const canvas = createCanvas(width, height);
      return { context: canvas.getContext('2d') as unknown as Context2D, picture: canvas };
    },
  };
}

function mixJob({ timeline, voices, own }: RenderJob): SpeechMix {
  const samplesPerFrame = SAMPLE_RATE_HZ / timeline.fps;
  const longestSeconds = timeline.frameCount / timeline.fps;
  const lines = voices.map(({ path, format, startFrame, endFrame, pan }: VoiceClip) => ({
    samples: decodeSound({
      path,
      format,
      sampleRateHz: SAMPLE_RATE_HZ,
      longestSeconds,
    }),
    startSample: startFrame * samplesPerFrame,
    endSample: endFrame * samplesPerFrame,
    pan,
  }));
  const sounds = own.map(({ path, format, startFrame, endFrame }) => ({
    ...decodeStereo({ path, format, sampleRateHz: SAMPLE_RATE_HZ, longestSeconds }),
    startSample: startFrame * samplesPerFrame,
    endSample: endFrame * samplesPerFrame,
  }));
  const sampleCount = timeline.frameCount * samplesPerFrame;
  return mixSound({ lines, sounds, sampleCount, sampleRateHz: SAMPLE_RATE_HZ });
}
