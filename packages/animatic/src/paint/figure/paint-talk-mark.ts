import type { Box } from '../../box.ts';
import type { Context2D } from '../surface.ts';

export type TalkMark = {
  /** On the output, in pixels. */
  head: Box;
  /** 0 to 1. */
  open: number;
  /** The side of the head it is on. */
  way: -1 | 1;
  /** Of the output, in pixels. */
  frame: { width: number; height: number };
  colour: string;
};

/**
 * Three strokes beside the head that come out with the voice: who is speaking when no mouth can be
 * moved. Their dark edge is seen on what is bright, they themselves on what is dark.
 */
export function paintTalkMark(context: Context2D, mark: TalkMark): void {
  const { head, open, way, frame, colour } = mark;
  const size = sizeOfMark(head, frame);
  const origin = {
    x: head.x + head.width / 2 + way * head.width * 0.56,
    y: head.y + head.height * 0.72,
  };
  const stroke = Math.max(3, size * 0.17);
  for (const [fill, thickness] of [
    [EDGE, stroke * 2],
    [colour, stroke],
  ] as const) {
    context.strokeStyle = fill;
    context.lineWidth = thickness;
    for (const [index, slope] of [-0.62, 0, 0.62].entries()) {
      const edge = (thickness - stroke) / 2;
      const near = size * 0.24 - edge;
      const far = size * (0.62 + open * (index === 1 ? 0.85 : 0.6)) + edge;
      context.beginPath();
      context.moveTo(origin.x + way * near, origin.y + slope * near);
      context.lineTo(origin.x + way * far, origin.y + slope * far);
      context.stroke();
    }
  }
}

const EDGE = 'rgba(14, 16, 20, 0.85)';

/** Half of how far it reaches from the head when it is large. */
function sizeOfMark({ height }: Box, frame: TalkMark['frame']): number {
  const unit = Math.sqrt(frame.width * frame.height);
  return Math.max(unit * 0.04, Math.min(height * 0.36, unit * 0.072));
}
