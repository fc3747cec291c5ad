import type { Brush } from './brush.ts';
import { paintBubbles, paintDepths, paintKelp, paintReef, paintSeabed } from './paint-depths.ts';
import { paintFerns, paintPatches, paintPath, paintStones } from './paint-floor.ts';
import { paintGlobe } from './paint-globe.ts';
import { paintGrass } from './paint-ground.ts';
import { paintBushes, paintEdge, paintPalm, paintShafts } from './paint-growth.ts';
import { paintJetty } from './paint-jetty.ts';
import { paintRidge } from './paint-ridge.ts';
import { paintCafe, paintCafeTables, paintRoomThings, paintRoomWalls } from './paint-rooms.ts';
import { paintDunes, paintShore } from './paint-shore.ts';
import { paintBank } from './paint-sky.ts';
import { paintRegolith, paintSpace } from './paint-space.ts';
import { paintAudience, paintLegs, paintSpots, paintStage } from './paint-stage.ts';
import { paintStudio } from './paint-studio.ts';
import { paintFronts, paintLamps, paintSkyline, paintStreet } from './paint-town.ts';
import { paintCrowns, paintPines, paintTrunks } from './paint-trees.ts';
import { paintWater } from './paint-water.ts';
import { mix } from './palette.ts';
import { ground, plane, ridge, SKY, type PlanePainter } from './plane-painter.ts';
import type { Place } from './scenery.ts';

/** What the camera looks past: before the mark. */
const BEFORE = -0.75;

const FLOWERS = ['#f6e27a', '#ffffff', '#e88aa0'];

/** Faces fill the frame: what is right behind them is all that is seen of the place. */
const isClose = ({ view }: Brush) => view.stature > 1.6;

/** Every place from far to near. */
export const PLANES: Record<Place, readonly PlanePainter[]> = {
  beach: [
    SKY,
    ridge({ z: 160, height: 12, length: 170, roughness: 0.5, own: '#6f8a8c' }),
    ground({ far: '#e6d3a8', close: '#d9bf8c', marks: '#b8955e' }, paintShore),
    plane(1.2, (brush) => paintPalm(brush, { z: 1.2 })),
  ],
  cafe: [plane(2, paintCafe), plane(0.9, paintCafeTables)],
  city: [
    SKY,
    plane(46, paintSkyline),
    plane(0, paintStreet, 'ground'),
    plane(1.2, paintFronts),
    plane(0.8, (brush) => paintLamps(brush, [0.8, 4.5, 9, 15])),
  ],
  desert: [
    SKY,
    plane(90, (brush) => paintDunes(brush, { z: 90, high: 15, wide: 46, apart: 52 })),
    plane(30, (brush) => paintDunes(brush, { z: 30, high: 5, wide: 19, apart: 26 })),
    ground({ far: '#e8b878', close: '#d49a58', marks: '#a8703a', markCount: 220 }),
  ],
  forest: [
    SKY,
    plane(26, (brush) =>
      paintPines(brush, { near: 18, far: 44, count: 90, height: 7, own: '#5c7f5a' }),
    ),
    plane(9, (brush) => {
      paintTrunks(brush, { near: 6, far: 15, count: 34, height: 9, own: '#6b5a48', calm: 0.9 });
      if (brush.setting.weather !== 'rain') paintShafts(brush, brush.palette.isDark ? 0.08 : 0.24);
    }),
    ground({ far: '#4c6238', close: '#5c5a38', marks: '#3f4a2a', mist: 0 }, (brush) => {
      paintPath(brush, '#a08a62');
      paintPatches(brush, 46);
      paintStones(brush, { near: -0.3, far: 9, count: 34, height: 0.12, own: '#8b8a80' });
      paintGrass(brush, { count: 320, tall: 0.14, own: '#55733a', near: -2.6, far: 8 });
      paintFerns(brush, { near: 4.5, far: 16, count: 60, height: 0.5, own: '#4c7a40', calm: 0.7 });
    }),
    // No horizon is seen in a wood: undergrowth stands over it.
    plane(12, (brush) => {
      paintBushes(brush, { near: 16, far: 40, count: 150, height: 2.6, own: '#41603f' });
      paintBushes(brush, { near: 10, far: 24, count: 90, height: 1.3, own: '#4d6c42' });
    }),
    plane(2.6, (brush) => {
      const calm = isClose(brush) ? 0 : 1.3;
      paintTrunks(brush, { near: 1.8, far: 4.4, count: 8, height: 9, own: '#54402e', calm: Math.max(0.8, calm) }); // prettier-ignore
      paintFerns(brush, { near: 1.2, far: 5, count: 46, height: 0.62, own: '#3f7038', calm });
      if (isClose(brush)) paintFerns(brush, { near: 1.5, far: 4.5, count: 64, height: 1.15, own: '#3c6636' }); // prettier-ignore
    }),
    plane(BEFORE, (brush) => paintEdge(brush, '#2f5230'), 'head'),
  ],
  meadow: [
    SKY,
    ridge({ z: 120, height: 15, length: 110, roughness: 0.15, own: '#86a58c' }),
    ridge({ z: 50, height: 5, length: 60, roughness: 0.1, own: '#86ab5e' }),
    plane(16, (brush) =>
      paintCrowns(brush, { near: 11, far: 24, count: 9, height: 3, own: '#4f7f3c', calm: 3 }),
    ),
    ground({ far: '#a3bd66', close: '#6f9a40', marks: '#557f30' }, (brush) => {
      paintPath(brush, '#cdb98a');
      paintPatches(brush, 26);
      paintBushes(brush, { near: 6, far: 20, count: 26, height: 0.6, own: '#5c8a40', calm: 1.6 });
      paintStones(brush, { near: -0.3, far: 8, count: 20, height: 0.1, own: '#a09e92' });
      paintGrass(brush, {
        count: 860,
        tall: 0.15,
        own: '#5f8f38',
        flowers: FLOWERS,
        near: -2.6,
        far: 9,
      });
    }),
    plane(2.6, (brush) => {
      const calm = isClose(brush) ? 0 : 1.5;
      paintFerns(brush, { near: 1.4, far: 4, count: 22, height: 0.45, own: '#6c9c42', calm });
      if (isClose(brush)) paintGrass(brush, { count: 460, tall: 0.85, own: '#6a9a40', near: 1.8, far: 5 }); // prettier-ignore
    }),
  ],
  mountains: [
    SKY,
    ridge({
      z: 150,
      height: 56,
      length: 120,
      roughness: 0.9,
      own: '#6f7f96',
      cap: '#f4f8ff',
      peak: 0.62,
    }),
    ridge({ z: 70, height: 10, length: 60, roughness: 0.7, own: '#62786a' }),
    plane(15, (brush) =>
      paintPines(brush, { near: 9, far: 24, count: 60, height: 2.6, own: '#3d5c48', calm: 1.5 }),
    ),
    ground({ far: '#93a070', close: '#77785a', marks: '#55563f' }, (brush) => {
      paintBushes(brush, { near: 1.2, far: 9, count: 16, height: 0.26, own: '#7d8084', calm: 1.3 });
      paintGrass(brush, { count: 90, tall: 0.1, own: '#6f8048' });
    }),
  ],
  room: [plane(1.7, paintRoomWalls), plane(1.2, paintRoomThings)],
  sea: [
    SKY,
    ridge({ z: 140, height: 9, length: 150, roughness: 0.5, own: '#6a8290' }),
    plane(9, (brush) => paintWater(brush, { deep: '#2f7f9c' }), 'ground'),
    plane(0, paintJetty),
  ],
  sky: [
    SKY,
    plane(40, (brush) => paintBank(brush, { rise: -0.04, size: 0.2, count: 17 })),
    plane(9, (brush) => paintBank(brush, { rise: -0.2, size: 0.34, count: 13 })),
    plane(3, (brush) => paintBank(brush, { rise: -0.42, size: 0.44, count: 11 })),
  ],
  snow: [
    SKY,
    ridge({ z: 130, height: 46, length: 100, roughness: 0.8, own: '#8494ac', cap: '#fbfdff' }),
    ridge({ z: 40, height: 4, length: 50, roughness: 0.1, own: '#e2ebf4' }),
    plane(15, (brush) =>
      paintPines(brush, {
        near: 8,
        far: 22,
        count: 34,
        height: 3,
        own: '#3f5a58',
        calm: 2,
        snow: '#f4f8ff',
      }),
    ),
    ground({ far: '#fbfcfe', close: '#f0f5fb', marks: '#8fb0dc', markCount: 150 }),
  ],
  space: [
    plane(Infinity, paintSpace, 'sky'),
    { ...plane(1, paintGlobe), planet: 'whole' },
    {
      ...plane(60, (brush) => {
        const own = mix('#8d87a4', brush.planet?.colour ?? '#8d87a4', 0.5);
        paintRidge(brush, { z: 60, height: 5, length: 50, roughness: 0.6, own });
      }),
      planet: 'ground',
    },
    { ...plane(0, paintRegolith, 'ground'), planet: 'ground' },
  ],
  stage: [
    plane(1.6, paintStage),
    plane(0.6, paintLegs),
    plane(0.1, paintSpots),
    plane(BEFORE, paintAudience, 'foot'),
  ],
  studio: [plane(1.9, paintStudio)],
  underwater: [
    plane(Infinity, paintDepths, 'sky'),
    plane(0, paintSeabed, 'ground'),
    plane(2.4, paintReef),
    plane(0.3, paintBubbles),
    plane(BEFORE, paintKelp),
  ],
};
