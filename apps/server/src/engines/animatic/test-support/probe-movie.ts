import { AVMEDIA_TYPE_AUDIO, AVMEDIA_TYPE_VIDEO } from 'node-av/constants';
import { FFmpegError, FormatContext, InputFormat, avGetPixFmtName } from 'node-av/lib';
import type { AVPixelFormat } from 'node-av/constants';

/** What FFmpeg says of a movie, as ffprobe would print it. */
export function probeMovie(path: string) {
  const container = new FormatContext();
  const demuxer = InputFormat.findInputFormat('mov');
  FFmpegError.throwIfError(container.openInputSync(path, demuxer), 'open');
  FFmpegError.throwIfError(container.findStreamInfoSync(), 'probe');
  const streamOf = (type: 0 | 1) => container.streams.find((s) => s.codecpar.codecType === type)!;
  const video = streamOf(AVMEDIA_TYPE_VIDEO as 0);
  const audio = streamOf(AVMEDIA_TYPE_AUDIO as 1);
  const seconds = ({ duration, timeBase }: typeof video) => Number(duration) * timeBase.toDouble();
  const found = {
    streams: container.nbStreams,
    video: {
      profile: video.codecpar.profile,
      pixelFormat: avGetPixFmtName(video.codecpar.format as AVPixelFormat),
      frames: Number(video.nbFrames),
      rate: video.avgFrameRate.toString(),
      seconds: seconds(video),
      matrix: video.codecpar.colorSpace,
      primaries: video.codecpar.colorPrimaries,
      transfer: video.codecpar.colorTrc,
      range: video.codecpar.colorRange,
    },
    audio: {
      profile: audio.codecpar.profile,
      rateHz: audio.codecpar.sampleRate,
      channels: audio.codecpar.channels,
      seconds: seconds(audio),
    },
    tags: container.metadata?.getAll() ?? {},
  };
  container.closeInputSync();
  return found;
}
