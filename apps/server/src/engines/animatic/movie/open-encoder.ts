import { AVERROR_EAGAIN, AVERROR_EOF, AV_CODEC_FLAG_GLOBAL_HEADER } from 'node-av/constants';
import type { FFEncoderCodec } from 'node-av/constants';
import { Codec, CodecContext, FFmpegError, Packet, Rational } from 'node-av/lib';
import type { Frame } from 'node-av/lib';

/** An open encoder that hands over its packets. */
export type Encoder = {
  context: CodecContext;
  /** `null` drains it: nothing can be written afterwards. */
  write(frame: Frame | null): Promise<void>;
  close(): void;
};

export type EncoderRequest = {
  name: FFEncoderCodec;
  configure: (context: CodecContext) => void;
  /** The packet, in the encoder's own time, is valid only during the call. */
  onPacket: (packet: Packet) => void;
};

/**
 * Opens the named encoder. Options are set on the context: a `Dictionary` given to `open2` is freed
 * twice by node-av 6.1.1, and the process dies at the next garbage collection.
 *
 * @throws FFmpegError when this build of FFmpeg lacks the encoder or refuses the settings.
 */
export function openEncoder({ name, configure, onPacket }: EncoderRequest): Encoder {
  const codec = Codec.findEncoderByName(name);
  if (codec === null) throw new Error(`FFmpeg was built without the encoder ${name}`);
  const context = new CodecContext();
  context.allocContext3(codec);
  configure(context);
  context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  FFmpegError.throwIfError(context.open2Sync(codec), `open ${name}`);
  const packet = new Packet();
  packet.alloc();
  return {
    context,
    write: async (frame) => {
      FFmpegError.throwIfError(await context.sendFrame(frame), 'encode');
      while (receive(context, packet)) onPacket(packet);
    },
    close: () => {
      packet.free();
      context.freeContext();
    },
  };
}

function receive(context: CodecContext, packet: Packet): boolean {
  const code = context.receivePacketSync(packet);
  if (code === AVERROR_EAGAIN || code === AVERROR_EOF) return false;
  FFmpegError.throwIfError(code, 'encode');
  return true;
}

/** Seconds per tick as FFmpeg wants it. */
export function perSecond(rate: number): Rational {
  return new Rational(1, rate);
}
