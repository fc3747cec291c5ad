import { captionTop } from '../captions/caption-metrics.ts';
import { knownHead } from '../casting/read-anatomy.ts';
import type { Box, VisualFacts } from '../timeline.ts';
import { arrangeCards } from './arrange-cards.ts';
import type { Place } from './compose-players.ts';
import { cropPicture } from './crop-picture.ts';
import type { Player } from './player.ts';
import { uniteBoxes } from './unite-boxes.ts';

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
    leastAspects: players.map(({ visual }) => leastAspectOf(visual!)),
    stage: { width: room.width * aspect, height: room.height },
    gap: GAP * Math.sqrt(aspect),
    smallestArea: (SMALLEST_AREAS[players.length] ?? CROWD_AREA) * aspect,
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
/** Share of the frame that each of so many has; four or five share it as they are. */
const SMALLEST_AREAS: Readonly<Record<number, number>> = { 1: 0.3, 2: 0.3, 3: 0.178 };
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

/** Share of a card's width that a head in it takes at most. */
const MOST_HEAD = 0.8;

/** A crop as high as the picture keeps the head in all of a video. */
function leastAspectOf(visual: VisualFacts): number {
  const head = headOf(visual);
  return head ? (head.width / MOST_HEAD) * (visual.width / visual.height) : 0;
}

/** In all of a video. */
function headOf({ subject }: VisualFacts): Box | undefined {
  const heads = subject?.heads ?? [];
  return heads.length > 0 ? uniteBoxes(heads.map(({ box }) => box)) : knownHead(subject);
}

/** As much of the picture as fits the card, around the head or else around the same middle. */
function recrop(player: Player, targetAspect: number): Player {
  const visual = player.visual!;
  const { body } = player.anatomy;
  const pictureAspect = visual.width / visual.height;
  const whole = cropPicture({ pictureAspect, targetAspect, scale: 1 });
  const head = headOf(visual);
  const middle = head ?? body;
  const x = within(middle.x + middle.width / 2 - whole.width / 2, 1 - whole.width);
  const y = head
    ? within(head.y + head.height / 2 - whole.height * EYES, 1 - whole.height)
    : whole.y;
  const crop = { ...whole, x, y };
  return { ...player, anatomy: { ...player.anatomy, body: crop, aspect: targetAspect } };
}

/** Height of a head's middle in a card that cannot show all of the picture's height. */
const EYES = 0.42;

function within(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}
