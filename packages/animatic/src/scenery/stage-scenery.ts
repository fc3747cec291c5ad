import type { Framing, Screenplay, Shot } from '@callsheet/screenplay';
import { createRandom } from '../random.ts';
import { SHAKE_REACH, type CameraPath } from '../staging/plan-camera.ts';
import { planeReach, seeFigure, seePlane } from '../staging/see-plane.ts';
import type { Box } from '../timeline.ts';
import { buildOf } from './build-of.ts';
import { FIGURE_ASPECT } from './paint-figure.ts';
import { PLANES } from './planes.ts';
import type { Figure, Place, Plane, Scenery } from './scenery.ts';
import { settingOf } from './setting-of.ts';
import { depthAt, viewSet, type SetView } from './view-set.ts';

export type SceneryStage = {
  shot: Shot;
  camera: CameraPath;
  screenplay: Screenplay;
  /** Width over height of the output. */
  aspect: number;
  seed: number;
};

/** A shot without any picture: the place its words name, those it names by name, and the camera. */
export function stageScenery(stage: SceneryStage): Scenery {
  const { shot, seed, camera } = stage;
  const setting = settingOf(shot);
  const view = viewSet(shot);
  const placeSeed = seed ^ (PLACE_SALT + Object.keys(PLANES).indexOf(setting.place));
  return {
    ...setting,
    seed: placeSeed >>> 0,
    view,
    lightFrom: createRandom(placeSeed, LIGHT_SALT).sign() as -1 | 1,
    planes: movePlanes(setting.place, view, camera),
    figures: standFigures(stage, setting.place),
  };
}

const PLACE_SALT = 0x5ce1e;
const LIGHT_SALT = 0x50f;

/** Far planes are out of focus from near, what frames the picture is only seen from afar. */
function movePlanes(place: Place, view: SetView, camera: CameraPath): Plane[] {
  return PLANES[place].flatMap(({ behind }, layer): Plane[] => {
    const isFrame = behind < 0;
    if (isFrame && view.stature > 1) return [];
    const depth = isFrame ? FRAME_DEPTH : depthAt(view, behind);
    const blur = 1 + Math.max(0, view.stature - 0.8) * 2.2 * Math.max(0, 1 - depth);
    return [{ layer, depth, blur: Math.min(8, blur), ...movePlane(depth, camera) }];
  });
}

/** Of leaves or heads that the camera looks past: near enough to pass, too far to leave the frame. */
const FRAME_DEPTH = 1.25;

/** Near planes move more and grow more than far ones: that is the depth of a painted set. */
function movePlane(depth: number, camera: CameraPath): Pick<Plane, 'margin' | 'from' | 'to'> {
  const margin = planeReach(camera, depth) + SHAKE_REACH + 0.01;
  const size = 1 + 2 * margin;
  return {
    margin,
    ...seePlane(camera, depth, { x: -margin, y: -margin, width: size, height: size }),
  };
}

/** Height of a figure in frames, and where its head begins. */
const STATURE: Record<Framing, { height: number; head: number }> = {
  'extreme-wide': { height: 0.3, head: 0.57 },
  wide: { height: 0.48, head: 0.42 },
  full: { height: 0.74, head: 0.19 },
  medium: { height: 1.25, head: 0.17 },
  'medium-close': { height: 1.75, head: 0.15 },
  'close-up': { height: 2.5, head: 0.12 },
  'extreme-close-up': { height: 3.3, head: 0.05 },
};
const NEAR: readonly Framing[] = ['medium-close', 'close-up', 'extreme-close-up'];
const NOWHERE_TO_STAND: readonly Place[] = ['sky'];

function standFigures(
  { shot, aspect, seed, screenplay, camera }: SceneryStage,
  place: Place,
): Figure[] {
  const names = inView(shot);
  const everyone = [...new Set(screenplay.shots.flatMap((other) => other.people ?? []))];
  const order = names.toSorted((a, b) => everyone.indexOf(a) - everyone.indexOf(b));
  if (NOWHERE_TO_STAND.includes(place)) return [];
  return order.map((name, index) => {
    const number = everyone.indexOf(name);
    const build = buildOf(name);
    const { height, head } = STATURE[shot.framing];
    // A narrow frame has no room for broad shoulders.
    const narrow = Math.min(1, aspect) ** 0.4;
    const tall = height * narrow * (build === 'child' ? 0.74 : build === 'woman' ? 0.95 : 1);
    const top = NEAR.includes(shot.framing) ? head : head + height * narrow - tall;
    const flip = createRandom(seed, number).sign();
    const middle = order.length === 1 ? 0.5 + flip * 0.09 : (index + 1) / (order.length + 1);
    const facing = order.length === 1 ? (-flip as -1 | 1) : middle < 0.5 ? 1 : -1;
    const wide = (tall * FIGURE_ASPECT) / aspect;
    const box: Box = { x: middle - wide / 2, y: top, width: wide, height: tall };
    return { name, build, facing, ...seeFigure(camera, 1, box) };
  });
}

/** From near there is room for whoever speaks. */
function inView(shot: Shot): string[] {
  const people = shot.people ?? [];
  if (!NEAR.includes(shot.framing)) return people;
  const speaking = people.filter((name) => shot.lines.some((line) => line.speakerName === name));
  return (speaking.length > 0 ? speaking : people).slice(0, 2);
}
