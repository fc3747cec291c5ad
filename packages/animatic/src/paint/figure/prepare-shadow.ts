import type { Box } from '../../box.ts';
import type { Context2D, PaintHost } from '../surface.ts';

export type Shadow = {
  /** `box`: the body on the ground, in pixels; `lift`: how far it is off the ground, in its heights. */
  paint(context: Context2D, at: { box: Box; lift: number }): void;
};

const SIZE = { width: 256, height: 64 };

/** The soft dark under somebody's feet. It stays on the ground when they leave it, and grows faint. */
export function prepareShadow(host: PaintHost): Shadow {
  const { context, picture } = host.createSurface(SIZE.width, SIZE.height);
  const middle = [SIZE.width / 2, SIZE.width / 2] as const;
  const gradient = context.createRadialGradient(...middle, 0, ...middle, SIZE.width / 2);
  gradient.addColorStop(0, 'rgba(4, 6, 10, 0.62)');
  gradient.addColorStop(0.45, 'rgba(4, 6, 10, 0.4)');
  gradient.addColorStop(1, 'rgba(4, 6, 10, 0)');
  context.save();
  context.scale(1, SIZE.height / SIZE.width);
  context.fillStyle = gradient;
  context.fillRect(0, 0, SIZE.width, SIZE.width);
  context.restore();
  return {
    paint(surface, { box, lift }) {
      const width = box.width * (1.06 - lift);
      const height = Math.min(width * 0.17, box.height * 0.16);
      surface.globalAlpha = Math.max(0.25, 1 - lift * 3);
      surface.drawImage(
        picture,
        0,
        0,
        SIZE.width,
        SIZE.height,
        box.x + (box.width - width) / 2,
        box.y + box.height - height * 0.56,
        width,
        height,
      );
      surface.globalAlpha = 1;
    },
  };
}
