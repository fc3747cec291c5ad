import { createRandom } from '../random.ts';
import type { Part } from '../paint/part.ts';
import type { Context2D, LayerSurface, PaintHost } from '../paint/surface.ts';
import type { Timeline } from '../timeline.ts';
import { isInside } from './palette.ts';
import type { Scenery } from './scenery.ts';

export type WeatherRequest = { timeline: Timeline; scenery: Scenery; host: PaintHost };

/** Rain, snow and fog fall before everything, as tiles that move down. Indoors it stays outside. */
export function prepareWeather({
  timeline,
  scenery,
  host,
}: WeatherRequest): Part['paint'] | undefined {
  const { weather, place } = scenery;
  const isOutside = !isInside(scenery) && place !== 'space' && place !== 'underwater';
  if (weather === 'clear' || !isOutside) return undefined;
  const { width, height } = timeline;
  const tile = host.createSurface(width, height);
  PAINTERS[weather](tile, scenery.seed);
  // Frames a tile takes to pass: it is then where it began.
  const frames = { rain: 14, snow: 150, fog: 600 }[weather];
  return (context, frame) => {
    const offset = Math.round(((frame % frames) / frames) * (weather === 'fog' ? width : height));
    for (const start of [offset, offset - (weather === 'fog' ? width : height)]) {
      const [x, y] = weather === 'fog' ? [start, 0] : [0, start];
      context.drawImage(tile.picture, 0, 0, width, height, x, y, width, height);
    }
  };
}

type PaintTile = (tile: LayerSurface, seed: number) => void;

const PAINTERS: Record<'rain' | 'snow' | 'fog', PaintTile> = {
  rain: ({ context, picture: { width, height } }, seed) => {
    const random = createRandom(seed, 0x4a1);
    const unit = Math.min(width, height);
    for (let drop = 0; drop < 230; drop += 1) {
      const near = random.next();
      const length = unit * (0.03 + 0.09 * near);
      const [x, y] = [random.between(0, width), random.between(0, height - length)];
      context.strokeStyle = `rgba(215, 230, 245, ${(0.12 + 0.24 * near).toFixed(2)})`;
      context.lineWidth = Math.max(1, unit * 0.0024 * near);
      context.beginPath();
      context.moveTo(x, y);
      context.lineTo(x - length * 0.1, y + length);
      context.stroke();
    }
  },
  snow: ({ context, picture: { width, height } }, seed) => {
    const random = createRandom(seed, 0x4a2);
    const unit = Math.min(width, height);
    for (let flake = 0; flake < 190; flake += 1) {
      const size = unit * random.between(0.0015, 0.0065);
      context.fillStyle = `rgba(255, 255, 255, ${random.between(0.35, 0.9).toFixed(2)})`;
      context.beginPath();
      context.ellipse(
        random.between(0, width),
        random.between(size, height - size),
        size,
        size,
        0,
        0,
        Math.PI * 2,
      );
      context.fill();
    }
  },
  fog: ({ context, picture: { width, height } }, seed) => {
    const random = createRandom(seed, 0x4a3);
    for (let bank = 0; bank < 46; bank += 1) {
      const reach = width * random.between(0.16, 0.34);
      const y = height * (0.5 + 0.5 * random.next() ** 1.4);
      const alpha = 0.05 + 0.11 * random.next();
      // Where it leaves the tile on one side it comes in on the other: the tile moves on for ever.
      const x = random.between(0, width);
      for (const middle of [x - width, x, x + width]) {
        paintBank({ context, middle, y, reach, alpha });
      }
    }
  },
};

type Bank = { context: Context2D; middle: number; y: number; reach: number; alpha: number };

/** Broad and flat. */
function paintBank({ context, middle, y, reach, alpha }: Bank): void {
  context.save();
  context.translate(middle, y);
  context.scale(1, 0.2);
  const gradient = context.createRadialGradient(0, 0, 0, 0, 0, reach);
  gradient.addColorStop(0, `rgba(226, 232, 238, ${alpha.toFixed(3)})`);
  gradient.addColorStop(0.6, `rgba(226, 232, 238, ${(alpha * 0.45).toFixed(3)})`);
  gradient.addColorStop(1, 'rgba(226, 232, 238, 0)');
  context.fillStyle = gradient;
  context.fillRect(-reach, -reach, reach * 2, reach * 2);
  context.restore();
}
