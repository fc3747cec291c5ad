import { createRandom } from '../random.ts';
import { STILL, type Part } from '../paint/part.ts';
import type { LayerSurface, PaintHost } from '../paint/surface.ts';
import type { Timeline } from '../timeline.ts';
import type { Grade } from './grade.ts';

/** Room for the grain to move in, in pixels: it lives while the corners stay where they are. */
const ROOM = 24;
const TILE = 256;

/** Dark corners and grain over a whole clip: one picture that is shifted, 0.9 ms a frame at 1280x720. */
export function prepareFinish(
  { width, height, seed }: Timeline,
  { vignette, grain }: Grade,
  host: PaintHost,
): Part | undefined {
  if (vignette === 0 && grain === 0) return undefined;
  const surface = host.createSurface(width + 2 * ROOM, height + 2 * ROOM);
  if (vignette > 0) paintVignette(surface, vignette);
  if (grain > 0) paintFilmGrain(surface, { host, grain, seed });
  const { picture } = surface;
  const whole = [0, 0, picture.width, picture.height] as const;
  // Film runs slower than the camera's shutter lets one see: every other frame has its own grain.
  const lookAt = (frame: number) => Math.floor(frame / 2);
  return {
    paint: (context, frame) => {
      const random = createRandom(seed, 0x6a1 + lookAt(frame));
      const shift = () => (grain > 0 ? Math.floor(random.between(-ROOM, ROOM)) : 0);
      const [x, y] = [shift() - ROOM, shift() - ROOM];
      context.drawImage(picture, ...whole, x, y, picture.width, picture.height);
    },
    lookAt: grain > 0 ? lookAt : STILL,
  };
}

function paintVignette({ context, picture: { width, height } }: LayerSurface, share: number): void {
  const centre = [width / 2, height * 0.48] as const;
  const inner = Math.min(width, height) * 0.42;
  const gradient = context.createRadialGradient(
    ...centre,
    inner,
    ...centre,
    Math.hypot(width, height) * 0.56,
  );
  gradient.addColorStop(0, 'rgba(2, 4, 10, 0)');
  gradient.addColorStop(0.5, `rgba(2, 4, 10, ${share * 0.35})`);
  gradient.addColorStop(1, `rgba(2, 4, 10, ${share})`);
  context.fillStyle = gradient;
  context.fillRect(0, 0, width, height);
}

function paintFilmGrain(
  { context, picture }: LayerSurface,
  { host, grain, seed }: { host: PaintHost; grain: number; seed: number },
): void {
  const tile = host.createSurface(TILE, TILE);
  const random = createRandom(seed, 0x6a2);
  for (const style of [`rgba(255,255,255,${grain * 0.16})`, `rgba(0,0,0,${grain * 0.2})`]) {
    tile.context.fillStyle = style;
    for (let dot = 0; dot < TILE ** 2 / 9; dot += 1) {
      const [x, y] = [Math.floor(random.next() * TILE), Math.floor(random.next() * TILE)];
      tile.context.fillRect(x, y, 1 + Math.floor(random.next() * 2), 1);
    }
  }
  for (let y = 0; y < picture.height; y += TILE) {
    for (let x = 0; x < picture.width; x += TILE) {
      context.drawImage(tile.picture, 0, 0, TILE, TILE, x, y, TILE, TILE);
    }
  }
}
