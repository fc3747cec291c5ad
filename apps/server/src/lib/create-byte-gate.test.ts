import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createByteGate } from './create-byte-gate.ts';

/** What has entered, in order, and a way out for each. */
function watchGate(maxBytes: number) {
  const enter = createByteGate(maxBytes);
  const inside = new Map<string, () => void>();
  return {
    inside,
    come: (name: string, bytes: number) => enter(bytes).then((leave) => inside.set(name, leave)),
    leave: (name: string) => {
      inside.get(name)!();
      inside.delete(name);
    },
    settle: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

test('bytes that fit enter at once, the next ones wait in their order, also the small behind the large', async () => {
  const gate = watchGate(100);
  void gate.come('a', 60);
  void gate.come('b', 40);
  void gate.come('c', 70);
  void gate.come('d', 1);
  await gate.settle();
  expect([...gate.inside.keys()]).toEqual(['a', 'b']);
  gate.leave('b');
  await gate.settle();
  expect([...gate.inside.keys()]).toEqual(['a']);
  gate.leave('a');
  await gate.settle();
  expect([...gate.inside.keys()]).toEqual(['c', 'd']);
});

test('what is larger than the whole enters when nothing else is inside', async () => {
  const gate = watchGate(100);
  void gate.come('a', 1);
  void gate.come('b', 500);
  await gate.settle();
  expect([...gate.inside.keys()]).toEqual(['a']);
  gate.leave('a');
  await gate.settle();
  expect([...gate.inside.keys()]).toEqual(['b']);
});

test('never more than the whole is inside, and everybody gets in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 20 }), async (all) => {
      const enter = createByteGate(100);
      let held = 0;
      let most = 0;
      const visits = all.map(async (bytes) => {
        const leave = await enter(bytes);
        held += bytes;
        most = Math.max(most, held);
        await new Promise((resolve) => setImmediate(resolve));
        held -= bytes;
        leave();
      });
      await Promise.all(visits);
      expect(most).toBeLessThanOrEqual(100);
    }),
    { seed: 6, numRuns: 50 },
  );
});
