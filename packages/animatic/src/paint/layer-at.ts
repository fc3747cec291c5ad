import type { CameraMove } from '@callsheet/screenplay';
import { createRandom } from '../random.ts';
import { SHAKE_REACH } from '../staging/plan-camera.ts';
import type { Box, Clip, Layer, Timeline } from '../timeline.ts';

/** Where a layer stands at a frame of its clip, in fractions of the output. */
export function boxAt(layer: MovingBox, { clip, frame, timeline }: Moment): Box {
  const last = Math.max(1, clip.endFrame - clip.startFrame - 1);
  const share = ease(clip.move, (frame - clip.startFrame) / last);
  const mix = (from: number, to: number) => from + (to - from) * share;
  const shake = clip.move === 'handheld' ? shakeAt(frame, timeline.seed) : STILL;
  const depth = layer.depth === 'card' ? 0.9 : 0.6;
  const width = mix(layer.from.width, layer.to.width);
  const height = mix(layer.from.height, layer.to.height);
  const x = mix(layer.from.x, layer.to.x) + shake.x * depth;
  const y = mix(layer.from.y, layer.to.y) + shake.y * depth;
  if (layer.depth !== 'set') return { x, y, width, height };
  return { x: cover(x, width), y: cover(y, height), width, height };
}

/** A held camera never looks past the edge of a picture that fills the frame. */
function cover(offset: number, size: number): number {
  return size < 1 ? offset : Math.min(0, Math.max(1 - size, offset));
}

type MovingBox = Pick<Layer, 'from' | 'to' | 'depth'>;

export type Moment = { timeline: Timeline; clip: Clip; frame: number };

/** Source time of a video at a frame; 0 for a still. It never begins anew: what it ends with is held. */
export function sourceSecondsAt(layer: Layer, { clip, frame, timeline }: Moment): number {
  if (!layer.video) return 0;
  const { startSeconds, durationSeconds, untilSeconds, speed = 1, held } = layer.video;
  if (held || layer.depth === 'backdrop') return startSeconds;
  const played = ((frame - clip.startFrame) / timeline.fps) * speed;
  return Math.min(startSeconds + played, untilSeconds ?? durationSeconds);
}

/** A drift has no beginning; a move starts and lands softly. */
function ease(move: CameraMove, share: number): number {
  const t = Math.min(1, Math.max(0, share));
  if (move === 'static' || move === 'handheld') return t;
  return 0.5 - Math.cos(Math.PI * t) / 2;
}

const STILL = { x: 0, y: 0 };
/** Cycles a second of a held camera: breath, sway, hand. */
const SWAYS = [0.37, 0.83, 1.9] as const;
const SWAY_SHARES = [0.5, 0.33, 0.17] as const;

function shakeAt(frame: number, seed: number): { x: number; y: number } {
  const random = createRandom(seed, 0x5ba);
  const axis = () =>
    SWAYS.reduce((sum, cycles, index) => {
      const phase = random.between(0, Math.PI * 2);
      return sum + SWAY_SHARES[index]! * Math.sin((frame / 30) * cycles * Math.PI * 2 + phase);
    }, 0);
  return { x: axis() * SHAKE_REACH, y: axis() * SHAKE_REACH };
}
