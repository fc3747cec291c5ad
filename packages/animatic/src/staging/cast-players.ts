import type { Blocking, Framing, Shot } from '@callsheet/screenplay';
import type { CastRole } from '../casting/cast-roles.ts';
import { readAnatomy, type Anatomy } from '../casting/read-anatomy.ts';
import type { VisualFacts } from '../timeline.ts';
import { refKey } from './choose-set.ts';
import { isSeat, keyOf } from './compose-things.ts';
import { CARD_SCALE, cropPicture } from './crop-picture.ts';
import type { Player } from './player.ts';
import { LARGE_HEAD, poseCutout } from './pose-cutout.ts';
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
  const seenSo = {
    key,
    form,
    ...(role?.kind === 'object' && role.thing && { thing: role.thing }),
    visual,
    side: sides.get(key) ?? 'left',
    blocking,
  } as const;
  const stature = role?.thing?.stature ?? statureOf(role, seen);
  if (form === 'card')
    return { ...seenSo, anatomy: cardAnatomy(visual, seen, shot.framing), stature };
  const canPose = !seenSo.thing && role?.kind !== 'creature';
  const posed =
    canPose &&
    poseCutout(seen, {
      posture: blocking?.posture,
      hasSeat: hasNoSeat(shot, roles),
      feet: (told(blocking) ?? seenSo.side) === 'left' ? 1 : -1,
    });
  if (!posed) return { ...seenSo, anatomy: seen, stature };
  const { height, ...pose } = posed;
  return { ...seenSo, ...pose, stature: stature * height, standing: stature };
}

function told(blocking: Blocking | undefined): Side | undefined {
  return blocking?.side === 'centre' ? undefined : blocking?.side;
}

/** Nothing in the shot's cast is there to sit on. */
function hasNoSeat({ cast }: Shot, roles: FilmCast['roles']): boolean {
  return !cast.some((ref) => isSeat(roles.get(refKey(ref))?.thing));
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

const CHILD = 0.74;
const CREATURE = 0.66;

function statureOf(role: CastRole | undefined, { head }: Anatomy): number {
  if (role?.kind === 'creature') return CREATURE;
  return head.height > LARGE_HEAD ? CHILD : 1;
}
