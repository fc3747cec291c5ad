import { glow, type Brush } from './brush.ts';
import { fade, mix } from './palette.ts';
import { paintBubbles, paintDepths, paintKelp, paintSpace, paintStudio } from './paint-beyond.ts';
import { paintCanopy, paintCrowns, paintPalm, paintPines, paintTrunks } from './paint-growth.ts';
import {
  paintAudience,
  paintCounter,
  paintFurniture,
  paintStage,
  paintWalls,
} from './paint-interior.ts';
import { paintGrass, paintGround, paintRidge, paintWater } from './paint-land.ts';
import { paintCloud, paintSky } from './paint-sky.ts';
import { paintLamps, paintSkyline, paintStreet } from './paint-town.ts';
import type { Place } from './scenery.ts';

/** A plane of a place: how deep it stands, and what is on it. */
export type PlanePainter = { depth: number; paint(brush: Brush): void };

/** Colour of a plane: haze in the distance, the dark near the camera, with the place's own tint. */
function at({ palette }: Brush, depth: number): string {
  return mix(mix(palette.haze, palette.tint, 0.45), palette.near, depth);
}

const sky: PlanePainter = { depth: 0.08, paint: (brush) => paintSky(brush) };

function ridge(depth: number, base: number, height: number, roughness: number): PlanePainter {
  return {
    depth,
    paint: (brush) =>
      paintRidge(brush, {
        base,
        height,
        roughness,
        colour: at(brush, depth * 0.8),
        foot: mix(at(brush, depth * 0.8), brush.palette.haze, 0.5),
      }),
  };
}

function ground(horizon: number, light = 0.2): PlanePainter {
  return {
    depth: 1,
    paint: (brush) => {
      const { palette } = brush;
      const own = mix(palette.tint, palette.near, palette.isDark ? 0.62 : light);
      paintGround(brush, {
        horizon,
        far: mix(own, palette.haze, 0.45),
        close: mix(own, palette.near, 0.35),
      });
    },
  };
}

/** Every place from far to near. */
export const PLANES: Record<Place, readonly PlanePainter[]> = {
  beach: [
    sky,
    { depth: 0.35, paint: (brush) => paintWater(brush, 0.56) },
    ground(0.74, 0.02),
    {
      depth: 1.45,
      paint: (brush) => paintPalm(brush, brush.random.sign() > 0 ? 0.06 : 0.95, brush.palette.near),
    },
  ],
  cafe: [
    { depth: 0.4, paint: paintWalls },
    { depth: 0.75, paint: paintCounter },
  ],
  city: [
    sky,
    {
      depth: 0.25,
      paint: (brush) =>
        paintSkyline(brush, { base: 0.74, height: 0.5, count: 15, colour: at(brush, 0.25) }),
    },
    { depth: 0.5, paint: (brush) => paintSides(brush) },
    { depth: 1, paint: (brush) => paintStreet(brush, 0.72) },
    { depth: 1.4, paint: paintLamps },
  ],
  desert: [sky, ridge(0.25, 0.66, 0.2, 0.1), ridge(0.5, 0.74, 0.16, 0.05), ground(0.78, 0.06)],
  forest: [
    sky,
    {
      depth: 0.25,
      paint: (brush) =>
        paintPines(brush, { base: 0.72, height: 0.5, count: 26, colour: at(brush, 0.2) }),
    },
    ridge(0.4, 0.77, 0.1, 0.9),
    { depth: 0.55, paint: paintMiddleWood },
    ground(0.76),
    { depth: 1.45, paint: paintWoodEdge },
  ],
  meadow: [
    sky,
    ridge(0.25, 0.68, 0.2, 0.15),
    {
      depth: 0.5,
      paint: (brush) =>
        paintCrowns(brush, { base: 0.73, height: 0.26, count: 8, colour: at(brush, 0.5) }),
    },
    ground(0.72, 0.08),
    {
      depth: 1.45,
      paint: (brush) => paintGrass(brush, 1, mix(brush.palette.near, brush.palette.tint, 0.3)),
    },
  ],
  mountains: [
    sky,
    {
      depth: 0.2,
      paint: (brush) =>
        paintRidge(brush, {
          base: 0.72,
          height: 0.5,
          roughness: 0.9,
          colour: at(brush, 0.12),
          foot: brush.palette.haze,
          cap: mix(brush.palette.skyLow, '#ffffff', 0.5),
        }),
    },
    ridge(0.5, 0.8, 0.28, 0.7),
    {
      depth: 0.8,
      paint: (brush) =>
        paintPines(brush, { base: 0.84, height: 0.2, count: 30, colour: at(brush, 0.78) }),
    },
    ground(0.83),
  ],
  room: [
    { depth: 0.4, paint: paintWalls },
    { depth: 0.85, paint: paintFurniture },
  ],
  sea: [
    sky,
    ridge(0.18, 0.6, 0.08, 0.5),
    { depth: 0.5, paint: (brush) => paintWater(brush, 0.6) },
    { depth: 1, paint: paintJetty },
  ],
  sky: [
    sky,
    { depth: 0.4, paint: (brush) => paintBank(brush, 0.6, 0.3) },
    { depth: 1, paint: (brush) => paintBank(brush, 0.9, 0.42) },
  ],
  snow: [
    sky,
    {
      depth: 0.22,
      paint: (brush) =>
        paintRidge(brush, {
          base: 0.7,
          height: 0.4,
          roughness: 0.8,
          colour: mix(brush.palette.haze, brush.palette.near, 0.25),
          foot: brush.palette.haze,
          cap: mix(brush.palette.skyLow, '#ffffff', 0.7),
        }),
    },
    {
      depth: 0.55,
      paint: (brush) =>
        paintPines(brush, { base: 0.76, height: 0.26, count: 14, colour: at(brush, 0.7) }),
    },
    ground(0.74, 0),
  ],
  space: [
    { depth: 0.1, paint: paintSpace },
    { depth: 1, paint: paintRegolith },
  ],
  stage: [
    { depth: 0.5, paint: paintStage },
    { depth: 1.3, paint: paintAudience },
  ],
  studio: [{ depth: 0.4, paint: paintStudio }],
  underwater: [
    { depth: 0.15, paint: paintDepths },
    ridge(0.4, 0.82, 0.26, 0.8),
    { depth: 0.8, paint: (brush) => (ground(0.86).paint(brush), paintBubbles(brush)) },
    { depth: 1.35, paint: (brush) => paintKelp(brush, mix('#03222a', brush.palette.tint, 0.25)) },
  ],
};

/** Houses on both sides of the street, lower towards its end. */
function paintSides(brush: Brush): void {
  const { left, right } = brush;
  const colour = at(brush, 0.62);
  for (const [from, to] of [
    [left, 0.3],
    [0.7, right],
  ] as const) {
    paintSkyline(
      { ...brush, left: from, right: to },
      { base: 0.78, height: 0.78, count: 3, colour },
    );
  }
}

function paintMiddleWood(brush: Brush): void {
  paintTrunks(brush, { base: 0.76, height: 1, count: 9, colour: at(brush, 0.55) });
  if (brush.setting.light === 'night' || brush.setting.weather === 'rain') return;
  glow(brush, { x: 0.58, y: 0.1, radius: 0.8 }, [
    [0, fade(brush.palette.light, 0.4)],
    [1, fade(brush.palette.light, 0)],
  ]);
}

function paintWoodEdge(brush: Brush): void {
  const dark = mix(brush.palette.near, brush.palette.tint, 0.12);
  paintCanopy(brush, dark);
  paintGrass(brush, 1, dark);
}

/** A wooden jetty out into the water. */
function paintJetty(brush: Brush): void {
  const { context, x, y, palette, unit } = brush;
  const wood = mix('#5b4432', palette.near, palette.isDark ? 0.65 : 0.25);
  for (let board = 0; board < 13; board += 1) {
    const [far, close] = [(board / 13) ** 1.7, ((board + 0.9) / 13) ** 1.7];
    const [top, foot] = [0.8 + far * 0.32, 0.8 + close * 0.32];
    const [upper, lower] = [0.1 + far * 0.42, 0.1 + close * 0.42];
    context.fillStyle = mix(wood, palette.light, 0.16 - board * 0.008);
    context.beginPath();
    context.moveTo(x(0.5 - upper), y(top));
    context.lineTo(x(0.5 + upper), y(top));
    context.lineTo(x(0.5 + lower), y(foot));
    context.lineTo(x(0.5 - lower), y(foot));
    context.closePath();
    context.fill();
  }
  context.fillStyle = palette.near;
  for (const side of [-1, 1]) {
    context.fillRect(x(0.5 + side * 0.11) - unit * 0.01, y(0.73), unit * 0.02, y(0.86) - y(0.73));
    context.fillRect(x(0.5 + side * 0.3) - unit * 0.02, y(0.72), unit * 0.04, y(1.05) - y(0.72));
  }
}

/** A bank of clouds one flies above. */
function paintBank(brush: Brush, level: number, size: number): void {
  for (let cloud = 0; cloud < 26; cloud += 1) {
    const place = brush.left + ((brush.right - brush.left) * cloud) / 25;
    paintCloud(
      brush,
      { x: place, y: level + brush.random.between(-0.05, 0.12) },
      size * brush.random.between(0.6, 1.1),
    );
  }
}

/** The ground of a moon. */
function paintRegolith(brush: Brush): void {
  const { context, x, y, unit, random, palette } = brush;
  const colour = mix(palette.tint, '#0a0a14', 0.55);
  paintRidge(brush, {
    base: 0.86,
    height: 0.09,
    roughness: 0.6,
    colour: mix(colour, '#ffffff', 0.16),
    foot: colour,
  });
  for (let crater = 0; crater < 16; crater += 1) {
    const near = random.next();
    const size = unit * (0.015 + 0.07 * near);
    context.fillStyle = fade('#05050c', 0.45);
    context.beginPath();
    context.ellipse(
      x(random.between(0, 1)),
      y(0.88 + near * 0.16),
      size,
      size * 0.22,
      0,
      0,
      Math.PI * 2,
    );
    context.fill();
  }
}
