import type { CountRule, MediaRule } from '../catalogue/model.ts';
import { report } from './field.ts';
import type { Field } from './field.ts';

/**
 * Checks how many items there are in all and of each type. `false`: a problem was noted, or an item
 * of no known type, which has its own problem, leaves it open.
 */
export function checkCounts(rule: MediaRule, types: readonly unknown[], field: Field): boolean {
  const areAllKnown = types.every(
    (type) => typeof type === 'string' && Object.hasOwn(rule.roles, type),
  );
  const isListRight = checkLength(rule, types, field);
  const wrong = rule.counts.filter((count) => {
    const found = types.filter((type) => count.types.some((word) => word === type)).length;
    // An item of a misspelt type may be the one that seems to miss.
    const isWrong = found > count.max || (found < count.min && areAllKnown);
    if (isWrong) reportCount(count, found, field);
    return isWrong;
  });
  return areAllKnown && isListRight && wrong.length === 0;
}

function checkLength({ maxItems }: MediaRule, types: readonly unknown[], field: Field): boolean {
  if (types.length <= maxItems) return true;
  const limit = `at most ${maxItems} items`;
  report(field, 'count', limit, `List should have ${limit}, not ${types.length}`);
  return false;
}

function reportCount({ types, min, max }: CountRule, found: number, field: Field): void {
  const bound = found > max ? `at most ${max}` : `at least ${min}`;
  const limit = `${bound} ${types.join(' or ')}`;
  report(field, 'count', limit, `List should have ${limit}, not ${found}`);
}
