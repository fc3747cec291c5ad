import type { MediaRule } from '../catalogue/model.ts';
import { report } from './field.ts';
import type { Field } from './field.ts';

/** Checks that the types may stand together; all of them are known, and their counts are right. */
export function checkCombination(
  { combinations, exclusion }: MediaRule,
  types: readonly unknown[],
  field: Field,
): void {
  const sent = new Set(types);
  if (combinations && !combinations.some((legal) => isSame(legal, sent))) {
    const list = combinations.map((legal) => legal.join(' + ')).join('; ');
    const found = [...sent].join(' + ') || 'nothing';
    report(field, 'combination', combinations, `Types should be one of ${list}, not ${found}`);
  }
  const [ones = [], others = []] = exclusion ?? [];
  if (ones.some((type) => sent.has(type)) && others.some((type) => sent.has(type))) {
    const message = `${ones.join(', ')} should not stand with ${others.join(', ')}`;
    report(field, 'combination', exclusion, message);
  }
}

function isSame(legal: readonly string[], sent: ReadonlySet<unknown>): boolean {
  return legal.length === sent.size && legal.every((type) => sent.has(type));
}
