import type { Light, Place, Site, Weather } from '@callsheet/screenplay';
import type { Box } from '../box.ts';
import type { FigureStance } from '../figure.ts';
import type { Silhouette } from '../silhouette/silhouette.ts';
import type { SetView } from './view-set.ts';

export type { Light, Place, Site, Weather } from '@callsheet/screenplay';

/** Where a shot of words alone plays. */
export type Setting = { place: Place; site?: Site; light: Light; weather: Weather };

/** A painted set: planes from far to near, which the camera moves past at different speeds. */
export type Scenery = Setting & {
  /** The same for all shots of a place, so that it is recognised. */
  seed: number;
  /** How the camera looks at it: where its ground is. */
  view: SetView;
  /** The side the light comes from. */
  lightFrom: -1 | 1;
  /** In space: what is stood on or looked at; absent: the stars are all there is. */
  planet?: Planet;
  planes: Plane[];
  figures: Figure[];
};

/** `#rrggbb`; `isWhole`: seen from afar; `other`: of one that is told to be over its horizon. */
export type Planet = { colour: string; isWhole?: true; other?: string };

/** How far a plane is: 0 is the sky, 1 the ground that people stand on, more is before them. */
export type Plane = {
  depth: number;
  /** Which of its place's planes it is, from far to near. */
  layer: number;
  /** 1 is sharp; what is out of focus is painted this many times smaller. */
  blur: number;
  /** What it holds beyond the frame on each side, in fractions of the frame. */
  margin: number;
  from: Box;
  to: Box;
};

/** Somebody who is known by a name alone: a silhouette with a name tag. */
export type Figure = Silhouette & {
  name: string;
  /** From head to foot; may reach below the frame. */
  from: Box;
  to: Box;
  stance: FigureStance;
};
