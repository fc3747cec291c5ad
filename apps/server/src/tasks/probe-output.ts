import { EncodedPacketSink, FilePathSource, Input, MP4, type InputTrack } from 'mediabunny';
import { promiseVideo, type PromisedVideo, type VideoOrder } from '../domain/promise-video.ts';

/** Engines that are not ours round to their own frames; a second more or less is another video. */
const DURATION_TOLERANCE_SECONDS = 0.5;

export type OutputFacts = { width: number; height: number; durationSeconds: number };

/**
 * Opens the finished MP4 and reads its tracks to their last packet: a file that was cut off, or is
 * not of the size, length and sound that the request is owed, is no result.
 * @throws Error that names what is wrong.
 */
export async function probeOutput(path: string, order: VideoOrder): Promise<OutputFacts> {
  const input = new Input({ source: new FilePathSource(path), formats: [MP4] });
  try {
    const { hasSound, ...facts } = await readFacts(input);
    checkPromise({ ...facts, hasSound }, promiseVideo(order));
    return facts;
  } finally {
    input.dispose();
  }
}

async function readFacts(input: Input): Promise<PromisedVideo> {
  const video = await input.getPrimaryVideoTrack();
  const audio = await input.getPrimaryAudioTrack();
  if (!video) throw new Error('the output has no video track');
  await readToTheEnd(video);
  if (audio) await readToTheEnd(audio);
  return {
    width: await video.getDisplayWidth(),
    height: await video.getDisplayHeight(),
    durationSeconds: await video.computeDuration(),
    hasSound: audio !== null,
  };
}

async function readToTheEnd(track: InputTrack): Promise<void> {
  const last = await new EncodedPacketSink(track).getPacket(Infinity);
  if (!last) throw new Error(`the output's ${track.type} track is empty`);
}

function checkPromise(made: PromisedVideo, promised: PromisedVideo): void {
  if (made.width !== promised.width || made.height !== promised.height) {
    const [is, asked] = [made, promised].map(({ width, height }) => `${width}x${height}`);
    throw new Error(`the output is ${is} instead of ${asked}`);
  }
  if (Math.abs(made.durationSeconds - promised.durationSeconds) > DURATION_TOLERANCE_SECONDS) {
    throw new Error(
      `the output lasts ${made.durationSeconds} s instead of ${promised.durationSeconds} s`,
    );
  }
  if (made.hasSound !== promised.hasSound) {
    throw new Error(
      `the output has ${made.hasSound ? 'sound that was not asked for' : 'no audio track'}`,
    );
  }
}
