import { AVERROR_EAGAIN, AVERROR_EOF, AVMEDIA_TYPE_AUDIO } from 'node-av/constants';
import { FFmpegError, FilterGraph, Frame, avGetSampleFmtName } from 'node-av/lib';
import type { FilterContext } from 'node-av/lib';
import { addFilter } from './add-filter.ts';
import { openMedia, type MediaFormat } from './open-media.ts';

export type SoundRequest = {
  path: string;
  format: MediaFormat;
  sampleRateHz: number;
  /** No more than this is read. */
  longestSeconds: number;
};

/**
 * Decodes a file's sound to mono samples between -1 and 1.
 * @throws FFmpegError when there is no sound or it cannot be read.
 */
export function decodeSound(request: SoundRequest): Float32Array {
  return decode(request, 1).samples;
}

/**
 * Decodes a file's sound to its two sides; one channel is heard in the middle, as loud as it is.
 * @throws FFmpegError when there is no sound or it cannot be read.
 */
export function decodeStereo(request: SoundRequest): { left: Float32Array; right: Float32Array } {
  const { samples, channels } = decode(request, 2);
  if (channels === 1) return { left: samples, right: samples };
  const length = samples.length / 2;
  const side = (offset: number) =>
    Float32Array.from({ length }, (_, i) => samples[i * 2 + offset]!);
  return { left: side(0), right: side(1) };
}

/** Samples of at most so many channels, interleaved. */
function decode(request: SoundRequest, most: 1 | 2): { samples: Float32Array; channels: 1 | 2 } {
  const media = openMedia(request.path, request.format, AVMEDIA_TYPE_AUDIO);
  const frame = new Frame();
  frame.alloc();
  const parts: Float32Array[] = [];
  let wanted = Math.round(request.longestSeconds * request.sampleRateHz);
  let channels: 1 | 2 = 1;
  let resampler: Resampler | undefined;
  let have = 0;
  while (have < wanted && media.next(frame)) {
    if (!resampler) {
      // Upmixed, a single channel would come out 3 dB softer.
      channels = frame.channels === 1 ? 1 : most;
      wanted *= channels;
      resampler = openResampler(frame, request.sampleRateHz, channels);
    }
    have += resampler.push(frame, parts);
  }
  if (have < wanted) resampler?.push(null, parts);
  resampler?.close();
  frame.free();
  media.close();
  return { samples: joinSamples(parts).subarray(0, wanted), channels };
}

type Resampler = {
  /** Gives a frame, or `null` for the end; returns the number of samples that came out, of all channels. */
  push(frame: Frame | null, parts: Float32Array[]): number;
  close(): void;
};

function openResampler(first: Frame, sampleRateHz: number, channels: 1 | 2): Resampler {
  const graph = new FilterGraph();
  graph.alloc();
  const source = addFilter(graph, 'abuffer', describeSound(first));
  // Without the last option two equal channels come out 1.4 times as loud as one.
  const layout = channels === 1 ? 'mono' : 'stereo';
  const shape = `out_sample_rate=${sampleRateHz}:out_chlayout=${layout}:out_sample_fmt=flt:rematrix_maxval=1`;
  const format = addFilter(graph, 'aresample', shape);
  const sink = addFilter(graph, 'abuffersink', null);
  FFmpegError.throwIfError(source.link(0, format, 0), 'link');
  FFmpegError.throwIfError(format.link(0, sink, 0), 'link');
  FFmpegError.throwIfError(graph.configSync(), 'set up resampler');
  const out = new Frame();
  out.alloc();
  return {
    push: (frame, parts) => {
      FFmpegError.throwIfError(source.buffersrcAddFrameSync(frame), 'resample');
      return drain(sink, out, parts);
    },
    close: () => {
      out.free();
      graph.free();
    },
  };
}

function describeSound(frame: Frame): string {
  const format = avGetSampleFmtName(
    Number(frame.format) as Parameters<typeof avGetSampleFmtName>[0],
  );
  const rate = frame.sampleRate;
  return `time_base=1/${rate}:sample_rate=${rate}:sample_fmt=${format}:channel_layout=${frame.channels}c`;
}

function drain(sink: FilterContext, out: Frame, parts: Float32Array[]): number {
  let count = 0;
  for (;;) {
    const code = sink.buffersinkGetFrameSync(out);
    if (code === AVERROR_EAGAIN || code === AVERROR_EOF) return count;
    FFmpegError.throwIfError(code, 'resample');
    const bytes = out.data![0]!.subarray(0, out.nbSamples * out.channels * 4);
    parts.push(new Float32Array(new Uint8Array(bytes).buffer));
    count += out.nbSamples * out.channels;
    out.unref();
  }
}

function joinSamples(parts: Float32Array[]): Float32Array {
  const joined = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let position = 0;
  for (const part of parts) {
    joined.set(part, position);
    position += part.length;
  }
  return joined;
}
