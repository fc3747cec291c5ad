import type { Player } from './player.ts';

/** Width of a body over its height, from which its head may be far from its middle. */
export const BROAD = 0.9;

export function tallestOf(players: readonly Player[]): number {
  return Math.max(...players.map(({ stature, standing = stature }) => standing));
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
