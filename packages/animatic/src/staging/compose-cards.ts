import { captionTop } from '../captions/caption-metrics.ts';
import type { Box } from '../timeline.ts';
import { arrangeCards } from './arrange-cards.ts';
import type { Place } from './compose-players.ts';
import { cropPicture } from './crop-picture.ts';
import type { Player } from './player.ts';

export type CardsRequest = {
  players: readonly Player[];
  /** Width over height of the output. */
  aspect: number;
  /** How far the camera takes things to the sides, and up and down, in fractions of the frame. */
  reach: { x: number; y: number };
  /** Lines are shown in this shot. */
  captioned: boolean;
};

/** Pictures side by side or one above the other, inside even margins and above the captions. */
export function composeCards(request: CardsRequest): Place[] {
  const { players, aspect } = request;
  const room = roomOf(request);
  const cards = arrangeCards({
    aspects: players.map(({ visual }) => visual!.width / visual!.height),
    stage: { width: room.width * aspect, height: room.height },
    gap: GAP * Math.sqrt(aspect),
    smallestArea: (players.length > 3 ? CROWD_AREA : SMALLEST_AREA) * aspect,
  });
  return players.map((player, index) => {
    const card = cards[index]!;
    const box = {
      x: room.x + card.x / aspect,
      y: room.y + card.y,
      width: card.width / aspect,
      height: card.height,
    };
    return { player: recrop(player, card.width / card.height), depth: 1, box };
  });
}

/** Between cards, as a share of the square root of the frame's area. */
const GAP = 0.026;
/** Share of the frame that each of up to three has; four or five share it as they are. */
const SMALLEST_AREA = 0.178;
const CROWD_AREA = 0.06;

const SIDE = 0.03;
/** Under the slate. */
const TOP = 0.062;
const BOTTOM = 0.93;
const ABOVE_CAPTION = 0.012;

function roomOf({ aspect, reach, captioned }: CardsRequest): Box {
  const side = SIDE + reach.x;
  const top = TOP + reach.y;
  const bottom = (captioned ? captionTop(aspect) - ABOVE_CAPTION : BOTTOM) - reach.y;
  return { x: side, y: top, width: 1 - 2 * side, height: bottom - top };
}

/** As much of the picture as fits the card, around the same middle. */
function recrop(player: Player, targetAspect: number): Player {
  const { width, height } = player.visual!;
  const { body } = player.anatomy;
  const whole = cropPicture({ pictureAspect: width / height, targetAspect, scale: 1 });
  const x = body.x + body.width / 2 - whole.width / 2;
  const crop = { ...whole, x: Math.min(1 - whole.width, Math.max(0, x)) };
  return { ...player, anatomy: { ...player.anatomy, body: crop, aspect: targetAspect } };
}
