import { describe, expect, it } from 'vitest';
import { spreadRound } from './spread-round.ts';

const size = { width: 41, height: 31 };

describe('spreading a mask in a circle', () => {
  it('makes an octagon of a pixel, 10 to the side and 7 aslant', () => {
    const mask = new Uint8Array(41 * 31);
    mask[15 * 41 + 20] = 1;
    const spread = spreadRound(mask, size, { pixels: 10, value: 1 });
    const isSet = (x: number, y: number) => spread[(15 + y) * 41 + 20 + x];
    expect([isSet(10, 0), isSet(11, 0), isSet(0, -10), isSet(0, -11)]).toEqual([1, 0, 1, 0]);
    expect([isSet(7, 7), isSet(8, 8), isSet(-7, 7), isSet(-8, -8)]).toEqual([1, 0, 1, 0]);
  });

  it('spreads zeros as well, ends at the picture and goes round no edge of it', () => {
    const mask = new Uint8Array(41 * 31).fill(1);
    mask[0] = 0;
    const spread = spreadRound(mask, size, { pixels: 2, value: 0 });
    const set = [...spread.keys()].filter((at) => spread[at]);
    expect(set).toEqual([0, 1, 2, 41, 42, 82]);
  });
});
