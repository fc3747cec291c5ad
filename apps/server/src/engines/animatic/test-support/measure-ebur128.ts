import { AVMEDIA_TYPE_AUDIO } from 'node-av/constants';
import { FFmpegError, FilterGraph, Frame, avGetSampleFmtName } from 'node-av/lib';
import { addFilter } from '../decode/add-filter.ts';
import { openMedia, type MediaFormat } from '../decode/open-media.ts';

/** What FFmpeg's own `ebur128` says of a file's sound: integrated loudness in LUFS and true peak in dBTP. */
export function measureEbur128(
  path: string,
  format: MediaFormat,
): { lufs: number; truePeakDb: number } {
  const media = openMedia(path, format, AVMEDIA_TYPE_AUDIO);
  const frame = new Frame();
  frame.alloc();
  if (!media.next(frame)) throw new Error('there is no sound');
  const graph = new FilterGraph();
  graph.alloc();
  const sample = avGetSampleFmtName(
    Number(frame.format) as Parameters<typeof avGetSampleFmtName>[0],
  );
  const rate = frame.sampleRate;
  const shape = `time_base=1/${rate}:sample_rate=${rate}:sample_fmt=${sample}:channel_layout=${frame.channels}c`;
  const source = addFilter(graph, 'abuffer', shape);
  const meter = addFilter(graph, 'ebur128', 'peak=true:metadata=1');
  const sink = addFilter(graph, 'abuffersink', null);
  FFmpegError.throwIfError(source.link(0, meter, 0), 'link');
  FFmpegError.throwIfError(meter.link(0, sink, 0), 'link');
  FFmpegError.throwIfError(graph.configSync(), 'set up meter');
  const out = new Frame();
  out.alloc();
  let [lufs, peak] = [-Infinity, 0];
  const drain = () => {
    while (sink.buffersinkGetFrameSync(out) >= 0) {
      const said = out.getMetadata().getAll();
      lufs = Number(said['lavfi.r128.I'] ?? lufs);
      peak = Math.max(peak, ...peaksOf(said));
      out.unref();
    }
  };
  do {
    FFmpegError.throwIfError(source.buffersrcAddFrameSync(frame), 'meter');
    drain();
  } while (media.next(frame));
  FFmpegError.throwIfError(source.buffersrcAddFrameSync(null), 'meter');
  drain();
  graph.free();
  out.free();
  frame.free();
  media.close();
  return { lufs, truePeakDb: 20 * Math.log10(peak) };
}

function peaksOf(said: Record<string, string>): number[] {
  return Object.entries(said).flatMap(([name, value]) =>
    name.includes('true_peaks') ? [Number(value)] : [],
  );
}
