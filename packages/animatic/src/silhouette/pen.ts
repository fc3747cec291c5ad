import type { Context2D } from '../paint/surface.ts';

export type Point = readonly [x: number, y: number];
/** A joint of a limb, and how thick it is there. */
export type Joint = readonly [x: number, y: number, radius: number];

/**
 * Draws outlines in heights of whoever is drawn: x from the left, y from the top. They look to the
 * right. Parts lie over each other in one fill, so that only their outline is seen.
 */
export type Pen = {
  context: Context2D;
  /** What a light in them shines with. */
  glow: string;
  /** The darker fill of what they sit on. */
  seat: string;
};

export function disc({ context }: Pen, [x, y]: Point, [rx, ry]: Point, turn = 0): void {
  context.beginPath();
  context.ellipse(x, y, rx, ry, turn, 0, Math.PI * 2);
  context.fill();
}

/** From joint to joint, thick as they say. */
export function limb(pen: Pen, ...joints: readonly Joint[]): void {
  for (const [index, [x, y, radius]] of joints.entries()) {
    disc(pen, [x, y], [radius, radius]);
    const last = joints[index - 1];
    if (last) bone(pen, last, [x, y, radius]);
  }
}

function bone(pen: Pen, [ax, ay, ar]: Joint, [bx, by, br]: Joint): void {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return;
  const [nx, ny] = [(by - ay) / length, (ax - bx) / length];
  edges(pen, [
    [ax + nx * ar, ay + ny * ar],
    [bx + nx * br, by + ny * br],
    [bx - nx * br, by - ny * br],
    [ax - nx * ar, ay - ny * ar],
  ]);
}

/** With straight edges. */
export function edges({ context }: Pen, points: readonly Point[]): void {
  context.beginPath();
  points.forEach(([x, y], index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  context.closePath();
  context.fill();
}

/** A soft closed outline that runs by its points. */
export function blob({ context }: Pen, points: readonly Point[]): void {
  const middle = (index: number): Point => {
    const [a, b] = [points[index % points.length]!, points[(index + 1) % points.length]!];
    return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  };
  context.beginPath();
  context.moveTo(...middle(0));
  for (let index = 1; index <= points.length; index += 1) {
    context.quadraticCurveTo(...points[index % points.length]!, ...middle(index));
  }
  context.closePath();
  context.fill();
}

/** Draws something in a fill of its own. */
export function filled(pen: Pen, fill: string, draw: () => void): void {
  const { context } = pen;
  const own = context.fillStyle;
  context.fillStyle = fill;
  draw();
  context.fillStyle = own;
}

/** Draws something turned about a point, in radians clockwise. */
export function turned({ context }: Pen, [x, y]: Point, angle: number, draw: () => void): void {
  context.save();
  context.translate(x, y);
  context.rotate(angle);
  context.translate(-x, -y);
  draw();
  context.restore();
}
