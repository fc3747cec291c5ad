import { glow, polygon, type Brush } from './brush.ts';
import { fade, mix } from './palette.ts';

export type Skyline = { base: number; height: number; count: number; colour: string };

/** Houses side by side; windows are lit when it is dark. */
export function paintSkyline(brush: Brush, { base, height, count, colour }: Skyline): void {
  const { context, x, y, random, left, right, bottom, palette } = brush;
  const step = (right - left) / count;
  for (let house = 0; house < count; house += 1) {
    const from = left + step * (house + random.between(-0.12, 0.05));
    const wide = step * random.between(0.85, 1.2);
    const roof = base - height * random.between(0.35, 1);
    context.fillStyle = mix(colour, palette.haze, random.between(0, 0.16));
    context.fillRect(x(from), y(roof), x(from + wide) - x(from), y(bottom) - y(roof));
    if (random.next() < 0.35) {
      context.fillRect(
        x(from + wide * 0.45),
        y(roof - height * 0.16),
        Math.max(1, x(wide * 0.04) - x(0)),
        y(0.2) - y(0),
      );
    }
    paintWindows(brush, { from, wide, roof, base });
  }
}

function paintWindows(
  { context, x, y, random, palette }: Brush,
  house: { from: number; wide: number; roof: number; base: number },
): void {
  const columns = 3 + Math.floor(random.next() * 3);
  const rows = Math.max(2, Math.floor((house.base - house.roof) / 0.04));
  const lit = palette.isDark ? 0.42 : 0.12;
  for (let cell = 0; cell < columns * rows; cell += 1) {
    const isLit = random.next() < lit;
    const column = cell % columns;
    const row = Math.floor(cell / columns);
    if (!isLit && palette.isDark) continue;
    context.fillStyle = isLit
      ? fade(mix(palette.light, '#ffb347', random.between(0.1, 0.6)), random.between(0.5, 0.95))
      : fade(palette.skyTop, 0.22);
    const left = house.from + (house.wide * (column + 0.28)) / columns;
    const top = house.roof + ((house.base - house.roof) * (row + 0.3)) / rows;
    context.fillRect(
      x(left),
      y(top),
      (x(house.wide) - x(0)) / columns / 2.2,
      (y(house.base) - y(house.roof)) / rows / 2.4,
    );
  }
}

/** A street that runs to the vanishing point, wet when it rains. */
export function paintStreet(brush: Brush, horizon: number): void {
  const { context, x, y, left, right, bottom, palette, setting, random, unit } = brush;
  const dark = mix(palette.near, palette.tint, 0.25);
  const far = mix(dark, palette.haze, 0.4);
  const gradient = context.createLinearGradient(0, y(horizon), 0, y(1));
  gradient.addColorStop(0, far);
  gradient.addColorStop(1, dark);
  context.fillStyle = gradient;
  context.fillRect(x(left), y(horizon), x(right) - x(left), y(bottom) - y(horizon));
  context.fillStyle = fade(palette.haze, 0.28);
  for (const side of [-1, 1]) {
    polygon(brush, [
      [0.5 + side * 0.05, horizon],
      [0.5 + side * 0.9, 1.15],
      [0.5 + side * 0.98, 1.15],
      [0.5 + side * 0.058, horizon],
    ]);
  }
  context.fillStyle = fade(palette.light, 0.5);
  for (let dash = 0; dash < 6; dash += 1) {
    const [near, end] = [0.1 + (dash / 6) ** 2, 0.1 + ((dash + 0.5) / 6) ** 2];
    const depth = 1.1 - horizon;
    polygon(brush, [
      [0.5 - 0.006 * near, horizon + depth * near],
      [0.5 - 0.006 * end, horizon + depth * end],
      [0.5 + 0.006 * end, horizon + depth * end],
      [0.5 + 0.006 * near, horizon + depth * near],
    ]);
  }
  const shine = setting.weather === 'rain' || palette.isDark ? 26 : 0;
  for (let streak = 0; streak < shine; streak += 1) {
    const at = {
      x: random.between(left, right),
      y: random.between(horizon, 1),
      radius: random.between(0.04, 0.13),
    };
    const colour = mix(palette.light, streak % 3 === 0 ? '#ff7aa8' : '#ffb347', random.next());
    context.fillStyle = fade(colour, 0.13);
    context.fillRect(x(at.x), y(at.y), unit * 0.012, unit * at.radius);
  }
}

/** Lamps on both sides, with their light when it is dark. */
export function paintLamps(brush: Brush): void {
  const { context, x, y, unit, palette } = brush;
  for (const at of [0.12, 0.86]) {
    const side = at < 0.5 ? 1 : -1;
    const head = { x: at + side * 0.045, y: 0.23 };
    context.fillStyle = palette.near;
    context.fillRect(x(at) - unit * 0.006, y(0.22), unit * 0.012, y(1.1) - y(0.22));
    context.fillRect(
      Math.min(x(at), x(head.x)),
      y(0.22),
      Math.abs(x(head.x) - x(at)),
      unit * 0.008,
    );
    if (palette.isDark || brush.setting.light === 'overcast') {
      glow(brush, { ...head, radius: 0.26 }, [
        [0, fade('#ffd98a', 0.75)],
        [0.18, fade('#ffc766', 0.28)],
        [1, fade('#ffc766', 0)],
      ]);
    }
    context.fillStyle = palette.isDark ? '#fff1c9' : palette.near;
    context.fillRect(x(head.x) - unit * 0.018, y(0.225), unit * 0.036, unit * 0.012);
  }
}
