import { blob, disc, edges, filled, limb, type Pen } from './pen.ts';
import type { BeingBuild } from './silhouette.ts';

/** Who is built like nobody: upright, from head to foot 1 high. */
export function paintBeing(pen: Pen, build: BeingBuild): void {
  BEINGS[build](pen);
}

const BEINGS: Record<BeingBuild, (pen: Pen) => void> = {
  robot: paintRobot,
  'round-robot': paintRoundRobot,
  alien: paintAlien,
  ghost: paintGhost,
  monster: paintMonster,
};

function box({ context }: Pen, x: number, y: number, [width, height]: readonly [number, number]) {
  context.beginPath();
  context.roundRect(x, y, width, height, Math.min(width, height) * 0.2);
  context.fill();
}

/** Boxes and pipes, an aerial and two lamps for eyes. */
function paintRobot(pen: Pen): void {
  limb(pen, [0.25, 0.02, 0.018], [0.25, 0.12, 0.009]);
  box(pen, 0.12, 0.08, [0.26, 0.2]);
  box(pen, 0.09, 0.14, [0.32, 0.07]);
  box(pen, 0.2, 0.27, [0.1, 0.06]);
  box(pen, 0.085, 0.31, [0.33, 0.3]);
  box(pen, 0.14, 0.6, [0.22, 0.06]);
  for (const way of [-1, 1]) {
    const x = (share: number) => 0.25 + way * share;
    limb(pen, [x(0.19), 0.36, 0.036], [x(0.215), 0.48, 0.022], [x(0.205), 0.6, 0.026]);
    limb(pen, [x(0.205), 0.6, 0.02], [x(0.228), 0.655, 0.013]);
    limb(pen, [x(0.205), 0.6, 0.02], [x(0.178), 0.655, 0.013]);
    limb(pen, [x(0.075), 0.65, 0.032], [x(0.08), 0.8, 0.028], [x(0.08), 0.93, 0.032]);
    box(pen, x(0.08) - 0.06, 0.93, [0.135, 0.07]);
  }
  filled(pen, pen.glow, () => {
    disc(pen, [0.215, 0.165], [0.026, 0.026]);
    disc(pen, [0.315, 0.165], [0.026, 0.026]);
    box(pen, 0.2, 0.235, [0.13, 0.014]);
    box(pen, 0.17, 0.39, [0.16, 0.018]);
  });
}

/** A ball with a face, an aerial, two small arms and a foot of light. */
function paintRoundRobot(pen: Pen): void {
  limb(pen, [0.49, 0.03, 0.035], [0.49, 0.2, 0.016]);
  disc(pen, [0.49, 0.52], [0.37, 0.37]);
  for (const way of [-1, 1]) {
    const x = (share: number) => 0.49 + way * share;
    limb(pen, [x(0.36), 0.5, 0.05], [x(0.44), 0.62, 0.036], [x(0.4), 0.74, 0.04]);
    limb(pen, [x(0.4), 0.74, 0.03], [x(0.43), 0.8, 0.018]);
    limb(pen, [x(0.4), 0.74, 0.03], [x(0.36), 0.8, 0.018]);
  }
  box(pen, 0.37, 0.87, [0.24, 0.07]);
  filled(pen, pen.glow, () => {
    disc(pen, [0.37, 0.44], [0.075, 0.085]);
    disc(pen, [0.61, 0.44], [0.075, 0.085]);
    box(pen, 0.41, 0.6, [0.16, 0.024]);
    disc(pen, [0.49, 0.965], [0.07, 0.025]);
  });
}

/** A great head on a slight body. */
function paintAlien(pen: Pen): void {
  blob(pen, [
    [0.19, 0.33],
    [0.06, 0.2],
    [0.02, 0.06],
    [0.2, -0.03],
    [0.38, 0.06],
    [0.34, 0.2],
    [0.21, 0.33],
  ]);
  limb(pen, [0.2, 0.3, 0.024], [0.2, 0.36, 0.026]);
  limb(pen, [0.2, 0.4, 0.07], [0.2, 0.52, 0.048], [0.2, 0.6, 0.058]);
  for (const way of [-1, 1]) {
    const x = (share: number) => 0.2 + way * share;
    limb(pen, [x(0.06), 0.39, 0.024], [x(0.115), 0.54, 0.017], [x(0.1), 0.7, 0.016]);
    limb(pen, [x(0.1), 0.7, 0.016], [x(0.125), 0.76, 0.009]);
    limb(pen, [x(0.1), 0.7, 0.016], [x(0.085), 0.765, 0.009]);
    limb(pen, [x(0.03), 0.6, 0.038], [x(0.045), 0.79, 0.025], [x(0.045), 0.97, 0.018]);
    limb(pen, [x(0.045), 0.98, 0.016], [x(0.045) + 0.045, 0.986, 0.012]);
  }
  filled(pen, pen.glow, () => {
    disc(pen, [0.155, 0.17], [0.026, 0.05], -0.5);
    disc(pen, [0.275, 0.17], [0.026, 0.05], 0.5);
  });
}

function paintGhost(pen: Pen): void {
  blob(pen, [
    [0.1, 0.02],
    [0.3, -0.03],
    [0.42, 0.12],
    [0.42, 0.4],
    [0.53, 0.5],
    [0.42, 0.56],
    [0.45, 0.98],
    [0.38, 0.99],
    [0.34, 0.88],
    [0.28, 0.99],
    [0.22, 0.88],
    [0.16, 0.99],
    [0.08, 0.9],
    [0.02, 0.98],
    [0.06, 0.55],
    [-0.04, 0.5],
    [0.06, 0.38],
    [0.06, 0.14],
  ]);
  filled(pen, pen.glow, () => {
    disc(pen, [0.2, 0.19], [0.026, 0.04]);
    disc(pen, [0.31, 0.19], [0.026, 0.04]);
    disc(pen, [0.26, 0.28], [0.02, 0.028]);
  });
}

/** Broad, horned, with long arms. */
function paintMonster(pen: Pen): void {
  for (const way of [-1, 1]) {
    const x = (share: number) => 0.36 + way * share;
    edges(pen, [
      [x(0.05), 0.11],
      [x(0.13), 0.12],
      [x(0.17), 0],
    ]);
    limb(pen, [x(0.2), 0.36, 0.09], [x(0.28), 0.56, 0.062], [x(0.25), 0.76, 0.066]);
    for (const claw of [-0.04, 0, 0.04])
      limb(pen, [x(0.25) + claw, 0.78, 0.02], [x(0.25) + claw * 1.4, 0.855, 0.006]);
    limb(pen, [x(0.1), 0.66, 0.1], [x(0.12), 0.9, 0.066]);
    limb(pen, [x(0.12), 0.955, 0.044], [x(0.12) + 0.05, 0.965, 0.034]);
  }
  disc(pen, [0.36, 0.5], [0.23, 0.27]);
  disc(pen, [0.37, 0.2], [0.135, 0.135]);
  filled(pen, pen.glow, () => {
    disc(pen, [0.33, 0.18], [0.02, 0.024]);
    disc(pen, [0.43, 0.18], [0.02, 0.024]);
    edges(pen, [
      [0.3, 0.255],
      [0.46, 0.255],
      [0.43, 0.285],
      [0.4, 0.262],
      [0.37, 0.285],
      [0.34, 0.262],
    ]);
  });
}
