import type { Box } from '../box.ts';
import type { Act } from '../figure.ts';
import { viewSet } from '../scenery/view-set.ts';
import type { Place } from './compose-players.ts';
import { keyOf, type ThingPlace } from './compose-things.ts';
import { headIn } from './keep-heads.ts';
import { carryThing, planActs, putDown } from './plan-acts.ts';
import { seeFigure } from './see-plane.ts';
import type { SetUp } from './set-up-camera.ts';
import type { ShotStage } from './shot-stage.ts';

export type ActsRequest = {
  setUp: SetUp;
  thingPlaces: readonly ThingPlace[];
  /** Whom the picture of the place shows, and where their faces are in all of the shot. */
  hosts: readonly Place[];
  faces: readonly Box[];
};

/** What those who act in a shot do, and what becomes of the things in their hands. */
export function actsIn(
  stage: ShotStage,
  { setUp, thingPlaces, hosts, faces }: ActsRequest,
): (place: Place) => Act[] {
  const { shot, startFrame, endFrame, aspect } = stage;
  const places = [...setUp.places, ...thingPlaces];
  const view = viewSet({ framing: setUp.framing, angle: shot.angle });
  const isFollowed = setUp.camera.response === 'follow';
  const acting = { shot, view, startFrame, endFrame, places, isFollowed, aspect };
  const acts = new Map(setUp.places.map((place) => [place, planActs(place, acting)]));
  // What is put down stays when the camera has come to its end.
  const seen = (place: Place): Place => ({
    ...place,
    box: seeFigure(setUp.camera, place.depth, place.box).to,
  });
  return (place) => {
    const own = acts.get(place);
    if (own) return own;
    const thing = thingPlaces.find((other) => other === place);
    const owner = thing && setUp.places.find(({ player }) => player.key === thing.owner);
    if (!thing || !owner || !thing.isBefore) return [];
    const target = putDownAt(thing, owner, [...places, ...hosts]);
    const carried = carryThing(thing, owner, acts.get(owner) ?? []);
    if (!target) return carried;
    const heads = setUp.places.map((other) => headIn(other, seen(other).box));
    const down = putDown(seen(thing), hosts.includes(target) ? target : seen(target), {
      ...acting,
      faces: [...heads, ...faces],
    });
    return [...carried, down];
  };
}

function putDownAt(thing: Place, owner: Place, places: readonly Place[]): Place | undefined {
  const placing = owner.player.blocking?.actions.find(({ kind }) => kind === 'places');
  if (placing?.kind !== 'places' || !placing.target) return undefined;
  if (placing.what && keyOf(placing.what) !== thing.player.key) return undefined;
  const key = keyOf(placing.target);
  return places.find(({ player }) => player.key === key);
}
