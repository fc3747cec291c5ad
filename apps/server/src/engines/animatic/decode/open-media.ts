import type { AudioFormat, VideoFormat } from '@callsheet/contract';
import { AVERROR_EOF, AVSEEK_FLAG_BACKWARD } from 'node-av/constants';
import type { AVMediaType } from 'node-av/constants';
import { CodecContext, FFmpegError, FormatContext, Frame, InputFormat, Packet } from 'node-av/lib';
import type { Rational } from 'node-av/lib';

export type MediaFormat = VideoFormat | AudioFormat;

/** One stream of a media file, decoded frame by frame from front to back. */
export type OpenMedia = {
  timeBase: Rational;
  /** Fills the frame with the next one; `false` at the end. */
  next(frame: Frame): boolean;
  /** Goes on from the last key frame that is decoded before this time of the stream; `false`: it cannot, and stands anywhere. */
  seek(timestamp: bigint): boolean;
  /** Back to the first frame. */
  rewind(): void;
  close(): void;
};

/** Demuxers and decoders by sniffed format: a file is never asked what it would like to be (promise P21). */
const DEMUXERS: Record<MediaFormat, { name: string; whitelist: string }> = {
  mp4: { name: 'mov', whitelist: 'mov,mp4,m4a,3gp,3g2,mj2' },
  mov: { name: 'mov', whitelist: 'mov,mp4,m4a,3gp,3g2,mj2' },
  wav: { name: 'wav', whitelist: 'wav' },
  mp3: { name: 'mp3', whitelist: 'mp3' },
};

const DECODERS = [
  'h264,hevc,av1,libdav1d,vp8,vp9,mpeg4,mjpeg,prores',
  'aac,mp3float,mp3,opus,libopus,flac,alac,ac3,eac3',
  'pcm_u8,pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be,pcm_f32le,pcm_f32be,pcm_f64le',
  'pcm_alaw,pcm_mulaw,adpcm_ms,adpcm_ima_wav,adpcm_ima_qt',
].join(',');

/**
 * Opens a local file and the decoder of its best stream of a type.
 * @throws FFmpegError when the file has no such stream or cannot be read.
 */
export function openMedia(path: string, format: MediaFormat, type: AVMediaType): OpenMedia {
  const container = openContainer(path, format);
  const { streamIndex, decoder } = container.findBestStream(type, -1, -1, true);
  FFmpegError.throwIfError(Math.min(0, streamIndex), 'find stream');
  const stream = container.streams[streamIndex]!;
  const context = new CodecContext();
  context.allocContext3(decoder);
  FFmpegError.throwIfError(stream.codecpar.toContext(context), 'set up decoder');
  context.pktTimebase = stream.timeBase;
  context.threadCount = 2;
  FFmpegError.throwIfError(context.open2Sync(decoder), 'open decoder');
  const packet = new Packet();
  packet.alloc();
  const decoding: Decoding = { container, context, packet, streamIndex, drained: false };
  const seek = (timestamp: bigint) => {
    const code = container.seekFrameSync(streamIndex, timestamp, AVSEEK_FLAG_BACKWARD);
    context.flushBuffers();
    decoding.drained = false;
    return code;
  };
  return {
    timeBase: stream.timeBase,
    next: (frame) => decodeNext(decoding, frame),
    seek: (timestamp) => seek(timestamp) >= 0,
    rewind: () =>
      FFmpegError.throwIfError(seek(stream.startTime > 0n ? stream.startTime : 0n), 'rewind'),
    close: () => {
      packet.free();
      context.freeContext();
      container.closeInputSync();
    },
  };
}

function openContainer(path: string, format: MediaFormat): FormatContext {
  const { name, whitelist } = DEMUXERS[format];
  const container = new FormatContext();
  container.allocContext();
  container.setOption('protocol_whitelist', 'file');
  container.setOption('format_whitelist', whitelist);
  container.setOption('codec_whitelist', DECODERS);
  const demuxer = InputFormat.findInputFormat(name);
  FFmpegError.throwIfError(container.openInputSync(`file:${path}`, demuxer), 'open media');
  FFmpegError.throwIfError(container.findStreamInfoSync(), 'read media');
  return container;
}

type Decoding = {
  container: FormatContext;
  context: CodecContext;
  packet: Packet;
  streamIndex: number;
  /** Every packet was given to the decoder. */
  drained: boolean;
};

/** What is damaged is passed over, as players do; a file of nothing but damage has no frames. */
function decodeNext(decoding: Decoding, frame: Frame): boolean {
  for (;;) {
    const code = decoding.context.receiveFrameSync(frame);
    if (code >= 0) return true;
    if (code === AVERROR_EOF || decoding.drained) return false;
    feed(decoding);
  }
}

/** Gives the decoder the stream's next packet, or the end. */
function feed(decoding: Decoding): void {
  const { container, context, packet, streamIndex } = decoding;
  do {
    packet.unref();
    decoding.drained = container.readFrameSync(packet) < 0;
  } while (!decoding.drained && packet.streamIndex !== streamIndex);
  context.sendPacketSync(decoding.drained ? null : packet);
}
