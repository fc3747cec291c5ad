import { disc, glow, wash, type Brush } from './brush.ts';
import { fade, mix } from './palette.ts';

/** Sky with its light, its clouds and, at night, its stars, down to the horizon. */
export function paintSky(brush: Brush, horizon = 0.62): void {
  const { palette, setting, random } = brush;
  const { skyTop, skyMiddle, skyLow } = palette;
  wash(brush, brush.top, [
    [0, skyTop],
    [0.38, skyMiddle],
    [0.68, skyLow],
    [1, skyLow],
  ]);
  if (setting.light === 'night' && setting.weather === 'clear') paintStars(brush, 170);
  if (setting.light !== 'overcast') paintDisc(brush, horizon);
  const cover = setting.light === 'overcast' || setting.weather !== 'clear' ? 13 : 5;
  for (let cloud = 0; cloud < cover; cloud += 1) {
    const at = { x: random.between(-0.1, 1.1), y: random.between(0.04, horizon * 0.72) };
    paintCloud(brush, at, random.between(0.07, 0.2));
  }
}

export function paintStars(
  { context, x, y, unit, random, left, right, top }: Brush,
  count: number,
) {
  for (let star = 0; star < count; star += 1) {
    const size = unit * random.between(0.0008, 0.0028);
    context.fillStyle = `rgba(255, 250, 235, ${random.between(0.25, 0.95).toFixed(2)})`;
    context.fillRect(x(random.between(left, right)), y(random.between(top, 0.6)), size, size);
  }
}

/** Sun or moon: high by day and night, at the horizon between. */
function paintDisc(brush: Brush, horizon: number): void {
  const { palette, setting, random } = brush;
  const low = setting.light === 'dusk' || setting.light === 'dawn';
  const at = {
    x: 0.5 + random.sign() * random.between(0.14, 0.3),
    y: low ? horizon - random.between(0.03, 0.1) : random.between(0.16, 0.26),
  };
  const reach = low ? 0.75 : 0.45;
  glow(brush, { ...at, radius: reach }, [
    [0, fade(palette.light, low ? 0.75 : 0.55)],
    [0.25, fade(palette.light, 0.22)],
    [1, fade(palette.light, 0)],
  ]);
  brush.context.fillStyle = palette.light;
  disc(brush, { ...at, radius: low ? 0.06 : 0.042 });
}

export function paintCloud(brush: Brush, at: { x: number; y: number }, size: number): void {
  const { palette, random, aspect } = brush;
  const colour = mix(palette.skyLow, palette.isDark ? palette.skyMiddle : '#ffffff', 0.55);
  for (let puff = 0; puff < 7; puff += 1) {
    const share = puff / 6 - 0.5;
    const radius = size * (0.75 - Math.abs(share)) * random.between(0.7, 1.1);
    const centre = {
      x: at.x + (share * size * 2.6) / Math.max(1, aspect),
      y: at.y - radius * 0.25,
    };
    glow(brush, { ...centre, radius }, [
      [0, fade(colour, 0.3)],
      [0.6, fade(colour, 0.16)],
      [1, fade(colour, 0)],
    ]);
  }
}
