import { decodeStereo } from '../decode/decode-sound.ts';
import { SAMPLE_RATE_HZ, type StereoSound } from '../movie/open-audio-track.ts';
import { openMovie } from '../movie/open-movie.ts';
import { cutSegments } from './cut-segments.ts';
import { registerFonts } from './register-fonts.ts';
import type { RenderJob } from './render-job.ts';
import { renderSegments } from './render-segments.ts';

/**
 * Renders a film in segments, side by side, and joins them. How many workers there are changes nothing
 * but the time it takes.
 * @throws UnusablePicture when a reference cannot be decoded.
 */
export async function renderFilm(
  job: RenderJob,
  onProgress: (percent: number) => void,
): Promise<void> {
  const { timeline, outputPath: path } = job;
  const { width, height, fps, frameCount } = timeline;
  // The registry of fonts is the process's: what is registered here is there for every worker.
  registerFonts();
  let painted = 0;
  const segments = renderSegments(job, cutSegments(timeline), () => {
    painted += 1;
    onProgress(Math.floor((painted * 100) / frameCount));
  });
  const movie = openMovie({ path, width, height, fps }, readSound(job));
  const guide = job.guide && openMovie({ ...job.guide, fps }, null);
  for (const segment of segments) {
    const encoded = await segment;
    await movie.writeRun(encoded.film);
    await guide?.writeRun(encoded.guide);
  }
  await movie.finish();
  await guide?.finish();
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
