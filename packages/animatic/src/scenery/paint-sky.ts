import { aloft, glow, horizonOf, oval, skyUnit, vertical, wash, type Brush } from './brush.ts';
import { fade, mix } from './palette.ts';

/** Sky with its light, its clouds and, at night, its stars, down to the horizon. */
export function paintSky(brush: Brush): void {
  const { palette, setting } = brush;
  const { skyTop, skyMiddle, skyLow } = palette;
  const horizon = horizonOf(brush);
  const zenith = horizon - skyUnit(brush) * 0.62;
  wash(brush, Math.min(0, zenith), horizon, [
    [0, skyTop],
    [0.5, skyMiddle],
    [0.92, skyLow],
    [1, mix(skyLow, palette.haze, 0.5)],
  ]);
  wash(brush, horizon - 1, brush.height, [
    [0, palette.haze],
    [1, palette.haze],
  ]);
  if (setting.light === 'night' && setting.weather === 'clear') paintStars(brush, 190);
  if (setting.light !== 'overcast' && setting.weather === 'clear') paintDisc(brush);
  paintClouds(brush);
}

export function paintStars(brush: Brush, count: number): void {
  const { context, random } = brush;
  const unit = skyUnit(brush);
  for (let star = 0; star < count; star += 1) {
    const [x, y] = aloft(brush, random.between(-1.3, 1.3), random.next() * 0.85 + 0.02);
    const size = Math.max(1, unit * random.between(0.001, 0.0032));
    context.fillStyle = `rgba(255, 250, 235, ${random.between(0.25, 0.95).toFixed(2)})`;
    context.fillRect(x, y, size, size);
  }
}

/** Sun or moon, on the side the light comes from: high by day and night, at the horizon between. */
function paintDisc(brush: Brush): void {
  const { palette, setting, random, lightFrom, frame } = brush;
  const low = setting.light === 'dusk' || setting.light === 'dawn';
  const unit = skyUnit(brush);
  const side = Math.min(0.5, (frame.width / frame.height) * 0.3);
  const rise = low ? random.between(0.06, 0.1) : random.between(0.3, 0.36);
  const place = aloft(brush, lightFrom * side, rise);
  glow(brush, place, unit * (low ? 0.95 : 0.6), {
    colour: palette.light,
    strength: low ? 0.8 : 0.5,
  });
  const size = unit * (low ? 0.052 : 0.036);
  oval(brush, mix(palette.light, '#ffffff', 0.4), place, [size, size]);
}

/** Long banks low over the horizon, and a few heaps above: flat beneath, round and lit on top. */
function paintClouds(brush: Brush): void {
  const { random, setting } = brush;
  const covered = setting.light === 'overcast' || setting.weather !== 'clear';
  const count = covered ? 15 : 6;
  for (let cloud = 0; cloud < count; cloud += 1) {
    const rise = covered ? random.between(0.06, 0.6) : random.between(0.07, 0.42);
    const size = (0.06 + rise * 0.3) * random.between(0.7, 1.25);
    paintCloud(brush, { x: random.between(-1.1, 1.1), rise, size });
  }
}

export type Cloud = { x: number; rise: number; size: number };

/** Flat beneath and heaped above: one shape, so that its heaps do not show through each other. */
export function paintCloud(brush: Brush, { x, rise, size }: Cloud): void {
  const { context, palette, random, setting } = brush;
  const unit = skyUnit(brush) * size;
  const [left, base] = aloft(brush, x, rise);
  const isLow = setting.light === 'dusk' || setting.light === 'dawn';
  const bright = mix(palette.skyLow, isLow ? palette.light : '#ffffff', palette.isDark ? 0.1 : 0.7);
  const top = mix(bright, palette.skyMiddle, palette.isDark ? 0.45 : 0);
  const foot = mix(palette.skyMiddle, palette.skyLow, 0.35);
  const solid = setting.light === 'overcast' ? 0.55 : 0.85;
  context.fillStyle = vertical(brush, base - unit * 0.75, base + unit * 0.06, [
    [0, fade(top, solid)],
    [0.55, fade(mix(top, foot, 0.45), solid * 0.85)],
    [1, fade(foot, solid * 0.25)],
  ]);
  context.beginPath();
  for (let heap = 0; heap < 9; heap += 1) {
    const share = heap / 4 - 1;
    const radius = unit * (0.42 - Math.abs(share) * 0.26) * random.between(0.7, 1.15);
    const centre = left + share * unit * 1.5 + unit * random.between(-0.1, 0.1);
    context.moveTo(centre + radius, base - radius * 0.7);
    context.ellipse(centre, base - radius * 0.7, radius * 1.25, radius * 0.8, 0, 0, Math.PI * 2);
  }
  context.fill();
}

/** Banks of clouds that one flies above. */
export function paintBank(
  brush: Brush,
  { rise, size, count }: { rise: number; size: number; count: number },
): void {
  const { random } = brush;
  for (let cloud = 0; cloud < count; cloud += 1) {
    const x = -1.5 + (3 * cloud) / (count - 1);
    paintCloud(brush, {
      x,
      rise: rise + random.between(-0.03, 0.03),
      size: size * random.between(0.7, 1.2),
    });
  }
}
