import { AVMEDIA_TYPE_VIDEO, AV_NOPTS_VALUE } from 'node-av/constants';
import { Frame } from 'node-av/lib';
import { openMedia, type MediaFormat } from '../decode/open-media.ts';
import { createSurface, type Surface } from './create-surface.ts';
import { openFrameScaler, type FrameScaler } from './open-frame-scaler.ts';

export type VideoPicture = {
  surface: Surface;
  /**
   * Puts the frame that is on screen at this time of the video on the surface. Later times are cheap;
   * earlier ones decode again from the start.
   */
  show(seconds: number): void;
  close(): void;
};

export type VideoPictureRequest = {
  path: string;
  format: MediaFormat;
  /** Pixels of the surface, in the displayed orientation. */
  width: number;
  height: number;
};

/** Two clips that dissolve may ask for almost the same time: going back this little is not worth a rewind. */
const BACKWARD_SECONDS = 0.1;

/**
 * A video as a picture that changes. Only the frames that are shown are scaled; only two are in memory.
 * @throws FFmpegError when the file has no video or cannot be decoded.
 */
export function openVideoPicture(request: VideoPictureRequest): VideoPicture {
  const media = openMedia(request.path, request.format, AVMEDIA_TYPE_VIDEO);
  const surface = createSurface(request.width, request.height);
  const tick = media.timeBase.toDouble();
  let [shown, ahead] = [allocFrame(), allocFrame()];
  let firstPts: bigint | undefined;
  let state: 'fresh' | 'playing' | 'ended' = 'fresh';
  let scaler: FrameScaler | undefined;

  const secondsOf = (frame: Frame) => Number(ptsOf(frame) - (firstPts ?? 0n)) * tick;
  const begin = () => {
    if (state !== 'fresh') media.rewind();
    if (!media.next(shown)) throw new Error('the video has no frame that can be decoded');
    firstPts = ptsOf(shown);
    state = media.next(ahead) ? 'playing' : 'ended';
  };
  const advance = () => {
    [shown, ahead] = [ahead, shown];
    ahead.unref();
    if (!media.next(ahead)) state = 'ended';
  };
  return {
    surface,
    show: (seconds) => {
      const before = state === 'fresh' ? undefined : ptsOf(shown);
      if (before === undefined || secondsOf(shown) > seconds + BACKWARD_SECONDS) begin();
      while (state === 'playing' && secondsOf(ahead) <= seconds + tick / 2) advance();
      if (ptsOf(shown) === before) return;
      scaler ??= openFrameScaler(shown, request);
      scaler.scale(shown, (rgba, stride) => surface.replace(rgba, stride));
    },
    close: () => {
      shown.free();
      ahead.free();
      scaler?.close();
      media.close();
    },
  };
}

function allocFrame(): Frame {
  const frame = new Frame();
  frame.alloc();
  return frame;
}

function ptsOf(frame: Frame): bigint {
  return frame.bestEffortTimestamp === AV_NOPTS_VALUE ? frame.pts : frame.bestEffortTimestamp;
}
