import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeSpeaker } from './describe-speaker.ts';

it.each(['Close-up', 'Anne-Marie', "O'Neill", 'Dr. (No)', '老渔夫', '[A]^$|{2}\\'])(
  'tells what the prompt says around the name %s',
  (name) => {
    expect(describeSpeaker(`${name}, a young woman, waves.`, name)).toBe(
      ' , a young woman, waves ',
    );
  },
);

it('takes a name by its letters, not as a pattern', () => {
  expect(describeSpeaker('Jbyn waves.', 'J..n')).toBe('');
});

it('takes any name at all', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
      fc.string(),
      (name, rest) => {
        describeSpeaker(`${rest}${name}${rest}`, name);
      },
    ),
  );
});
