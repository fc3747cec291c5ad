import { outputSize, type MediaRole, type Size, type TaskRequest } from '@callsheet/contract';
import type { Media } from './media.ts';

/** A request with the media it brought, in its order. */
export type VideoOrder = {
  request: TaskRequest;
  media: readonly { role: MediaRole; media: Media }[];
};

export type PromisedVideo = Size & {
  /** A whole number of frames. */
  durationSeconds: number;
  /** Without sound there is no audio track (wan2.6-r2v-flash, contract.md §3.4). */
  hasSound: boolean;
};

const FRAMES_PER_SECOND = 30;

/**
 * The video that a request is owed: told by the request and the facts of its media alone, so that
 * an engine plans by it and the worker checks what the engine made against it.
 */
export function promiseVideo(order: VideoOrder): PromisedVideo {
  const { request } = order;
  const { width, height } = request.size ?? outputSize(request, leadingSize(order));
  return {
    width,
    height,
    durationSeconds: promisedSeconds(order),
    hasSound: request.withAudio !== false,
  };
}

/** Their shape is the video's, whatever ratio the request names (contract.md §2.4, §3.1). */
const LEADING: readonly MediaRole[] = ['firstFrame', 'firstClip', 'lastFrame'];

/** The picture that gives the shape; an input video only where no ratio is named (contract.md §3.3). */
function leadingSize({ request, media }: VideoOrder): Size | undefined {
  const roles = request.ratio ? LEADING : [...LEADING, 'inputVideo'];
  const facts = roles
    .map((role) => media.find((item) => item.role === role)?.media.facts)
    .find((found) => found !== undefined);
  return facts && facts.kind !== 'audio' ? facts : undefined;
}

/** An edit is as long as its input, or cut from the front to the duration (contract.md §3.3). */
function promisedSeconds({ request, media }: VideoOrder): number {
  const input = media.find(({ role }) => role === 'inputVideo')?.media.facts;
  const inputSeconds = input?.kind === 'video' ? input.durationSeconds : undefined;
  const seconds = Math.min(request.durationSeconds ?? Infinity, inputSeconds ?? Infinity);
  if (seconds === Infinity) {
    throw new TypeError(`A stored request for ${request.model} names no duration and has no input`);
  }
  return Math.max(1, Math.round(seconds * FRAMES_PER_SECOND)) / FRAMES_PER_SECOND;
}
