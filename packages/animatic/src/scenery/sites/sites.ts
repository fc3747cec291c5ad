import type { Site } from '@callsheet/screenplay';
import { plane, ridge, SKY, type PlanePainter } from '../plane-painter.ts';
import { paintBushes } from '../paint-growth.ts';
import { paintFronts, paintSkyline } from '../paint-town.ts';
import { paintCrowns, paintPines } from '../paint-trees.ts';
import { paintCorridor, paintHall, paintWarehouse } from './paint-halls.ts';
import {
  paintBedroomThings,
  paintBedroomWalls,
  paintKitchenThings,
  paintKitchenWalls,
  paintLibraryThings,
  paintLibraryWalls,
} from './paint-home.ts';
import { paintLake } from './paint-lake.ts';
import { paintPaving, paintStalls } from './paint-market.ts';
import { paintRoofs, paintRooftop } from './paint-rooftop.ts';
import { paintShopThings, paintShopWalls } from './paint-shop.ts';
import { paintBridge, paintConsoles } from './paint-spaceship.ts';
import { paintStorefront } from './paint-storefront.ts';
import {
  paintClassroomThings,
  paintClassroomWalls,
  paintHospitalThings,
  paintHospitalWalls,
  paintOfficeThings,
  paintOfficeWalls,
} from './paint-work.ts';

/** Every kind of place that has a look of its own, from far to near. */
export const SITES: Record<Site, readonly PlanePainter[]> = {
  bedroom: [plane(1.7, paintBedroomWalls), plane(1.2, paintBedroomThings)],
  classroom: [plane(1.7, paintClassroomWalls), plane(1.1, paintClassroomThings)],
  corridor: [plane(2.4, paintCorridor)],
  hall: [plane(3, paintHall)],
  hospital: [plane(1.7, paintHospitalWalls), plane(1.2, paintHospitalThings)],
  kitchen: [plane(1.7, paintKitchenWalls), plane(1.3, paintKitchenThings)],
  lake: [
    SKY,
    ridge({ z: 130, height: 22, length: 120, roughness: 0.3, own: '#7f9a94' }),
    ridge({ z: 60, height: 7, length: 60, roughness: 0.25, own: '#6f9070' }),
    plane(34, (brush) => {
      paintPines(brush, { near: 30, far: 44, count: 70, height: 5, own: '#4f7560' });
      paintCrowns(brush, { near: 28, far: 38, count: 26, height: 4, own: '#557f4a' });
      paintBushes(brush, { near: 26, far: 34, count: 90, height: 1.6, own: '#5f8550' });
    }),
    plane(0, paintLake, 'ground'),
  ],
  library: [plane(1.9, paintLibraryWalls), plane(1.2, paintLibraryThings)],
  market: [
    SKY,
    plane(46, paintSkyline),
    plane(0, paintPaving, 'ground'),
    plane(1.2, paintFronts),
    plane(1, paintStalls),
  ],
  office: [plane(1.8, paintOfficeWalls), plane(1.2, paintOfficeThings)],
  rooftop: [SKY, plane(46, paintSkyline), plane(20, paintRoofs), plane(1, paintRooftop)],
  shop: [plane(1.8, paintShopWalls), plane(1.1, paintShopThings)],
  spaceship: [plane(2, paintBridge), plane(1.4, paintConsoles)],
  storefront: [SKY, plane(46, paintSkyline), plane(1.6, paintStorefront)],
  warehouse: [plane(2.6, paintWarehouse)],
};
