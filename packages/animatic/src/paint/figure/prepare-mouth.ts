import type { Box } from '../../box.ts';
import type { Context2D, LayerSurface, PaintHost, Picture } from '../surface.ts';
import { bentAt, type Bend } from './bend.ts';

export type Mouth = {
  paint(context: Context2D, at: { box: Box; bend: Bend; facing: number; open: number }): void;
};

/**
 * A mouth that opens: what is below the lips goes down with the jaw, and what is between them is the
 * line of the lips drawn wider and dark. `mouth` in fractions of the sprite.
 */
export function prepareMouth(sprite: Picture, mouth: Box, host: PaintHost): Mouth {
  const jaw = prepareJaw(sprite, jawOf(mouth), host);
  const gap = prepareGap(sprite, mouth, host);
  return {
    paint(context, { box, bend, facing, open }) {
      const drop = open * mouth.height * box.height * 0.75;
      if (drop < 0.6) return;
      const lips = mouth.y + mouth.height * LIPS;
      const place = (part: Box): Box => {
        const left = facing < 0 ? 1 - part.x - part.width : part.x;
        const { shift, y } = bentAt(lips, box, bend);
        return {
          x: box.x + left * box.width + shift,
          y: y + (part.y - lips) * box.height,
          width: part.width * box.width,
          height: part.height * box.height,
        };
      };
      const lower = place(jawOf(mouth));
      const between = place(gapOf(mouth));
      draw(context, gap, { ...between, height: drop + between.height }, facing);
      draw(context, jaw, { ...lower, y: lower.y + drop }, facing);
    },
  };
}

/** Where the lips meet, from the top of a mouth. */
const LIPS = 0.5;

function jawOf({ x, y, width, height }: Box): Box {
  return { x: x - width * 0.3, y: y + height * LIPS, width: width * 1.6, height: height * 1.5 };
}

function gapOf({ x, y, width, height }: Box): Box {
  return {
    x: x + width * 0.08,
    y: y + height * (LIPS - 0.1),
    width: width * 0.84,
    height: height * 0.2,
  };
}

/** Lower lip and chin, soft at the sides and below. */
function prepareJaw(sprite: Picture, part: Box, host: PaintHost): LayerSurface {
  const surface = cut(sprite, part, host);
  const { context, picture } = surface;
  const { width, height } = picture;
  context.globalCompositeOperation = 'destination-in';
  context.save();
  context.scale(1, height / width);
  const middle = [width / 2, width * 0.05] as const;
  const mask = context.createRadialGradient(...middle, 0, ...middle, width * 0.62);
  mask.addColorStop(0, 'rgba(0, 0, 0, 1)');
  mask.addColorStop(0.5, 'rgba(0, 0, 0, 1)');
  mask.addColorStop(0.82, 'rgba(0, 0, 0, 0)');
  context.fillStyle = mask;
  context.fillRect(0, 0, width, width);
  context.restore();
  return surface;
}

/** The inside of the mouth: the lips' own line, darkened, within an ellipse. */
function prepareGap(sprite: Picture, mouth: Box, host: PaintHost): LayerSurface {
  const surface = cut(sprite, gapOf(mouth), host);
  const { context, picture } = surface;
  const { width, height } = picture;
  context.globalCompositeOperation = 'source-atop';
  context.fillStyle = 'rgba(38, 8, 12, 0.68)';
  context.fillRect(0, 0, width, height);
  context.globalCompositeOperation = 'destination-in';
  context.fillStyle = '#000000';
  context.beginPath();
  context.ellipse(width / 2, height / 2, width / 2, height / 2, 0, 0, Math.PI * 2);
  context.fill();
  return surface;
}

/** At least this many pixels across, so that its mask is smooth. */
const FINEST = 64;

function cut(sprite: Picture, part: Box, host: PaintHost): LayerSurface {
  const width = Math.max(FINEST, Math.round(part.width * sprite.width));
  const height = Math.max(FINEST, Math.round(part.height * sprite.height));
  const surface = host.createSurface(width, height);
  surface.context.drawImage(
    sprite,
    part.x * sprite.width,
    part.y * sprite.height,
    part.width * sprite.width,
    part.height * sprite.height,
    0,
    0,
    width,
    height,
  );
  return surface;
}

/** Mirrored parts are drawn mirrored. */
function draw(context: Context2D, { picture }: LayerSurface, box: Box, facing: number): void {
  const source = [0, 0, picture.width, picture.height] as const;
  if (facing > 0) return context.drawImage(picture, ...source, box.x, box.y, box.width, box.height);
  context.save();
  context.translate(box.x + box.width, box.y);
  context.scale(-1, 1);
  context.drawImage(picture, ...source, 0, 0, box.width, box.height);
  context.restore();
}
