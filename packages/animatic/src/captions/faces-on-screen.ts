import type { Box } from '../box.ts';
import type { FigureStance } from '../figure.ts';
import { poseAt, type Posed } from '../paint/figure/pose-at.ts';
import { boxAt, type Moment } from '../paint/layer-at.ts';
import { coverScale } from '../paint/paint-clip.ts';
import { placePart } from '../place-part.ts';
import type { Clip, Layer, Timeline } from '../timeline.ts';

/**
 * Where heads and faces that are known are seen in a clip at the given frames of the film, in
 * fractions of the output; those out of the frame are left out.
 */
export function facesOnScreen(timeline: Timeline, clip: Clip, frames: readonly number[]): Box[] {
  return frames.flatMap((frame) => {
    const moment = { timeline, clip, frame };
    const figures = clip.scenery?.figures ?? [];
    return [
      ...clip.layers.flatMap((layer) => facesOfLayer(layer, moment)),
      ...figures.map((figure) => headOf(figure, figure.stance, moment)),
    ]
      .map((box) => turn(box, moment))
      .filter(({ x, y, width, height }) => x < 1 && y < 1 && x + width > 0 && y + height > 0);
  });
}

function facesOfLayer(layer: Layer, moment: Moment): Box[] {
  const { stance, faces = [] } = layer;
  if (stance?.isThing) return [];
  if (!stance) {
    const box = boxAt(layer, moment);
    return faces.map((face) => placePart(box, face));
  }
  return [headOf(layer, stance, moment)];
}

function headOf(figure: Posed, { head }: FigureStance, moment: Moment): Box {
  const { box, facing, lift } = poseAt(figure, moment);
  const x = facing < 0 ? 1 - head.x - head.width : head.x;
  return placePart({ ...box, y: box.y - lift * box.height }, { ...head, x });
}

/** Around what a tilted camera makes of a box. */
function turn(box: Box, { clip, timeline: { width, height } }: Moment): Box {
  const { tiltDegrees = 0 } = clip;
  if (tiltDegrees === 0) return box;
  const aspect = width / height;
  const scale = coverScale(tiltDegrees, aspect);
  const angle = (tiltDegrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const corners = [0, 1].flatMap((right) =>
    [0, 1].map((low) => {
      const x = (box.x + right * box.width - 0.5) * aspect * scale;
      const y = (box.y + low * box.height - 0.5) * scale;
      return { x: 0.5 + (x * cos - y * sin) / aspect, y: 0.5 + x * sin + y * cos };
    }),
  );
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
