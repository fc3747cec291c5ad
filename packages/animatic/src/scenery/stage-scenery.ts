import type { Screenplay, Shot } from '@callsheet/screenplay';
import { createRandom } from '../random.ts';
import { SHAKE_REACH, type CameraPath } from '../staging/plan-camera.ts';
import { planeReach, seePlane } from '../staging/see-plane.ts';
import { PLANES } from './planes.ts';
import { planesOf } from './planes-of.ts';
import { readPlanet } from './read-planet.ts';
import type { Plane, Planet, Scenery, Setting } from './scenery.ts';
import { settingOf } from './setting-of.ts';
import { depthAt, viewSet, type SetView } from './view-set.ts';

export type SceneryStage = {
  shot: Shot;
  camera: CameraPath;
  seed: number;
  /** The film of the shot; absent: it is the only one. */
  screenplay?: Screenplay;
  /** Nobody of the cast is in the shot. */
  isEmpty?: boolean;
};

/** The place of a shot as its camera sees it, with nobody in it. */
export function stageScenery(stage: SceneryStage): Omit<Scenery, 'figures'> {
  const { shot, camera, seed } = stage;
  const setting = settingOf(shot);
  const planet = setting.place === 'space' && !setting.site ? planetOf(stage) : undefined;
  // There is no above in space: a planet that is seen whole is straight ahead.
  const view = viewSet({ framing: shot.framing, ...(!planet?.isWhole && { angle: shot.angle }) });
  const placeSeed = seed ^ (PLACE_SALT + Object.keys(PLANES).indexOf(setting.place));
  return {
    ...setting,
    seed: placeSeed >>> 0,
    view,
    lightFrom: createRandom(placeSeed, LIGHT_SALT).sign() as -1 | 1,
    ...(planet && { planet }),
    planes: movePlanes({ ...setting, planet }, view, camera),
  };
}

function planetOf({ shot, screenplay, isEmpty = false }: SceneryStage): Planet | undefined {
  const { shots, preamble = '' } = screenplay ?? { shots: [shot] };
  const words = (told: readonly Shot[]) =>
    [preamble, ...told.map((one) => one.description)].join('\n');
  const before = shots.filter(({ number }) => number < shot.number);
  return readPlanet({ shot, words: words(shots), before: words(before), isEmpty });
}

const PLACE_SALT = 0x5ce1e;
const LIGHT_SALT = 0x50f;

/** Far planes are out of focus from near, what frames the picture is only seen from afar. */
function movePlanes(
  { planet, ...setting }: Setting & { planet: Planet | undefined },
  view: SetView,
  camera: CameraPath,
): Plane[] {
  const shown = planet && (planet.isWhole ? 'whole' : 'ground');
  return planesOf(setting).flatMap(({ behind, planet: only }, layer): Plane[] => {
    if (only && only !== shown) return [];
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
