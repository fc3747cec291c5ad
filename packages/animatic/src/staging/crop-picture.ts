import type { Framing } from '@callsheet/screenplay';
import type { Box } from '../timeline.ts';

export type CropRequest = {
  /** Width over height, in pixels. */
  pictureAspect: number;
  targetAspect: number;
  /** 1 is the largest crop of the target's aspect; smaller is tighter. */
  scale: number;
};

/**
 * The part of a picture that fills a target, in fractions of the picture. Heads are in the upper
 * part of a picture of somebody, so what a crop loses in height it loses mostly below.
 */
export function cropPicture({ pictureAspect, targetAspect, scale }: CropRequest): Box {
  const { width, height } = coverSize(pictureAspect, targetAspect);
  const cropWidth = width * scale;
  const cropHeight = height * scale;
  return {
    x: (1 - cropWidth) / 2,
    y: Math.min(1 - cropHeight, Math.max(0, FACE - FACE_IN_CROP * cropHeight)),
    width: cropWidth,
    height: cropHeight,
  };
}

/** The largest size of the target's aspect inside the picture, in fractions of the picture. */
export function coverSize(pictureAspect: number, targetAspect: number) {
  return pictureAspect > targetAspect
    ? { width: targetAspect / pictureAspect, height: 1 }
    : { width: 1, height: pictureAspect / targetAspect };
}

/** Where the face is in a picture of somebody that nobody has looked at, and where it comes to be in its crop. */
const FACE = 0.36;
const FACE_IN_CROP = 0.45;

/**
 * How tight a framing is when the picture fills the frame, as a scale of the largest crop. That crop
 * is already close when the frame is much broader than the picture, so it is then tightened less.
 */
export function fullFrameScale(framing: Framing, coverHeight: number): number {
  const height = FRAME_HEIGHT[framing];
  return Math.sqrt(height * Math.min(1, height / coverHeight));
}

/** Share of a picture's height that a framing shows of somebody who stands in it from head to foot. */
const FRAME_HEIGHT: Record<Framing, number> = {
  'extreme-wide': 1,
  wide: 1,
  full: 1,
  medium: 0.94,
  'medium-close': 0.8,
  'close-up': 0.66,
  'extreme-close-up': 0.46,
};

/** The scale of the crop inside a card: gentler, because the card has already cropped. */
export const CARD_SCALE: Record<Framing, number> = {
  'extreme-wide': 1,
  wide: 1,
  full: 1,
  medium: 0.94,
  'medium-close': 0.86,
  'close-up': 0.76,
  'extreme-close-up': 0.6,
};
