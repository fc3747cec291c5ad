import {
  blob,
  disc,
  edges,
  filled,
  limb,
  turned,
  type Joint,
  type Pen,
  type Point,
} from './pen.ts';
import type { PersonBuild, Posture } from './silhouette.ts';

/** In heights: half the breadth of head, shoulders, waist and hips, and how thick the limbs are. */
type Body = {
  head: number;
  shoulder: number;
  waist: number;
  hip: number;
  limbs: number;
  isSkirted?: true;
  isOld?: true;
};

const BODIES: Record<PersonBuild, Body> = {
  man: { head: 0.056, shoulder: 0.122, waist: 0.078, hip: 0.078, limbs: 1 },
  woman: { head: 0.054, shoulder: 0.088, waist: 0.05, hip: 0.08, limbs: 0.78, isSkirted: true },
  boy: { head: 0.088, shoulder: 0.108, waist: 0.078, hip: 0.08, limbs: 0.98 },
  girl: { head: 0.088, shoulder: 0.09, waist: 0.066, hip: 0.08, limbs: 0.82, isSkirted: true },
  'old-man': { head: 0.057, shoulder: 0.11, waist: 0.088, hip: 0.084, limbs: 0.9, isOld: true },
  'old-woman': {
    head: 0.056,
    shoulder: 0.092,
    waist: 0.08,
    hip: 0.09,
    limbs: 0.78,
    isSkirted: true,
    isOld: true,
  },
};

/** Half the breadth of a build's head, in heights of whom it is of. */
export function headOf(build: PersonBuild): number {
  return BODIES[build].head;
}

type Sitter = { pen: Pen; build: PersonBuild; body: Body };

/** Somebody, in heights as they stand; `hasSeat`: what they sit on is drawn, too. */
export function paintPerson(
  pen: Pen,
  build: PersonBuild,
  { posture, hasSeat }: { posture: Posture; hasSeat: boolean },
): void {
  const sitter = { pen, build, body: BODIES[build] };
  if (posture === 'sits') return sit(sitter, hasSeat);
  if (posture === 'kneels') return kneel(sitter);
  return posture === 'lies' ? lie(sitter) : stand(sitter);
}

const MIDDLE = 0.19;
/** In half heads' breadths: the middle of a head, with room for its hair. */
const HEAD_AT = 1.36;

function chinOf(head: number): number {
  return head * (HEAD_AT + 1.14);
}

function stand({ pen, build, body }: Sitter): void {
  const { head, shoulder, waist, hip, limbs, isSkirted, isOld } = body;
  const stoop = isOld ? 0.035 : 0;
  const chin = chinOf(head);
  const top = chin + 0.055 + stoop;
  const crotch = 0.52 + stoop / 2;
  const x = (share: number, lean = 0) => MIDDLE + share + lean;
  for (const way of [-1, 1]) {
    limb(
      pen,
      [x(way * hip * 0.55), crotch - 0.03, 0.05 * limbs],
      [x(way * hip * 0.62), 0.74, 0.036 * limbs],
      [x(way * hip * 0.64), 0.955, 0.023 * limbs],
    );
    limb(pen, [x(way * hip * 0.64), 0.978, 0.021], [x(way * hip * 0.64 + 0.045), 0.985, 0.014]);
  }
  torso(pen, { top, crotch, shoulder, waist, hip, stoop });
  if (isSkirted) skirt(pen, { waist, hip, crotch, isLong: isOld === true });
  for (const way of [-1, 1]) {
    const isOnCane = isOld && way > 0 && build === 'old-man';
    const at = x(way * (shoulder - 0.026 * limbs), stoop);
    const elbow: Joint = [x(way * (shoulder + 0.012), stoop / 2), top + 0.2, 0.026 * limbs];
    const wrist: Joint = isOnCane
      ? [x(shoulder + 0.05), 0.52, 0.022 * limbs]
      : [x(way * (shoulder + 0.004), stoop), 0.505, 0.02 * limbs];
    limb(pen, [at, top + 0.032, 0.032 * limbs], elbow, wrist);
    disc(pen, [wrist[0], wrist[1] + 0.022], [0.02 * limbs + 0.003, 0.03]);
    if (isOnCane) limb(pen, [x(shoulder + 0.055), 0.52, 0.011], [x(shoulder + 0.075), 0.99, 0.009]);
  }
  neckAndHead(
    { pen, build, body },
    { neck: [x(0, stoop), top], head: [x(0, stoop * 1.7), head * HEAD_AT + stoop] },
  );
}

type Torso = Pick<Body, 'shoulder' | 'waist' | 'hip'> & {
  top: number;
  crotch: number;
  stoop: number;
};

function torso(pen: Pen, { top, crotch, shoulder, waist, hip, stoop }: Torso): void {
  const at = (share: number, y: number, lean = 0): Point => [MIDDLE + share + lean, y];
  blob(pen, [
    at(-0.02, top - 0.02, stoop),
    at(0.02, top - 0.02, stoop),
    at(shoulder * 0.8, top - 0.002, stoop),
    at(shoulder * 1.08, top + 0.03, stoop),
    at(shoulder * 0.86, top + 0.11, stoop),
    at(waist, 0.4),
    at(hip, crotch - 0.06),
    at(hip * 0.9, crotch + 0.03),
    at(-hip * 0.9, crotch + 0.03),
    at(-hip, crotch - 0.06),
    at(-waist, 0.4),
    at(-shoulder * 0.86, top + 0.11, stoop),
    at(-shoulder * 1.08, top + 0.03, stoop),
    at(-shoulder * 0.8, top - 0.002, stoop),
  ]);
}

type Skirt = Pick<Body, 'waist' | 'hip'> & { crotch: number; isLong: boolean };

function skirt(pen: Pen, { waist, hip, crotch, isLong }: Skirt): void {
  const hem = isLong ? 0.86 : 0.7;
  const flare = isLong ? hip * 1.3 : hip * 1.65;
  edges(pen, [
    [MIDDLE - waist * 0.9, 0.4],
    [MIDDLE + waist * 0.9, 0.4],
    [MIDDLE + hip * 1.1, crotch - 0.03],
    [MIDDLE + flare, hem],
    [MIDDLE + flare * 0.4, hem + 0.012],
    [MIDDLE - flare * 0.4, hem + 0.012],
    [MIDDLE - flare, hem],
    [MIDDLE - hip * 1.1, crotch - 0.03],
  ]);
}

function neckAndHead(sitter: Sitter, at: { neck: Point; head: Point }): void {
  const { pen, body } = sitter;
  const { head } = body;
  const [x, y] = at.head;
  limb(pen, [x, y + head * 0.7, head * 0.46], [at.neck[0], at.neck[1] + 0.01, head * 0.5]);
  disc(pen, [x, y], [head * 0.86, head * 1.12]);
  // Nose and chin say which way they look.
  edges(pen, [
    [x + head * 0.7, y - head * 0.3],
    [x + head * 1.12, y + head * 0.24],
    [x + head * 0.76, y + head * 0.36],
  ]);
  disc(pen, [x + head * 0.28, y + head * 0.78], [head * 0.5, head * 0.36]);
  HAIR[sitter.build](pen, [x, y], head);
}

/** What tells one head from another. */
const HAIR: Record<PersonBuild, (pen: Pen, at: Point, head: number) => void> = {
  man: (pen, [x, y], head) =>
    disc(pen, [x - head * 0.2, y - head * 0.42], [head * 0.92, head * 0.82]),
  woman: (pen, [x, y], head) => {
    disc(pen, [x - head * 0.12, y - head * 0.3], [head * 1.02, head * 0.98]);
    blob(pen, [
      [x - head * 1.1, y - head * 0.7],
      [x - head * 0.2, y - head * 0.8],
      [x + head * 0.1, y + head * 0.8],
      [x - head * 0.3, y + head * 2.9],
      [x - head * 1.5, y + head * 2.7],
      [x - head * 1.5, y + head * 0.8],
    ]);
  },
  boy: (pen, [x, y], head) => {
    disc(pen, [x - head * 0.16, y - head * 0.36], [head * 0.95, head * 0.86]);
    edges(pen, [
      [x - head * 0.3, y - head * 1.1],
      [x + head * 0.06, y - head * 1.32],
      [x + head * 0.4, y - head],
    ]);
  },
  girl: (pen, [x, y], head) => {
    disc(pen, [x - head * 0.12, y - head * 0.3], [head, head * 0.94]);
    for (const way of [-1, 1]) {
      blob(pen, [
        [x + way * head * 0.7, y - head * 0.5],
        [x + way * head * 1.5, y - head * 0.5],
        [x + way * head * 1.5, y + head * 0.7],
        [x + way * head * 1.15, y + head * 1.2],
        [x + way * head * 0.86, y + head * 0.2],
      ]);
    }
  },
  'old-man': (pen, [x, y], head) => {
    disc(pen, [x - head * 0.62, y + head * 0.1], [head * 0.4, head * 0.55]);
    blob(pen, [
      [x + head * 0.1, y + head * 0.5],
      [x + head * 0.95, y + head * 0.5],
      [x + head * 1.1, y + head * 1.3],
      [x + head * 0.6, y + head * 2.05],
      [x + head * 0.2, y + head * 1.2],
    ]);
  },
  'old-woman': (pen, [x, y], head) => {
    disc(pen, [x - head * 0.16, y - head * 0.3], [head * 0.96, head * 0.92]);
    disc(pen, [x - head * 0.85, y - head * 0.85], [head * 0.5, head * 0.5]);
  },
};

/** From the side: the thighs level, the shins down. */
function sit({ pen, build, body }: Sitter, hasSeat: boolean): void {
  const { head, limbs, isSkirted, waist } = body;
  const seat = 0.545;
  if (hasSeat) {
    filled(pen, pen.seat, () => {
      edges(pen, [
        [0.05, seat + 0.015],
        [0.36, seat + 0.015],
        [0.36, 0.785],
        [0.05, 0.785],
      ]);
    });
  }
  const top = chinOf(head) + 0.055;
  const back = 0.185;
  trunk(pen, { x: back, top, foot: seat - 0.06, body });
  for (const [shift, knee] of [
    [0, 0.425],
    [-0.03, 0.4],
  ] as const) {
    limb(
      pen,
      [back + 0.02, seat - 0.05, 0.062 * limbs],
      [knee, seat - 0.035, 0.046 * limbs],
      [knee - 0.012, 0.745, 0.026 * limbs],
    );
    limb(pen, [knee - 0.01, 0.768, 0.02], [knee + 0.055, 0.774, 0.014]);
    limb(
      pen,
      [back - 0.005, top + 0.045, 0.036 * limbs],
      [back + 0.06 + shift, top + 0.2, 0.028 * limbs],
      [back + 0.19 + shift, seat - 0.085, 0.022 * limbs],
    );
  }
  if (isSkirted) {
    blob(pen, [
      [back - waist, seat - 0.13],
      [back + 0.08, seat - 0.14],
      [0.46, seat - 0.1],
      [0.47, seat + 0.07],
      [0.4, seat + 0.08],
      [0.34, seat + 0.02],
      [back - waist * 1.4, seat + 0.03],
    ]);
  }
  neckAndHead({ pen, build, body }, { neck: [back, top], head: [back + 0.012, head * HEAD_AT] });
}

type Trunk = { x: number; top: number; foot: number; body: Body };

/** A body from the side, from the shoulders to where it sits. */
function trunk(pen: Pen, { x, top, foot, body }: Trunk): void {
  const deep = body.shoulder * 0.62;
  limb(
    pen,
    [x, top + deep * 0.7, deep],
    [x + 0.006, (top + foot) / 2, body.waist * 0.9],
    [x + 0.01, foot, body.hip * 0.92],
  );
}

function kneel({ pen, build, body }: Sitter): void {
  const { head, limbs, isSkirted, hip } = body;
  const top = chinOf(head) + 0.055;
  const x = 0.22;
  trunk(pen, { x, top, foot: 0.47, body });
  for (const shift of [0, 0.035]) {
    limb(
      pen,
      [x, 0.5, 0.06 * limbs],
      [x + 0.02 + shift, 0.715, 0.042 * limbs],
      [x - 0.15 + shift, 0.735, 0.026 * limbs],
    );
    limb(
      pen,
      [x - 0.005, top + 0.045, 0.035 * limbs],
      [x + 0.05 + shift, top + 0.19, 0.027 * limbs],
      [x + 0.09 + shift, 0.5, 0.022 * limbs],
    );
  }
  if (isSkirted) {
    edges(pen, [
      [x - hip * 0.8, 0.42],
      [x + hip * 0.8, 0.42],
      [x + hip * 1.5, 0.752],
      [x - hip * 2, 0.752],
    ]);
  }
  neckAndHead({ pen, build, body }, { neck: [x, top], head: [x + 0.012, head * HEAD_AT] });
}

/** On the back, the head to the left, one knee up. */
function lie({ pen, build, body }: Sitter): void {
  const { head, limbs, hip, shoulder } = body;
  const ground = 0.25;
  const neck = chinOf(head) + 0.05;
  limb(
    pen,
    [neck + 0.06, ground - shoulder * 0.64, shoulder * 0.62],
    [neck + 0.28, ground - hip * 0.85, body.waist * 0.85],
    [neck + 0.36, ground - hip * 0.92, hip * 0.92],
  );
  limb(
    pen,
    [neck + 0.38, ground - 0.06, 0.06 * limbs],
    [neck + 0.58, ground - 0.13, 0.044 * limbs],
    [neck + 0.72, ground - 0.03, 0.027 * limbs],
    [neck + 0.77, ground - 0.022, 0.018],
  );
  limb(
    pen,
    [neck + 0.38, ground - 0.055, 0.06 * limbs],
    [neck + 0.6, ground - 0.042, 0.042 * limbs],
    [neck + 0.8, ground - 0.028, 0.026 * limbs],
    [neck + 0.815, ground - 0.075, 0.018],
  );
  limb(
    pen,
    [neck + 0.05, ground - 0.05, 0.034 * limbs],
    [neck + 0.22, ground - 0.03, 0.027 * limbs],
    [neck + 0.36, ground - 0.1, 0.022 * limbs],
  );
  const at: Point = [head * HEAD_AT, ground - head * 1.02];
  turned(pen, at, -Math.PI / 2, () =>
    // Plaits would stand off the ground.
    neckAndHead(
      { pen, build: build === 'girl' ? 'boy' : build, body },
      { neck: [at[0], at[1] + head * 1.2], head: at },
    ),
  );
}
