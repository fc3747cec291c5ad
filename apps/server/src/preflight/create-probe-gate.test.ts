import { expect, it } from 'vitest';
import { createProbeGate } from './create-probe-gate.ts';

it('lets in so many of an account and so many in all, and again when they leave', () => {
  const enter = createProbeGate({ atOnce: 3, ofAnAccount: 2 });
  const first = enter('alice');
  expect([first, enter('alice'), enter('alice')].map((leave) => leave !== null)).toEqual([
    true,
    true,
    false,
  ]);
  expect(enter('bob')).not.toBeNull();
  expect(enter('carol')).toBeNull();
  first!();
  expect(enter('carol')).not.toBeNull();
  expect(enter('alice')).toBeNull();
});
