import { FFmpegError } from 'node-av/lib';
import type { CodecContext, FormatContext, Packet, Stream } from 'node-av/lib';

/** One stream of a movie that is being written. */
export type Track = {
  stream: Stream;
  /** Takes a packet whose times are the encoder's. */
  write(packet: Packet): void;
};

/** Gives the container a stream of what the encoder makes. */
export function addTrack(container: FormatContext, context: CodecContext): Track {
  const stream = container.newStream(null);
  FFmpegError.throwIfError(stream.codecpar.fromContext(context), 'describe track');
  const { timeBase } = context;
  stream.timeBase = timeBase;
  return {
    stream,
    write: (packet) => {
      packet.streamIndex = stream.index;
      packet.rescaleTs(timeBase, stream.timeBase);
      FFmpegError.throwIfError(container.interleavedWriteFrameSync(packet), 'write');
    },
  };
}
