import type { Framing, Shot } from '@callsheet/screenplay';
import type { Place } from './compose-players.ts';
import type { Player } from './player.ts';

/** A part of a body that a close shot is of. */
export type BodyPart = 'hand' | 'feet';

/** What of the only one there a close shot shows, where its words tell of that and of no face. */
export function partOf(
  { framing, description, lines }: Shot,
  players: readonly Player[],
): BodyPart | undefined {
  const [only, other] = players;
  if (!only || other || !CLOSE.includes(framing) || lines.length > 0) return undefined;
  if (only.form === 'card' || !only.anatomy.isWhole || only.isLying) return undefined;
  if (FACE.test(description)) return undefined;
  return HAND.test(description) ? 'hand' : FEET.test(description) ? 'feet' : undefined;
}

const CLOSE: readonly Framing[] = ['medium-close', 'close-up', 'extreme-close-up'];

const HAND =
  /\b(?:hands?|fingers?|fingertips?|fists?|palms?|wrists?)\b|[手拳](?!机|表|套|电)|指尖/iu;
const FEET = /\b(?:feet|foot|boots?|shoes?|sneakers?|ankles?|heels?)\b|脚|鞋/iu;
const FACE =
  /\b(?:faces?|heads?|eyes?|expressions?|smiles?|smiling|gaze|lips|mouth|tears?|cries|looks?|looking|stares?)\b|[脸眼嘴泪笑]|表情|目光/iu;

/** So near that the part is in the middle of the frame and the head above it. */
export function framePart(place: Place, part: BodyPart, aspect: number): Place {
  const { player, box } = place;
  const height = NEAR * Math.max(1, Math.min(1.3, 1 / player.stature));
  const width = (height * player.anatomy.aspect) / aspect;
  const way = player.anatomy.looks < 0 || box.x + box.width / 2 > 0.5 ? -1 : 1;
  const at = WHERE[part];
  return {
    ...place,
    box: { x: 0.5 - (0.5 + way * at.x) * width, y: at.seen - at.y * height, width, height },
    isPart: true,
  };
}

/** In frame heights, of an adult. */
const NEAR = 2.5;

/** Of a body: how far out of its middle and how far down; `seen`: of the frame. */
const WHERE: Record<BodyPart, { x: number; y: number; seen: number }> = {
  hand: { x: 0.24, y: 0.5, seen: 0.58 },
  feet: { x: 0, y: 0.92, seen: 0.62 },
};
