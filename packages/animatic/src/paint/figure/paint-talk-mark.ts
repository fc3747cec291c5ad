import type { Box } from '../../box.ts';
import type { Context2D } from '../surface.ts';

export type TalkMark = {
  /** On the output, in pixels. */
  head: Box;
  /** 0 to 1. */
  open: number;
  /** Pixels of the output. */
  width: number;
  colour: string;
};

/** Three strokes beside the head that come out with the voice: who is speaking when no mouth can be moved. */
export function paintTalkMark(context: Context2D, { head, open, width, colour }: TalkMark): void {
  const way = head.x + head.width / 2 < width / 2 ? 1 : -1;
  const size = Math.max(width * 0.022, Math.min(head.height * 0.32, width * 0.05));
  const origin = {
    x: head.x + head.width / 2 + way * head.width * 0.56,
    y: head.y + head.height * 0.66,
  };
  context.strokeStyle = colour;
  context.lineWidth = Math.max(2, size * 0.15);
  for (const [index, slope] of [-0.62, 0, 0.62].entries()) {
    const reach = size * (0.35 + open * (index === 1 ? 1 : 0.75));
    const near = size * 0.22;
    context.beginPath();
    context.moveTo(origin.x + way * near, origin.y + slope * near);
    context.lineTo(origin.x + way * (near + reach), origin.y + slope * (near + reach));
    context.stroke();
  }
}
