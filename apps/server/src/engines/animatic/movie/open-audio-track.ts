import {
  AV_CHANNEL_ORDER_NATIVE,
  AV_CH_LAYOUT_STEREO,
  AV_CODEC_FLAG_BITEXACT,
  AV_SAMPLE_FMT_FLTP,
  FF_ENCODER_AAC,
} from 'node-av/constants';
import { Frame } from 'node-av/lib';
import type { CodecContext, FormatContext } from 'node-av/lib';
import { addTrack } from './add-track.ts';
import { openEncoder, perSecond } from './open-encoder.ts';

/** Two planes of samples between -1 and 1. */
export type StereoSound = { left: Float32Array; right: Float32Array };

export type AudioTrack = {
  /** Encodes as much of the sound as ends before the given sample, in the encoder's own steps. */
  writeUntil(sample: number): Promise<void>;
  /** Writes the rest and drains the encoder. */
  finish(): Promise<void>;
  close(): void;
};

export const SAMPLE_RATE_HZ = 48_000;

const STEREO = { nbChannels: 2, order: AV_CHANNEL_ORDER_NATIVE, mask: AV_CH_LAYOUT_STEREO };

/** AAC-LC, 48 kHz, stereo, with FFmpeg's own encoder. Its 1024 samples of priming are hidden by the MP4's edit list. */
export function openAudioTrack(movie: FormatContext, sound: StereoSound): AudioTrack {
  const encoder = openEncoder({
    name: FF_ENCODER_AAC,
    configure,
    onPacket: (packet) => track.write(packet),
  });
  const track = addTrack(movie, encoder.context);
  const step = encoder.context.frameSize;
  const end = sound.left.length;
  let position = 0;
  const writeStep = async () => {
    const count = Math.min(step, end - position);
    await encoder.write(wrapSamples(sound, position, count));
    position += count;
  };
  return {
    writeUntil: async (sample) => {
      while (position + step <= Math.min(sample, end)) await writeStep();
    },
    finish: async () => {
      while (position < end) await writeStep();
      await encoder.write(null);
    },
    close: () => encoder.close(),
  };
}

function configure(context: CodecContext): void {
  context.sampleRate = SAMPLE_RATE_HZ;
  context.sampleFormat = AV_SAMPLE_FMT_FLTP;
  context.channelLayout = STEREO;
  context.bitRate = 128_000n;
  context.timeBase = perSecond(SAMPLE_RATE_HZ);
  context.setFlags(AV_CODEC_FLAG_BITEXACT);
}

function wrapSamples({ left, right }: StereoSound, start: number, count: number): Frame {
  const planes = Buffer.concat([bytesOf(left, start, count), bytesOf(right, start, count)]);
  return Frame.fromAudioBuffer(planes, {
    nbSamples: count,
    format: AV_SAMPLE_FMT_FLTP,
    sampleRate: SAMPLE_RATE_HZ,
    channelLayout: STEREO,
    timeBase: perSecond(SAMPLE_RATE_HZ),
    pts: BigInt(start),
  });
}

function bytesOf(samples: Float32Array, start: number, count: number): Buffer {
  return Buffer.from(samples.buffer, samples.byteOffset + start * 4, count * 4);
}
