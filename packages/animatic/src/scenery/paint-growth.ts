import {
  at,
  lit,
  oval,
  polygon,
  sideAt,
  snowed,
  unitAt,
  vertical,
  type Brush,
  type Pixel,
} from './brush.ts';
import { scatter } from './scatter.ts';
import type { Trees } from './paint-trees.ts';
import { fade, mix } from './palette.ts';

/** Low bushes and ferns. */
export function paintBushes(brush: Brush, { own, height, ...belt }: Trees): void {
  const { random, lightFrom } = brush;
  scatter(brush, belt, ({ z, root: [foot, ground], adult }) => {
    const unit = adult * height;
    for (let ball = 0; ball < 7; ball += 1) {
      const size = unit * random.between(0.18, 0.4);
      const place: Pixel = [
        foot + unit * random.between(-0.6, 0.6),
        ground - size * random.between(0.3, 1),
      ];
      oval(
        brush,
        lit(brush, snowed(brush, own, 0.07 * ball), { facing: 0.1 + 0.08 * ball, z }),
        place,
        [size, size * 0.75],
      );
      oval(
        brush,
        fade(lit(brush, mix(own, '#d9e08c', 0.2), { z }), 0.5),
        [place[0] + lightFrom * size * 0.3, place[1] - size * 0.3],
        [size * 0.5, size * 0.35],
      );
    }
  });
}

/** Leaves at the upper corners and grass at the lower ones, out of which the camera looks: out of the world's scale, for they frame the picture. */
export function paintEdge(brush: Brush, own: string): void {
  const { random, frame, palette } = brush;
  const dark = mix(lit(brush, own, { facing: 0 }), palette.near, 0.55);
  const short = Math.min(frame.width, frame.height);
  for (let leaf = 0; leaf < 260; leaf += 1) {
    const side = leaf % 2 === 0 ? -1 : 1;
    const inward = random.next() ** 1.8 * 0.34;
    const drop = random.next() ** 1.2 * Math.max(0.02, 0.3 - inward * 0.8);
    const x = frame.x + frame.width / 2 + side * (frame.width * (0.54 - inward));
    const size = short * random.between(0.008, 0.022);
    oval(
      brush,
      mix(dark, own, random.between(0, 0.16)),
      [x, frame.y - short * 0.03 + drop * frame.height],
      [size * 1.5, size * 0.8],
    );
  }
}

/** A palm that leans in from the side the light comes from. */
export function paintPalm(brush: Brush, { z }: { z: number }): void {
  const { context, random, lightFrom } = brush;
  const edge = Math.max(0.9, sideAt(brush, z) * 0.9);
  const [foot, ground] = at(brush, -lightFrom * edge, z);
  const unit = unitAt(brush, z);
  const crown: Pixel = [foot + lightFrom * unit * 0.42, ground - unit * 2.2];
  context.fillStyle = lit(brush, '#6d5238', { facing: 0.25, z });
  context.beginPath();
  context.moveTo(foot - unit * 0.1, ground + unit * 0.05);
  context.quadraticCurveTo(foot, ground - unit * 1.2, crown[0] - unit * 0.04, crown[1]);
  context.lineTo(crown[0] + unit * 0.05, crown[1]);
  context.quadraticCurveTo(
    foot + unit * 0.12,
    ground - unit * 1.2,
    foot + unit * 0.12,
    ground + unit * 0.05,
  );
  context.closePath();
  context.fill();
  paintTrunkRings(brush, { foot, ground, unit, crown, z });
  for (let leaf = 0; leaf < 18; leaf += 1) {
    const angle = (leaf / 17) * Math.PI * 1.5 - Math.PI * 1.25;
    const reach = unit * random.between(0.7, 1.05);
    const [dx, dy] = [Math.cos(angle) * reach, Math.sin(angle) * reach * 0.5];
    const colour = lit(brush, mix('#3f6b3a', '#a9b85c', random.between(0, 0.35)), {
      facing: dx * lightFrom > 0 ? 0.9 : 0.25,
      z,
    });
    context.fillStyle = colour;
    context.beginPath();
    context.moveTo(...crown);
    context.quadraticCurveTo(
      crown[0] + dx * 0.6,
      crown[1] + dy - unit * 0.22,
      crown[0] + dx,
      crown[1] + dy + unit * 0.3,
    );
    context.quadraticCurveTo(
      crown[0] + dx * 0.5,
      crown[1] + dy + unit * 0.1,
      crown[0],
      crown[1] + unit * 0.08,
    );
    context.closePath();
    context.fill();
  }
}

type Trunk = { foot: number; ground: number; unit: number; crown: Pixel; z: number };

/** The rings of a palm's bark, its lit side, and the grass that hides where it comes out of the sand. */
function paintTrunkRings(brush: Brush, { foot, ground, unit, crown, z }: Trunk): void {
  const { lightFrom, random } = brush;
  // As the trunk's own edges bend.
  const bend = (share: number, [from, by, to]: readonly [number, number, number]) =>
    (1 - share) ** 2 * from + 2 * share * (1 - share) * by + share ** 2 * to;
  for (let ring = 0; ring < 26; ring += 1) {
    const share = ring / 26;
    const x = bend(share, [foot + unit * 0.01, foot + unit * 0.06, crown[0] + unit * 0.005]);
    const y = bend(share, [ground + unit * 0.05, ground - unit * 1.2, crown[1]]);
    const wide = unit * bend(share, [0.108, 0.058, 0.043]);
    const dark = fade(lit(brush, '#3a2a1c', { facing: 0.2, z }), 0.5);
    polygon(brush, dark, [
      [x - wide, y],
      [x + wide, y - unit * 0.012],
      [x + wide, y + unit * 0.006],
      [x - wide, y + unit * 0.02],
    ]);
    const sun = fade(lit(brush, '#b8946a', { z }), 0.55);
    polygon(brush, sun, [
      [x + lightFrom * wide * 0.35, y - unit * 0.07],
      [x + lightFrom * wide * 0.95, y - unit * 0.07],
      [x + lightFrom * wide * 0.95, y - unit * 0.012],
      [x + lightFrom * wide * 0.35, y - unit * 0.012],
    ]);
  }
  for (let blade = 0; blade < 22; blade += 1) {
    const root = foot + unit * random.between(-0.2, 0.22);
    const high = unit * random.between(0.08, 0.24);
    const own = mix('#5f7a3c', '#b9b15c', random.next());
    polygon(brush, lit(brush, own, { facing: random.between(0.3, 0.9), z }), [
      [root - unit * 0.014, ground + unit * 0.06],
      [root + unit * random.between(-0.1, 0.1), ground + unit * 0.06 - high],
      [root + unit * 0.014, ground + unit * 0.06],
    ]);
  }
}

/** Shafts of light that fall between the trees. */
export function paintShafts(brush: Brush, strength: number): void {
  const { frame, palette, random, lightFrom } = brush;
  for (let shaft = 0; shaft < 6; shaft += 1) {
    const from = frame.x + frame.width * random.between(0.1, 0.9);
    const wide = frame.width * random.between(0.02, 0.06);
    const run = -lightFrom * frame.height * 0.45;
    const end = frame.y + frame.height * 0.95;
    polygon(
      brush,
      vertical(brush, frame.y, end, [
        [0, fade(palette.light, strength)],
        [1, fade(palette.light, 0)],
      ]),
      [
        [from, -2],
        [from + wide, -2],
        [from + wide * 2.4 + run, end],
        [from + run, end],
      ],
    );
  }
}
