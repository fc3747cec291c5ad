import { describe, expect, it } from 'vitest';
import { goWithHead } from './go-with-head.ts';

const at = (x: number, y = 0.2) => ({ x, y, width: 0.2, height: 0.2 });

describe('a thing of somebody whose head goes over the frame', () => {
  it('stays on the side of them on which it ends', () => {
    const heads = { from: at(0.42), to: at(0.38) };
    expect(goWithHead({ from: at(0.05, 0.7), to: at(0.75, 0.6) }, heads)).toEqual({
      from: { ...at(0.75, 0.6), x: 0.79 },
      to: at(0.75, 0.6),
    });
  });

  it('is where it stands by itself while it keeps its side', () => {
    const heads = { from: at(0.42), to: at(0.38) };
    const thing = { from: at(0.7, 0.7), to: at(0.75, 0.6) };
    expect(goWithHead(thing, heads)).toBe(thing);
  });
});
