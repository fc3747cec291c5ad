import {
  AVCOL_PRI_BT709,
  AVCOL_RANGE_JPEG,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_SPC_RGB,
  AVCOL_TRC_BT709,
  AV_PIX_FMT_RGBA,
  AV_PIX_FMT_YUV420P,
  AV_PROFILE_H264_HIGH,
  FF_ENCODER_LIBX264,
} from 'node-av/constants';
import { FFmpegError, Frame, Rational, SoftwareScaleContext } from 'node-av/lib';
import type { CodecContext, Packet } from 'node-av/lib';
import type { Rows } from '@callsheet/animatic/surface';
import { openEncoder, perSecond, type Encoder } from './open-encoder.ts';

export type VideoShape = { width: number; height: number; fps: number };

/** One encoded frame, in the order of decoding. JSON but for its bytes. */
export type VideoPacket = {
  bytes: Uint8Array<ArrayBuffer>;
  /** When it is shown, in frames from the first that was written. */
  frame: number;
  isKey: boolean;
};

/** Encodes a run of frames that can be decoded by itself: its first one is a key frame. */
export type VideoEncoder = {
  /** One frame of tightly packed RGBA, read before this returns its promise. One call at a time. */
  write(rgba: Buffer): Promise<void>;
  /** The frame before once more, but for these rows of what would be the whole frame. One call at a time. */
  writeChange(rgba: Buffer, rows: Rows): Promise<void>;
  /** The frame before once more. One call at a time. */
  repeat(): Promise<void>;
  /** Drains and closes it. */
  finish(): Promise<VideoPacket[]>;
};

/** H.264 High, yuv420p, BT.709 limited range. The same frames give the same bytes on every machine of an architecture. */
export function openVideoEncoder(shape: VideoShape): VideoEncoder {
  const packets: VideoPacket[] = [];
  const encoder = openX264(shape, (packet) => packets.push(copyPacket(packet)));
  const scaler = openScaler();
  const rgbaFrame = describe(new Frame(), shape, AV_PIX_FMT_RGBA);
  // One for all: x264 has copied it when a write is done.
  const frame = describe(new Frame(), shape, AV_PIX_FMT_YUV420P);
  FFmpegError.throwIfError(frame.getBuffer(), 'allocate picture');
  let strip: StripConverter | undefined;
  let count = 0;
  const send = async () => {
    frame.pts = BigInt(count++);
    frame.duration = 1n;
    await encoder.write(frame);
  };
  return {
    write: async (rgba) => {
      FFmpegError.throwIfError(rgbaFrame.fromBuffer(rgba), 'wrap picture');
      FFmpegError.throwIfError(scaler.scaleFrameSync(frame, rgbaFrame), 'convert picture');
      await send();
    },
    writeChange: async (rgba, rows) => {
      strip ??= openStripConverter(shape, rows);
      strip.convert(rgba, frame);
      await send();
    },
    repeat: send,
    finish: async () => {
      await encoder.write(null);
      strip?.close();
      rgbaFrame.free();
      frame.free();
      scaler.freeContext();
      encoder.close();
      return packets;
    },
  };
}

/** The encoder as every frame of a film meets it: all its parts are joined under one description. */
export function openX264(shape: VideoShape, onPacket: (packet: Packet) => void): Encoder {
  return openEncoder({
    name: FF_ENCODER_LIBX264,
    configure: (context) => configure(context, shape),
    onPacket,
  });
}

/**
 * FFmpeg's options of x264. No `mbtree` (part of the slower presets): on processors with AVX-512 the same
 * frames gave other bytes at each try, at seven of ten sizes. What that costs in size, more B frames
 * win back: `docs/performance.md` has the measurement.
 */
export const X264_OPTIONS = { preset: 'superfast', crf: 22, 'x264-params': 'bframes=5:b-adapt=0' };

/** One thread: films are encoded in parts, side by side, and x264's choices depend on its threads. */
function configure(context: CodecContext, shape: VideoShape): void {
  context.width = shape.width;
  context.height = shape.height;
  context.pixelFormat = AV_PIX_FMT_YUV420P;
  context.timeBase = perSecond(shape.fps);
  context.framerate = new Rational(shape.fps, 1);
  context.sampleAspectRatio = new Rational(1, 1);
  context.profile = AV_PROFILE_H264_HIGH;
  context.gopSize = shape.fps * 2;
  context.threadCount = 1;
  context.colorRange = AVCOL_RANGE_MPEG;
  context.colorPrimaries = AVCOL_PRI_BT709;
  context.colorTrc = AVCOL_TRC_BT709;
  context.colorSpace = AVCOL_SPC_BT709;
  for (const [name, value] of Object.entries(X264_OPTIONS)) context.setOption(name, value);
}

function copyPacket({ data, pts, isKeyframe }: Packet): VideoPacket {
  return { bytes: new Uint8Array(data ?? []), frame: Number(pts), isKey: isKeyframe };
}

type StripConverter = { convert(rgba: Buffer, onto: Frame): void; close(): void };

/** Lines beside the strip that its chroma is averaged with, and the period of the converter's dither. */
const BESIDE = 8;
/** How far beyond a row that changed the chroma changes. */
const REACH = 2;

/** Converts some rows of a picture to exactly what they are when all of it is converted. */
function openStripConverter({ width, height, fps }: VideoShape, rows: Rows): StripConverter {
  const snap = (row: number) => Math.min(height, Math.max(0, row));
  const from = snap(Math.floor((rows.top - REACH) / BESIDE) * BESIDE);
  const to = snap(Math.ceil((rows.top + rows.height + REACH) / BESIDE) * BESIDE);
  const [top, foot] = [snap(from - BESIDE), snap(to + BESIDE)];
  const shape = { width, height: foot - top, fps };
  const scaler = openScaler();
  const rgbaStrip = describe(new Frame(), shape, AV_PIX_FMT_RGBA);
  const strip = describe(new Frame(), shape, AV_PIX_FMT_YUV420P);
  FFmpegError.throwIfError(strip.getBuffer(), 'allocate rows');
  return {
    convert: (rgba, onto) => {
      const part = rgba.subarray(top * width * 4, foot * width * 4);
      FFmpegError.throwIfError(rgbaStrip.fromBuffer(part), 'wrap rows');
      FFmpegError.throwIfError(scaler.scaleFrameSync(strip, rgbaStrip), 'convert rows');
      copyRows(strip, onto, { from, to, top });
    },
    close: () => {
      rgbaStrip.free();
      strip.free();
      scaler.freeContext();
    },
  };
}

/** From a strip that begins at `top` of the picture; all even. */
function copyRows(
  strip: Frame,
  onto: Frame,
  { from, to, top }: { from: number; to: number; top: number },
): void {
  for (const [plane, every] of [1, 2, 2].entries()) {
    const [pitch, ontoPitch] = [strip.linesize[plane]!, onto.linesize[plane]!];
    const [source, target] = [strip.data![plane]!, onto.data![plane]!];
    const wide = Math.min(pitch, ontoPitch);
    for (let row = from / every; row < to / every; row += 1) {
      const at = (row - top / every) * pitch;
      source.copy(target, row * ontoPitch, at, at + wide);
    }
  }
}

/**
 * No code path that depends on the processor. With `accurate_rnd` the picture is the same to the last
 * bit and takes half as long again: 2.2 instead of 1.5 ms at 1280x720.
 */
function openScaler(): SoftwareScaleContext {
  const scaler = new SoftwareScaleContext();
  scaler.allocContext();
  scaler.setOption('sws_flags', 'bilinear+bitexact');
  return scaler;
}

function describe(frame: Frame, shape: VideoShape, format: VideoFormat): Frame {
  frame.alloc();
  frame.width = shape.width;
  frame.height = shape.height;
  frame.format = format;
  const rgb = format === AV_PIX_FMT_RGBA;
  frame.colorRange = rgb ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
  frame.colorSpace = rgb ? AVCOL_SPC_RGB : AVCOL_SPC_BT709;
  frame.colorPrimaries = AVCOL_PRI_BT709;
  frame.colorTrc = AVCOL_TRC_BT709;
  return frame;
}

type VideoFormat = typeof AV_PIX_FMT_RGBA | typeof AV_PIX_FMT_YUV420P;
