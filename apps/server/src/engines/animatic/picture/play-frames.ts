import { AV_NOPTS_VALUE } from 'node-av/constants';
import { Frame } from 'node-av/lib';
import type { OpenMedia } from '../decode/open-media.ts';

export type FramePlayer = {
  /** The frame on screen at a time, in seconds from the first one; the last one is held. Valid until the next call. */
  frameAt(seconds: number): { frame: Frame; pts: bigint };
  close(): void;
};

/** Further than this ahead it is looked for, not played to. */
const AHEAD_SECONDS = 1;
/** A key frame may be decoded before a time and shown after it: then one from further back is needed. */
const SEEK_BACK_SECONDS = [0, 1, 4] as const;

/** Plays decoded frames to any time and back. Which frame it gives depends on the time alone. */
export function playFrames(media: OpenMedia): FramePlayer {
  const tick = media.timeBase.toDouble();
  let [shown, ahead] = [allocFrame(), allocFrame()];
  let firstPts: bigint | undefined;
  let hasMore = true;

  const secondsOf = (frame: Frame) => Number(ptsOf(frame) - (firstPts ?? 0n)) * tick;
  /** Whether the frames of a place in the file begin at this time or before. */
  const startsBefore = (seconds: number) => media.next(shown) && secondsOf(shown) <= seconds;
  const begin = () => {
    if (!media.next(shown)) throw new Error('the video has no frame that can be decoded');
  };
  const find = (seconds: number) => {
    const isFound = SEEK_BACK_SECONDS.some((back) => {
      const ticks = Math.round((seconds - back) / tick);
      return ticks > 0 && media.seek((firstPts ?? 0n) + BigInt(ticks)) && startsBefore(seconds);
    });
    if (!isFound) {
      media.rewind();
      begin();
    }
    hasMore = media.next(ahead);
  };
  const start = () => {
    begin();
    firstPts = ptsOf(shown);
    hasMore = media.next(ahead);
  };
  const advance = () => {
    [shown, ahead] = [ahead, shown];
    ahead.unref();
    hasMore = media.next(ahead);
  };
  return {
    frameAt: (seconds) => {
      if (firstPts === undefined) start();
      const wanted = seconds + tick / 2;
      const isNear = secondsOf(shown) <= wanted && wanted < secondsOf(shown) + AHEAD_SECONDS;
      const isHeld = !hasMore && secondsOf(shown) <= wanted;
      if (!isNear && !isHeld) find(wanted);
      while (hasMore && secondsOf(ahead) <= wanted) advance();
      return { frame: shown, pts: ptsOf(shown) };
    },
    close: () => {
      shown.free();
      ahead.free();
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
