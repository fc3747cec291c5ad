import { blob, disc, edges, limb, type Joint, type Pen, type Point } from './pen.ts';
import { BEASTS, type Beast } from './beasts.ts';
import { poseBeast } from './pose-beast.ts';
import type { Posture, QuadrupedBuild } from './silhouette.ts';

/** An animal on four legs, 1 high as it stands; one that lies has its legs under it, one that sits its hind legs. */
export function paintQuadruped(pen: Pen, build: QuadrupedBuild, posture: Posture): void {
  const beast = poseBeast(BEASTS[build], posture);
  legs(pen, beast, posture);
  trunk(pen, beast);
  TAILS[beast.tail](pen, beast);
  for (const part of beast.also ?? []) EXTRAS[part](pen, beast);
  head(pen, beast);
}

function legs(pen: Pen, { rump, chest, leg }: Beast, posture: Posture): void {
  const foot = 1 - leg * 0.6;
  if (posture === 'lies') {
    limb(pen, [chest[0], 1 - leg, leg], [chest[0] + chest[2] * 1.7, foot, leg * 0.8]);
    limb(pen, [rump[0], 1 - leg, leg], [rump[0] + rump[2] * 1.4, foot, leg * 0.8]);
    return;
  }
  for (const apart of [-0.5, 0.45]) {
    const front = chest[0] + chest[2] * apart;
    limb(
      pen,
      [front, chest[1], leg * 1.5],
      [front + 0.01, (chest[1] + 1) / 2 + 0.04, leg * 0.85],
      [front, foot - leg * 0.4, leg * 0.75],
    );
    limb(pen, [front, foot, leg * 0.6], [front + leg * 0.9, foot, leg * 0.6]);
    if (posture === 'sits') continue;
    const hind = rump[0] + rump[2] * apart;
    limb(
      pen,
      [hind, rump[1], leg * 1.9],
      [hind - leg * 0.9, (rump[1] + 1) / 2 + 0.06, leg * 0.95],
      [hind - leg * 0.1, foot - leg * 0.4, leg * 0.75],
    );
    limb(pen, [hind, foot, leg * 0.6], [hind + leg * 0.9, foot, leg * 0.6]);
  }
  if (posture === 'sits') limb(pen, [rump[0], foot, leg], [chest[0], foot, leg * 0.7]);
}

function trunk(pen: Pen, { rump, chest, head: [hx, hy, hr], neck }: Beast): void {
  const belly = Math.min(rump[2], chest[2]) * 0.92;
  const middle: Joint = [(rump[0] + chest[0]) / 2, (rump[1] + chest[1]) / 2, belly];
  limb(pen, rump, middle, chest);
  limb(pen, [chest[0], chest[1] - chest[2] * 0.3, neck * 1.35], [hx - hr * 0.3, hy, neck * 0.85]);
}

function head(pen: Pen, { head: [x, y, radius], muzzle, ears }: Beast): void {
  disc(pen, [x, y], [radius, radius * 0.94]);
  const [forward, down, tip] = muzzle;
  limb(pen, [x + radius * 0.3, y + radius * 0.2, radius * 0.62], [x + forward, y + down, tip]);
  EARS[ears](pen, [x, y], radius);
}

const EARS: Record<Beast['ears'], (pen: Pen, at: Point, radius: number) => void> = {
  pointed: (pen, [x, y], r) => {
    for (const way of [-0.62, 0.28]) {
      edges(pen, [
        [x + r * (way - 0.3), y - r * 0.62],
        [x + r * (way + 0.02), y - r * 1.62],
        [x + r * (way + 0.42), y - r * 0.72],
      ]);
    }
  },
  round: (pen, [x, y], r) => {
    disc(pen, [x - r * 0.7, y - r * 0.75], [r * 0.36, r * 0.36]);
    disc(pen, [x + r * 0.3, y - r * 0.92], [r * 0.34, r * 0.34]);
  },
  long: (pen, [x, y], r) => {
    limb(pen, [x - r * 0.3, y - r * 0.6, r * 0.24], [x - r * 0.8, y - r * 2.6, r * 0.2]);
    limb(pen, [x + r * 0.1, y - r * 0.7, r * 0.24], [x - r * 0.02, y - r * 2.75, r * 0.2]);
  },
  hanging: (pen, [x, y], r) =>
    blob(pen, [
      [x - r * 0.9, y - r * 0.9],
      [x - r * 0.1, y - r * 0.9],
      [x - r * 0.3, y + r * 0.8],
      [x - r * 1.1, y + r * 1.2],
      [x - r * 1.3, y + r * 0.1],
    ]),
  great: (pen, [x, y], r) => disc(pen, [x - r * 0.75, y - r * 0.25], [r * 0.75, r * 0.95]),
  mouse: (pen, [x, y], r) => disc(pen, [x - r * 0.45, y - r * 1.05], [r * 0.66, r * 0.72]),
  small: (pen, [x, y], r) =>
    edges(pen, [
      [x - r * 0.75, y - r * 0.5],
      [x - r * 0.45, y - r * 1.65],
      [x + r * 0.1, y - r * 0.75],
    ]),
};

type Part = (pen: Pen, beast: Beast) => void;

const TAILS: Record<Beast['tail'], Part> = {
  up: (pen, { rump: [x, y, r] }) =>
    limb(
      pen,
      [x - r * 0.7, y - r * 0.3, 0.045],
      [x - r * 1.5, y - r * 0.9, 0.036],
      [x - r * 1.55, y - r * 2, 0.028],
    ),
  brush: (pen, { rump: [x, y, r] }) =>
    blob(pen, [
      [x - r * 0.5, y - r * 0.8],
      [x - r * 1.6, y - r * 0.6],
      [x - r * 3.1, y + r * 0.6],
      [x - r * 3.3, y + r * 1.3],
      [x - r * 2.1, y + r * 1.3],
      [x - r * 0.7, y + r * 0.3],
    ]),
  hanging: (pen, { rump: [x, y, r] }) =>
    limb(
      pen,
      [x - r * 0.85, y - r * 0.5, 0.026],
      [x - r * 1.3, y + r * 0.4, 0.032],
      [x - r * 1.32, onGround(y + r * 1.9), 0.036],
      [x - r * 1.28, onGround(y + r * 2.3), 0.012],
    ),
  stump: (pen, { rump: [x, y, r] }) =>
    disc(pen, [x - r * 0.98, y - r * 0.35], [r * 0.26, r * 0.24]),
  thin: (pen, { rump: [x, y, r] }) =>
    limb(
      pen,
      [x - r * 0.8, y - r * 0.2, 0.022],
      [x - r * 1.3, y + r * 0.3, 0.018],
      [x - r * 1.55, y - r * 0.2, 0.018],
      [x - r * 1.6, y - r * 0.4, 0.03],
    ),
  dragon: (pen, { rump: [x, y, r] }) => {
    limb(
      pen,
      [x, y, r * 0.8],
      [x - r * 1.6, Math.min(y + r * 0.8, 1 - r * 0.44), r * 0.44],
      [x - r * 3.1, Math.min(y + r * 1.3, 1 - r * 0.22), r * 0.22],
      [x - r * 4, y + r * 0.5, r * 0.1],
    );
    edges(pen, [
      [x - r * 3.85, y + r * 0.75],
      [x - r * 4.4, y + r * 0.3],
      [x - r * 4, y - r * 0.3],
      [x - r * 3.7, y + r * 0.35],
    ]);
  },
};

/** Of a tail that hangs. */
function onGround(y: number): number {
  return Math.min(y, 0.96);
}

const EXTRAS: Record<NonNullable<Beast['also']>[number], Part> = {
  mane: (pen, { head: [x, y, r], chest }) =>
    blob(pen, [
      [x - r * 0.2, y - r * 1.1],
      [x - r * 1.3, y - r * 0.4],
      [chest[0] - chest[2] * 0.5, chest[1] - chest[2] * 1.5],
      [chest[0] - chest[2] * 0.3, chest[1] - chest[2] * 0.6],
      [x - r * 0.4, y + r],
    ]),
  'lion-mane': (pen, { head: [x, y, r] }) => {
    for (let spoke = 0; spoke < 11; spoke += 1) {
      const angle = (spoke / 11) * Math.PI * 2;
      disc(
        pen,
        [x - r * 0.35 + Math.cos(angle) * r, y + Math.sin(angle) * r * 1.05],
        [r * 0.6, r * 0.6],
      );
    }
  },
  horns: (pen, { head: [x, y, r] }) => {
    limb(
      pen,
      [x - r * 0.3, y - r * 0.6, r * 0.22],
      [x - r * 0.9, y - r * 1.3, r * 0.15],
      [x - r * 0.7, y - r * 2, r * 0.05],
    );
    limb(
      pen,
      [x + r * 0.2, y - r * 0.7, r * 0.2],
      [x + r * 0.1, y - r * 1.4, r * 0.14],
      [x + r * 0.4, y - r * 1.9, r * 0.05],
    );
  },
  antlers: (pen, { head: [x, y, r] }) => {
    for (const way of [-1, 0.75]) {
      limb(
        pen,
        [x - r * 0.2, y - r * 0.8, r * 0.16],
        [x + r * way * 1.1, y - r * 2.3, r * 0.14],
        [x + r * way * 1.3, y - r * 3.9, r * 0.08],
      );
      limb(
        pen,
        [x + r * way * 1.1, y - r * 2.3, r * 0.12],
        [x + r * way * 2.1, y - r * 3, r * 0.07],
      );
      limb(
        pen,
        [x + r * way * 0.6, y - r * 1.6, r * 0.12],
        [x + r * way * 1.6, y - r * 1.8, r * 0.07],
      );
    }
  },
  wool: (pen, { rump, chest }) => {
    const middle: Point = [(rump[0] + chest[0]) / 2, rump[1]];
    const [wide, high] = [chest[0] - rump[0], rump[2] * 1.05];
    for (let spoke = 0; spoke < 14; spoke += 1) {
      const angle = (spoke / 14) * Math.PI * 2;
      const at: Point = [
        middle[0] + Math.cos(angle) * wide,
        middle[1] + Math.sin(angle) * high * 0.85,
      ];
      disc(pen, at, [rump[2] * 0.4, rump[2] * 0.38]);
    }
  },
  trunk: (pen, { head: [x, y, r] }) => {
    limb(
      pen,
      [x + r * 0.6, y + r * 0.4, r * 0.42],
      [x + r * 1.15, y + r * 1.4, r * 0.28],
      [x + r * 1.15, y + r * 2.5, r * 0.19],
      [x + r * 1.5, y + r * 2.9, r * 0.14],
    );
    limb(
      pen,
      [x + r * 0.5, y + r * 0.8, r * 0.14],
      [x + r * 1.1, y + r * 1.15, r * 0.1],
      [x + r * 1.7, y + r * 1, r * 0.04],
    );
  },
  wings: (pen, { chest: [x, y, r] }) =>
    edges(pen, [
      [x - r * 0.2, y - r * 0.5],
      [x - r * 1.1, y - r * 3.2],
      [x - r * 2.6, y - r * 3.75],
      [x - r * 4.7, y - r * 3.1],
      [x - r * 3.5, y - r * 2.5],
      [x - r * 3.6, y - r * 1.5],
      [x - r * 2.6, y - r * 1.5],
      [x - r * 2.4, y - r * 0.6],
      [x - r * 1.4, y - r * 0.6],
    ]),
};
