import type { Framing, Shot } from '@callsheet/screenplay';
import type { Box } from '../box.ts';
import type { CastRole } from '../casting/cast-roles.ts';
import { readAnatomy, type Anatomy } from '../casting/read-anatomy.ts';
import { buildOf } from '../scenery/build-of.ts';
import { FIGURE_ASPECT } from '../scenery/paint-figure.ts';
import type { VisualFacts } from '../timeline.ts';
import { refKey } from './choose-set.ts';
import { keyOf } from './compose-things.ts';
import { CARD_SCALE, cropPicture } from './crop-picture.ts';
import type { Player } from './player.ts';
import type { Side } from './plan-sides.ts';

/** What is known of the whole film's cast. */
export type FilmCast = {
  /** By `refKey`. */
  roles: ReadonlyMap<string, CastRole>;
  /** By `refKey` or name. */
  sides: ReadonlyMap<string, Side>;
};

/** A reference as it is to be seen in a shot. */
export function castPlayer(visual: VisualFacts, shot: Shot, { roles, sides }: FilmCast): Player {
  const key = refKey(visual.ref);
  const role = roles.get(key);
  const seen = readAnatomy(visual);
  const form = visual.kind === 'image' && visual.subject?.hasCutout ? 'figure' : 'card';
  const blocking = shot.blocking?.find(({ who }) => keyOf(who) === key);
  const isLow = blocking?.posture === 'sits' || blocking?.posture === 'kneels';
  const anatomy =
    form === 'card' ? cardAnatomy(visual, seen, shot.framing) : isLow ? lower(seen) : seen;
  const stature = role?.thing?.stature ?? statureOf(role, seen);
  return {
    key,
    form,
    anatomy,
    stature: isLow && anatomy !== seen ? stature * SEATED : stature,
    ...(role?.kind === 'object' && role.thing && { thing: role.thing }),
    visual,
    side: sides.get(key) ?? 'left',
    blocking,
  };
}

/** Somebody the shot names whom no reference shows. */
export function namedPlayer(name: string, shot: Shot, { sides }: FilmCast): Player {
  const build = buildOf(name);
  return {
    key: name,
    form: 'silhouette',
    anatomy: SILHOUETTE,
    stature: build === 'child' ? CHILD : build === 'woman' ? 0.95 : 1,
    build,
    side: sides.get(name) ?? 'left',
    blocking: shot.blocking?.find(({ who }) => keyOf(who) === name),
  };
}

/** What a card shows of its picture is its body, and all of it counts. */
function cardAnatomy(visual: VisualFacts, { body, head }: Anatomy, framing: Framing): Anatomy {
  const pictureAspect = visual.width / visual.height;
  const aspect = Math.min(1.25, Math.max(0.72, pictureAspect * 0.75));
  const whole = cropPicture({
    pictureAspect,
    targetAspect: aspect,
    scale: CARD_SCALE[framing],
  });
  const middle = visual.subject?.subject ? body.x + (head.x + head.width / 2) * body.width : 0.5;
  const x = Math.min(1 - whole.width, Math.max(0, middle - whole.width / 2));
  return {
    body: { ...whole, x },
    aspect,
    head: { x: 0, y: 0, width: 1, height: 1 },
    eyes: 0.4,
    looks: 0,
    isWhole: true,
  };
}

/** Height of somebody who sits, as a share of their height. */
const SEATED = 0.76;

/** Who sits or kneels is seen without the lower legs. A cartoon's are too short to miss. */
function lower(anatomy: Anatomy): Anatomy {
  const { body, head, mouth, eyes, isWhole } = anatomy;
  if (!isWhole || head.height > LARGE_HEAD) return anatomy;
  const part = (box: Box): Box => ({ ...box, y: box.y / SEATED, height: box.height / SEATED });
  return {
    ...anatomy,
    body: { ...body, height: body.height * SEATED },
    aspect: anatomy.aspect / SEATED,
    head: part(head),
    eyes: eyes / SEATED,
    ...(mouth && { mouth: part(mouth) }),
  };
}

const CHILD = 0.74;
const CREATURE = 0.66;
/** Heads this large are a child's, or a cartoon's. */
const LARGE_HEAD = 0.33;

function statureOf(role: CastRole | undefined, { head }: Anatomy): number {
  if (role?.kind === 'creature') return CREATURE;
  return head.height > LARGE_HEAD ? CHILD : 1;
}

const SILHOUETTE: Anatomy = {
  body: { x: 0, y: 0, width: 1, height: 1 },
  aspect: FIGURE_ASPECT,
  head: { x: 0.34, y: 0, width: 0.32, height: 0.13 },
  eyes: 0.065,
  looks: 0,
  isWhole: true,
};
