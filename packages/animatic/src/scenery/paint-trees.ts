import { lit, oval, polygon, snowed, type Brush, type Pixel } from './brush.ts';
import { scatter, type Belt } from './scatter.ts';
import { fade, mix } from './palette.ts';

/** `height` and the belt in adults. */
export type Trees = Belt & { height: number; own: string };

/** Firs: a dark side, a lit side, and snow on them where it lies. */
export function paintPines(
  brush: Brush,
  { own, height, snow, ...belt }: Trees & { snow?: string },
): void {
  const { random, lightFrom } = brush;
  scatter(brush, belt, ({ z, root: [foot, ground], adult }) => {
    const tall = adult * height * random.between(0.65, 1.15);
    const wide = tall * random.between(0.19, 0.25);
    const dark = lit(brush, own, { facing: 0.12, z });
    const bright = lit(brush, mix(own, '#c8d890', 0.14), { facing: 0.85, z });
    polygon(brush, lit(brush, '#4a3626', { facing: 0.3, z }), [
      [foot - wide * 0.07, ground],
      [foot - wide * 0.05, ground - tall * 0.2],
      [foot + wide * 0.05, ground - tall * 0.2],
      [foot + wide * 0.07, ground],
    ]);
    for (let tier = 0; tier < 6; tier += 1) {
      const low = ground - tall * (0.1 + tier * 0.145);
      const reach = wide * (1 - tier * 0.155) * random.between(0.9, 1.1);
      const peak: Pixel = [foot, low - tall * 0.3];
      polygon(brush, dark, [
        [foot - reach, low],
        peak,
        [foot + reach, low],
        [foot, low + tall * 0.025],
      ]);
      polygon(brush, fade(bright, 0.7), [
        [foot + lightFrom * reach, low],
        peak,
        [foot + lightFrom * reach * 0.12, low - tall * 0.02],
      ]);
      if (snow)
        polygon(brush, lit(brush, snow, { z, facing: 0.9 }), [
          [foot + lightFrom * reach * 0.92, low - tall * 0.012],
          [foot + lightFrom * reach * 0.1, low - tall * 0.26],
          [foot + lightFrom * reach * 0.3, low - tall * 0.05],
        ]);
    }
  });
}

/** Broad trees with round crowns, lit from the light's side. */
export function paintCrowns(brush: Brush, { own, height, ...belt }: Trees): void {
  const { random, lightFrom } = brush;
  scatter(brush, belt, ({ z, root: [foot, ground], adult }) => {
    const tall = adult * height * random.between(0.7, 1.15);
    oval(
      brush,
      fade(lit(brush, own, { facing: 0, z }), 0.35),
      [foot, ground],
      [tall * 0.42, tall * 0.035],
    );
    polygon(brush, lit(brush, '#54402e', { facing: 0.35, z }), [
      [foot - tall * 0.04, ground],
      [foot - tall * 0.024, ground - tall * 0.6],
      [foot + tall * 0.024, ground - tall * 0.6],
      [foot + tall * 0.04, ground],
    ]);
    const balls = Array.from({ length: 11 }, () => ({
      x: foot + tall * random.between(-0.3, 0.3),
      y: ground - tall * random.between(0.48, 0.88),
      size: tall * random.between(0.12, 0.21),
    }));
    for (const [facing, shift, scale] of [
      [0.1, 0, 1],
      [0.55, 0.28, 0.78],
      [1, 0.5, 0.48],
    ] as const) {
      const colour = lit(brush, snowed(brush, mix(own, '#e3dc8a', shift * 0.3), shift), {
        facing,
        z,
      });
      for (const ball of balls) {
        const size = ball.size * scale;
        oval(
          brush,
          colour,
          [ball.x + lightFrom * ball.size * shift * 0.7, ball.y - ball.size * shift * 0.8],
          [size, size * 0.9],
        );
      }
    }
  });
}

/** Trunks that leave the frame at the top, with a lit edge and a branch or two. */
export function paintTrunks(brush: Brush, { own, height, ...belt }: Trees): void {
  const { random, lightFrom } = brush;
  scatter(brush, belt, ({ z, root: [foot, ground], adult: unit }) => {
    const wide = unit * random.between(0.1, 0.2);
    const top = ground - unit * height;
    const lean = unit * random.between(-0.2, 0.2);
    const bark = lit(brush, own, { facing: 0.2, z });
    const edge = lit(brush, mix(own, '#d8c9a0', 0.25), { facing: 1, z });
    const trunk: Pixel[] = [
      [foot - wide * 1.5, ground + unit * 0.05],
      [foot - wide * 0.8, ground - unit * 0.3],
      [foot - wide * 0.45 + lean, top],
      [foot + wide * 0.45 + lean, top],
      [foot + wide * 0.8, ground - unit * 0.3],
      [foot + wide * 1.5, ground + unit * 0.05],
    ];
    polygon(brush, bark, trunk);
    const sun = foot + lightFrom * wide * 0.8;
    polygon(brush, fade(edge, 0.75), [
      [foot + lightFrom * wide * 1.3, ground + unit * 0.04],
      [sun, ground - unit * 0.3],
      [foot + lightFrom * wide * 0.45 + lean, top],
      [foot + lightFrom * wide * 0.2 + lean, top],
      [sun - lightFrom * wide * 0.4, ground - unit * 0.3],
    ]);
    for (let branch = 0; branch < 2; branch += 1) {
      const side = random.sign();
      const from = ground - unit * random.between(1.5, 3);
      const reach = side * unit * random.between(0.5, 1.1);
      polygon(brush, bark, [
        [foot + lean * 0.5, from],
        [foot + lean * 0.5 + reach, from - unit * random.between(0.2, 0.6)],
        [foot + lean * 0.5, from + wide * 0.7],
      ]);
    }
  });
}
