import { disc, polygon, type Brush } from './brush.ts';

export type Trees = { base: number; height: number; count: number; colour: string };

/** Firs side by side. */
export function paintPines(brush: Brush, { base, height, count, colour }: Trees): void {
  const { context, random, left, right, aspect } = brush;
  context.fillStyle = colour;
  for (let tree = 0; tree < count; tree += 1) {
    const at = left + ((right - left) * (tree + random.between(0.1, 0.9))) / count;
    const tall = height * random.between(0.6, 1.1);
    const wide = (tall * random.between(0.2, 0.28)) / aspect;
    const foot = base + random.between(-0.01, 0.02);
    polygon(brush, [
      [at - wide * 0.08, foot + 0.1],
      [at - wide * 0.08, foot - tall * 0.2],
      [at + wide * 0.08, foot - tall * 0.2],
      [at + wide * 0.08, foot + 0.1],
    ]);
    for (let tier = 0; tier < 5; tier += 1) {
      const low = foot - tall * (0.08 + tier * 0.17);
      const reach = wide * (1 - tier * 0.18);
      polygon(brush, [
        [at - reach, low],
        [at, low - tall * 0.34],
        [at + reach, low],
      ]);
    }
  }
}

/** Round crowns. */
export function paintCrowns(brush: Brush, { base, height, count, colour }: Trees): void {
  const { context, random, left, right, aspect } = brush;
  context.fillStyle = colour;
  for (let tree = 0; tree < count; tree += 1) {
    const at = left + ((right - left) * (tree + random.between(0.1, 0.9))) / count;
    const tall = height * random.between(0.65, 1.1);
    const trunk = (tall * 0.035) / aspect;
    polygon(brush, [
      [at - trunk * 1.6, base + 0.06],
      [at - trunk, base - tall * 0.6],
      [at + trunk, base - tall * 0.6],
      [at + trunk * 1.6, base + 0.06],
    ]);
    for (let ball = 0; ball < 9; ball += 1) {
      const radius = tall * random.between(0.12, 0.24) * Math.min(1, aspect);
      disc(brush, {
        x: at + (random.between(-0.26, 0.26) * tall) / aspect,
        y: base - tall * random.between(0.5, 0.9),
        radius,
      });
    }
  }
}

/** Trunks that leave the frame at the top, with a branch or two. */
export function paintTrunks(
  brush: Brush,
  { base, count, colour }: Trees & { height: number },
): void {
  const { context, random, left, right, top, aspect } = brush;
  context.fillStyle = colour;
  for (let tree = 0; tree < count; tree += 1) {
    const at = left + ((right - left) * (tree + random.between(0.15, 0.85))) / count;
    const wide = random.between(0.012, 0.032) / Math.max(0.7, aspect * 0.7);
    const lean = random.between(-0.02, 0.02);
    polygon(brush, [
      [at - wide * 1.7, base + 0.07],
      [at - wide, base - 0.08],
      [at - wide * 0.7 + lean, top],
      [at + wide * 0.7 + lean, top],
      [at + wide, base - 0.08],
      [at + wide * 1.8, base + 0.07],
    ]);
    for (let branch = 0; branch < 3; branch += 1) {
      const side = random.sign();
      const from = random.between(0.06, 0.4);
      const reach = side * random.between(0.05, 0.14);
      polygon(brush, [
        [at, from],
        [at + reach, from - random.between(0.05, 0.12)],
        [at, from + 0.022],
      ]);
    }
  }
}

/** Leaves at the upper corners, out of which the camera looks. */
export function paintCanopy(brush: Brush, colour: string): void {
  const { context, random, left, right, top } = brush;
  context.fillStyle = colour;
  for (let leaf = 0; leaf < 220; leaf += 1) {
    const side = leaf % 2 === 0 ? left : right;
    const inward = random.next() ** 1.9 * 0.3 * (leaf % 2 === 0 ? 1 : -1);
    const drop = random.next() ** 1.3 * (0.3 - Math.abs(inward) * 0.9);
    disc(brush, { x: side + inward, y: top + drop, radius: random.between(0.008, 0.026) });
  }
}

/** A palm that leans in from the side. */
export function paintPalm(brush: Brush, at: number, colour: string): void {
  const { context, x, y, unit, random } = brush;
  const lean = at < 0.5 ? 0.08 : -0.08;
  const crown = { x: at + lean, y: 0.28 };
  context.fillStyle = colour;
  context.beginPath();
  context.moveTo(x(at - 0.012), y(1.1));
  context.quadraticCurveTo(x(at), y(0.6), x(crown.x - 0.004), y(crown.y));
  context.lineTo(x(crown.x + 0.006), y(crown.y));
  context.quadraticCurveTo(x(at + 0.016), y(0.6), x(at + 0.014), y(1.1));
  context.closePath();
  context.fill();
  for (let leaf = 0; leaf < 9; leaf += 1) {
    const angle = (leaf / 8) * Math.PI * 1.15 - Math.PI * 1.08;
    const reach = unit * random.between(0.2, 0.3);
    const [dx, dy] = [Math.cos(angle) * reach, Math.sin(angle) * reach * 0.55];
    const [cx, cy] = [x(crown.x), y(crown.y)];
    context.beginPath();
    context.moveTo(cx, cy);
    context.quadraticCurveTo(cx + dx * 0.6, cy + dy - unit * 0.06, cx + dx, cy + dy + unit * 0.07);
    context.quadraticCurveTo(cx + dx * 0.5, cy + dy + unit * 0.012, cx, cy + unit * 0.014);
    context.closePath();
    context.fill();
  }
}
