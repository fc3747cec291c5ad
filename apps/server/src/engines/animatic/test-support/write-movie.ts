import type { StereoSound } from '../movie/open-audio-track.ts';
import { openMovie, type MovieShape } from '../movie/open-movie.ts';
import { openVideoEncoder } from '../movie/open-video-encoder.ts';

/** Writes a movie of frames of tightly packed RGBA, encoded in runs of the given lengths. */
export async function writeMovie(
  shape: MovieShape,
  runLengths: readonly number[],
  { frameAt, sound }: { frameAt: (frame: number) => Buffer; sound: StereoSound | null },
): Promise<void> {
  const movie = openMovie(shape, sound);
  let frame = 0;
  for (const length of runLengths) {
    const encoder = openVideoEncoder(shape);
    for (const end = frame + length; frame < end; frame += 1) await encoder.write(frameAt(frame));
    await movie.writeRun(await encoder.finish());
  }
  await movie.finish();
}
