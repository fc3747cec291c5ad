import { vertical, wash, type Brush } from './brush.ts';
import { fade, mix } from './palette.ts';

export type RidgeShape = {
  /** Its foot and how high it rises above it, in fractions of the frame. */
  base: number;
  height: number;
  /** 0 rolling dunes, 1 broken rock. */
  roughness: number;
  colour: string;
  /** What it fades into at its foot. */
  foot: string;
  /** Colour of the peaks' upper part. */
  cap?: string;
};

/** A line of hills, dunes or mountains. */
export function paintRidge(brush: Brush, shape: RidgeShape): void {
  const { context, x, y, left, right, bottom } = brush;
  const heightAt = profile(brush, shape);
  const steps = 160;
  context.beginPath();
  context.moveTo(x(left), y(bottom));
  for (let step = 0; step <= steps; step += 1) {
    const place = left + ((right - left) * step) / steps;
    context.lineTo(x(place), y(shape.base - shape.height * heightAt(place)));
  }
  context.lineTo(x(right), y(bottom));
  context.closePath();
  context.fillStyle = vertical(brush, shape.base - shape.height, shape.base + 0.16, [
    [0, shape.cap ?? shape.colour],
    [shape.cap ? 0.26 : 0.1, shape.cap ? mix(shape.cap, shape.colour, 0.75) : shape.colour],
    [0.45, shape.colour],
    [1, shape.foot],
  ]);
  context.fill();
}

function profile({ random }: Brush, { roughness }: RidgeShape): (place: number) => number {
  const waves = [1.1, 2.3, 4.9, 10.7, 23].map((cycles, octave) => ({
    cycles: cycles * random.between(0.8, 1.25),
    phase: random.between(0, Math.PI * 2),
    share: 0.5 ** octave * (octave > 1 ? roughness : 1),
  }));
  const total = waves.reduce((sum, { share }) => sum + share, 0);
  return (place) => {
    const sum = waves.reduce((height, { cycles, phase, share }) => {
      const wave = Math.sin(place * cycles * Math.PI + phase);
      // Rock has edges where sand has curves.
      return height + share * (wave + (1 - 2 * Math.abs(wave) - wave) * roughness * 0.7);
    }, 0);
    return Math.min(1, Math.max(0.04, 0.5 + (sum / total) * 0.62));
  };
}

export type GroundShape = { horizon: number; far: string; close: string };

/** The ground that people stand on, with marks that grow towards the camera. */
export function paintGround(brush: Brush, { horizon, far, close }: GroundShape): void {
  const { context, x, y, unit, random, left, right } = brush;
  wash(brush, horizon, [
    [0, far],
    [0.5, mix(far, close, 0.7)],
    [1, close],
  ]);
  for (let mark = 0; mark < 150; mark += 1) {
    const near = random.next() ** 1.6;
    const length = unit * (0.008 + 0.07 * near);
    context.fillStyle = fade(mark % 2 === 0 ? close : far, 0.16 + 0.2 * near);
    context.beginPath();
    context.ellipse(
      x(random.between(left, right)),
      y(horizon + 0.008 + near * (1 - horizon)),
      length,
      length * 0.1,
      0,
      0,
      Math.PI * 2,
    );
    context.fill();
  }
}

/** Blades that stand up before the camera. */
export function paintGrass(brush: Brush, base: number, colour: string): void {
  const { context, x, y, unit, random, left, right, bottom } = brush;
  context.fillStyle = colour;
  for (let blade = 0; blade < 240; blade += 1) {
    const at = x(random.between(left, right));
    const height = unit * random.between(0.03, 0.11);
    const lean = unit * random.between(-0.03, 0.03);
    context.beginPath();
    context.moveTo(at - unit * 0.004, y(bottom));
    context.quadraticCurveTo(at, y(base), at + lean, y(base) - height);
    context.quadraticCurveTo(at + unit * 0.006, y(base), at + unit * 0.007, y(bottom));
    context.closePath();
    context.fill();
  }
}

/** Water from the horizon down, with the light on it. */
export function paintWater(brush: Brush, horizon: number): void {
  const { context, x, y, unit, random, left, right, palette } = brush;
  const deep = mix(palette.tint, palette.near, palette.isDark ? 0.72 : 0.25);
  wash(brush, horizon, [
    [0, mix(palette.skyLow, deep, 0.35)],
    [0.25, mix(palette.skyMiddle, deep, 0.75)],
    [1, deep],
  ]);
  for (let glint = 0; glint < 420; glint += 1) {
    const near = random.next() ** 1.5;
    const length = unit * (0.008 + 0.085 * near);
    context.fillStyle = fade(
      glint % 3 === 0 ? palette.light : palette.skyLow,
      0.1 + 0.22 * (1 - near),
    );
    context.beginPath();
    context.ellipse(
      x(random.between(left, right)),
      y(horizon + 0.006 + near * (1.02 - horizon)),
      length,
      Math.max(0.6, length * 0.07),
      0,
      0,
      Math.PI * 2,
    );
    context.fill();
  }
}
