import { AVERROR_EAGAIN, AVERROR_EOF, AV_CODEC_FLAG_GLOBAL_HEADER } from 'node-av/constants';
import type { FFEncoderCodec } from 'node-av/constants';
import { Codec, CodecContext, FFmpegError, Packet, Rational } from 'node-av/lib';
import type { FormatContext, Frame, Stream } from 'node-av/lib';

/** An open encoder whose packets go straight into one stream of the movie. */
export type Encoder = {
  context: CodecContext;
  stream: Stream;
  /** `null` drains it: nothing can be written afterwards. */
  write(frame: Frame | null): Promise<void>;
  close(): void;
};

/**
 * Opens the named encoder and gives it a stream in the container. Options are set on the context:
 * a `Dictionary` given to `open2` is freed twice by node-av 6.1.1, and the process dies at the next
 * garbage collection.
 *
 * @throws FFmpegError when this build of FFmpeg lacks the encoder or refuses the settings.
 */
export function openEncoder(
  movie: FormatContext,
  name: FFEncoderCodec,
  configure: (context: CodecContext) => void,
): Encoder {
  const codec = Codec.findEncoderByName(name);
  if (codec === null) throw new Error(`FFmpeg was built without the encoder ${name}`);
  const context = new CodecContext();
  context.allocContext3(codec);
  configure(context);
  context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  FFmpegError.throwIfError(context.open2Sync(codec), `open ${name}`);
  const stream = movie.newStream(null);
  FFmpegError.throwIfError(stream.codecpar.fromContext(context), `describe ${name}`);
  stream.timeBase = context.timeBase;
  const packet = new Packet();
  packet.alloc();
  return {
    context,
    stream,
    write: (frame) => encode({ movie, context, stream, packet }, frame),
    close: () => {
      packet.free();
      context.freeContext();
    },
  };
}

type Wiring = { movie: FormatContext; context: CodecContext; stream: Stream; packet: Packet };

async function encode({ movie, context, stream, packet }: Wiring, frame: Frame | null) {
  FFmpegError.throwIfError(await context.sendFrame(frame), 'encode');
  for (;;) {
    const code = context.receivePacketSync(packet);
    if (code === AVERROR_EAGAIN || code === AVERROR_EOF) return;
    FFmpegError.throwIfError(code, 'encode');
    packet.streamIndex = stream.index;
    packet.rescaleTs(context.timeBase, stream.timeBase);
    FFmpegError.throwIfError(movie.interleavedWriteFrameSync(packet), 'write');
  }
}

/** Seconds per tick as FFmpeg wants it. */
export function perSecond(rate: number): Rational {
  return new Rational(1, rate);
}
