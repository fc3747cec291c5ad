import { at, glow, pool, unitAt, wash, type Brush } from './brush.ts';
import { mix } from './palette.ts';

/** Where the words name no place: a studio's curved wall with coloured light on it, never plain grey. */
export function paintStudio(brush: Brush): void {
  const { random, palette, lightFrom } = brush;
  const [wall, second] = STUDIO_LIGHTS[Math.floor(random.next() * STUDIO_LIGHTS.length)]!;
  const dark = palette.isDark ? 0.5 : 0.08;
  const tone = (share: number) =>
    mix(mix(wall, palette.key, 0.14), '#0a0d16', Math.min(0.85, share + dark));
  const curve = at(brush, 0, 1.9)[1];
  wash(brush, 0, brush.height, [
    [0, tone(0.42)],
    [Math.min(0.9, Math.max(0.1, (curve / brush.height) * 0.75)), tone(0.06)],
    [
      Math.min(0.95, Math.max(0.12, curve / brush.height)),
      mix(tone(0), '#ffffff', palette.isDark ? 0.06 : 0.14),
    ],
    [1, tone(0.16)],
  ]);
  const reach = Math.hypot(brush.width, brush.height) * 0.62;
  const edge = brush.frame.width * 0.5;
  const middle = brush.frame.x + edge;
  glow(brush, [middle + lightFrom * edge * 0.9, curve * 0.3], reach, {
    colour: second,
    strength: 0.55,
  });
  glow(brush, [middle - lightFrom * edge, curve * 0.8], reach * 0.8, {
    colour: mix(wall, '#ffffff', 0.35),
    strength: 0.3,
  });
  pool(brush, at(brush, 0, 0.2), {
    reach: unitAt(brush, 0.2) * 2.4,
    colour: '#fff4dc',
    strength: palette.isDark ? 0.26 : 0.42,
  });
}

const STUDIO_LIGHTS = [
  ['#3f7f9f', '#ffa872'],
  ['#6a5296', '#66cfe0'],
  ['#9a5a4a', '#ffcf7c'],
  ['#3f8a72', '#f4d96e'],
] as const;
