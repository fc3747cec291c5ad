import fc from 'fast-check';
import type { Fuse } from './crashing-connection.ts';

/** What clients, workers (of which any may be a zombie), pollers and an operator do. Numbers are taken modulo what there is. */
export type Step = { process: 0 | 1; fuse: Fuse | null; action: Action };

export type Action =
  | {
      do: 'create';
      caller: number;
      seconds: number;
      resolution: '720P' | '1080P';
      videos: number;
      isKeyed: boolean;
    }
  /** The same request with the same idempotency key as an earlier create, as after a lost answer. */
  | { do: 'createAgain'; create: number }
  | { do: 'claim' | 'poll' | 'cancel'; task: number }
  | { do: 'fail' | 'expire' | 'retry' | 'giveBack'; lease: number }
  | { do: 'succeed'; lease: number; outputSeconds: number; inputSeconds: number }
  | { do: 'grant'; account: number; amountMicros: number }
  | { do: 'giveSeconds'; account: number; seconds: number };

const index = fc.nat(1_000_000);

const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('create' as const),
      caller: index,
      seconds: fc.integer({ min: 2, max: 10 }),
      resolution: fc.constantFrom('720P' as const, '1080P' as const),
      videos: fc.nat(3),
      isKeyed: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('createAgain' as const), create: index }) },
  { weight: 7, arbitrary: fc.record({ do: fc.constant('claim' as const), task: index }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('poll' as const, 'cancel' as const), task: index }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('succeed' as const),
      lease: index,
      outputSeconds: fc.integer({ min: 1, max: 12 }),
      inputSeconds: fc.constantFrom(0, 1.65, 2.5, 4.95),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom(...(['fail', 'expire', 'retry', 'giveBack'] as const)),
      lease: index,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('grant' as const),
      account: index,
      amountMicros: fc
        .integer({ min: -3_000_000, max: 9_000_000 })
        .filter((micros) => micros !== 0),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('giveSeconds' as const),
      account: index,
      seconds: fc.integer({ min: 1, max: 9 }),
    }),
  },
);

const fuse: fc.Arbitrary<Fuse | null> = fc.oneof(
  { weight: 5, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.record({
      statements: fc.nat(9),
      moment: fc.constantFrom('before' as const, 'after' as const),
    }),
  },
);

/** Up to four steps that happen at the same time. */
export const momentArbitrary: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ process: fc.constantFrom(0 as const, 1 as const), fuse, action }),
  { minLength: 1, maxLength: 4 },
);
