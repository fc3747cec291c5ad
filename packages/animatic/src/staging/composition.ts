import type { CameraAngle, Framing } from '@callsheet/screenplay';
import type { Box } from '../box.ts';
import type { SetView } from '../scenery/view-set.ts';
import type { Player } from './player.ts';

/** Where a player's whole body is in the frame as the camera is set up; it may reach outside. */
export type Place = {
  player: Player;
  box: Box;
  /** How large things are there: 1 on the mark. */
  depth: number;
  /** With the back to the camera, at the edge of an over-the-shoulder shot. */
  isForeground?: true;
  /** A close shot of a hand or of feet: the head is out of the frame. */
  isPart?: true;
};

export type Composition = {
  /** Persons and creatures, from left to right. */
  players: readonly Player[];
  framing: Framing;
  view: SetView;
  /** Width over height of the output. */
  aspect: number;
  /** How far the camera takes things to each side, in fractions of the frame. */
  reach: number;
  /** From where the camera looks; absent: from the eyes' height. */
  angle?: CameraAngle | undefined;
  /** Whom a close framing is about: the others are smaller behind; absent: all alike. */
  focus?: Player | undefined;
};
