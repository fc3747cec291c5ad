import { AVMEDIA_TYPE_VIDEO } from 'node-av/constants';
import { openMedia, type MediaFormat } from '../decode/open-media.ts';
import { createSurface, type Surface } from './create-surface.ts';
import { openFrameScaler, type FrameScaler } from './open-frame-scaler.ts';
import { playFrames } from './play-frames.ts';

export type VideoPicture = {
  surface: Surface;
  /**
   * Puts the frame that is on screen at this time of the video on the surface, whatever was shown
   * before. A little later is cheap; elsewhere is found from the key frame before it.
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

/**
 * A video as a picture that changes. Only the frames that are shown are scaled; only two are in memory.
 * @throws FFmpegError when the file has no video or cannot be decoded.
 */
export function openVideoPicture(request: VideoPictureRequest): VideoPicture {
  const media = openMedia(request.path, request.format, AVMEDIA_TYPE_VIDEO);
  const surface = createSurface(request.width, request.height);
  const player = playFrames(media);
  let scaler: FrameScaler | undefined;
  let onSurface: bigint | undefined;
  return {
    surface,
    show: (seconds) => {
      const { frame, pts } = player.frameAt(seconds);
      if (pts === onSurface) return;
      scaler ??= openFrameScaler(frame, request);
      scaler.scale(frame, (rgba, stride) => surface.replace(rgba, stride));
      onSurface = pts;
    },
    close: () => {
      player.close();
      scaler?.close();
      media.close();
    },
  };
}
