import { outputSize, type Size } from '@callsheet/contract';
import { EncodedPacketSink, FilePathSource, Input, MP4, type InputTrack } from 'mediabunny';
import type { EngineJob, EngineMedia } from '../engines/engine.ts';

/** Engines that are not ours round to their own frames; a second more or less is another video. */
const DURATION_TOLERANCE_SECONDS = 0.5;

export type OutputFacts = { width: number; height: number; durationSeconds: number };

/**
 * Opens the finished MP4 and reads both tracks to their last packet: a file that was cut off, has
 * no sound, or is not of the size and length that were asked for is no result.
 * @throws Error that names what is wrong.
 */
export async function probeOutput(path: string, job: PromisedVideo): Promise<OutputFacts> {
  const input = new Input({ source: new FilePathSource(path), formats: [MP4] });
  try {
    const facts = await readFacts(input);
    checkPromise(facts, job);
    return facts;
  } finally {
    input.dispose();
  }
}

async function readFacts(input: Input): Promise<OutputFacts> {
  const video = await input.getPrimaryVideoTrack();
  const audio = await input.getPrimaryAudioTrack();
  if (!video) throw new Error('the output has no video track');
  if (!audio) throw new Error('the output has no audio track');
  await readToTheEnd(video);
  await readToTheEnd(audio);
  return {
    width: await video.getDisplayWidth(),
    height: await video.getDisplayHeight(),
    durationSeconds: await video.computeDuration(),
  };
}

type PromisedVideo = Pick<EngineJob, 'request' | 'media'>;

async function readToTheEnd(track: InputTrack): Promise<void> {
  const last = await new EncodedPacketSink(track).getPacket(Infinity);
  if (!last) throw new Error(`the output's ${track.type} track is empty`);
}

function checkPromise(facts: OutputFacts, { request, media }: PromisedVideo): void {
  const promised = outputSize(request, firstFrameSize(media));
  if (facts.width !== promised.width || facts.height !== promised.height) {
    const [made, asked] = [facts, promised].map(({ width, height }) => `${width}x${height}`);
    throw new Error(`the output is ${made} instead of ${asked}`);
  }
  if (Math.abs(facts.durationSeconds - request.durationSeconds) > DURATION_TOLERANCE_SECONDS) {
    const { durationSeconds } = facts;
    throw new Error(
      `the output lasts ${durationSeconds} s instead of ${request.durationSeconds} s`,
    );
  }
}

function firstFrameSize(media: EngineMedia[]): Size | undefined {
  const facts = media.find(({ role }) => role === 'firstFrame')?.media.facts;
  return facts?.kind === 'image' ? facts : undefined;
}
