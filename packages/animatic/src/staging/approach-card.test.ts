import { describe, expect, it } from 'vitest';
import { clipOf, shot, video } from '../testing/test-film.ts';
import { approachCard } from './approach-card.ts';
import { castPlayer } from './cast-players.ts';

const player = (number: number, kind?: 'walks' | 'looks') => ({
  ...castPlayer(clipOf(number), shot({ cast: [] }), { roles: new Map(), sides: new Map() }),
  blocking: kind && { who: video(number), actions: [{ kind }], spans: [] },
});
const at = (x: number, y: number) => ({ x, y, width: 0.4, height: 0.4 });

describe('the card of somebody who walks', () => {
  it('begins smaller and away from the other, beside it or above it', () => {
    const other = { player: player(2), depth: 1, box: at(0.05, 0.3) };
    const beside = { player: player(1, 'walks'), depth: 1, box: at(0.55, 0.3) };
    const box = approachCard(beside, [other, beside])!;
    expect(box.width).toBeCloseTo(0.272, 9);
    expect(box.height).toBeCloseTo(0.272, 9);
    expect(box.x + box.width).toBeCloseTo(0.9436, 9);
    expect(box.y).toBeCloseTo(0.364, 9);
    const above = { ...beside, box: at(0.05, -0.2) };
    expect(approachCard(above, [other, above])!.y).toBeCloseTo(-0.1936, 9);
  });

  it('stays where its person does, and where there is no other', () => {
    const other = { player: player(2, 'looks'), depth: 1, box: at(0.05, 0.3) };
    const walker = { player: player(1, 'walks'), depth: 1, box: at(0.55, 0.3) };
    expect(approachCard(other, [other, walker])).toBeUndefined();
    expect(approachCard(walker, [walker])).toBeUndefined();
  });
});
