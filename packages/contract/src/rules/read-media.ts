import type { CountRule, MediaRule, Model } from '../catalogue/model.ts';
import type { MediaItem } from '../task-request.ts';
import { isAbsent, isRecord, member, report, reportRequired } from './field.ts';
import type { Field } from './field.ts';
import { readMediaItem } from './read-media-item.ts';

/** The items of a known type, in the client's order; worth anything only if no problem was noted. */
export function readMedia(model: Model, field: Field): MediaItem[] {
  const { value } = field;
  if (isAbsent(value)) {
    reportRequired(field);
    return [];
  }
  if (!Array.isArray(value)) {
    report(field, 'type', 'list', 'Input should be a valid list');
    return [];
  }
  checkCounts(model.media, value, field);
  return value
    .slice(0, model.media.maxItems) // Past the limit an item would only add to a list of problems without end.
    .map((item, index) => readMediaItem(model, member(field, item, index)))
    .filter((item) => item !== undefined);
}

function checkCounts(rule: MediaRule, items: readonly unknown[], field: Field): void {
  if (items.length > rule.maxItems) {
    const limit = `at most ${rule.maxItems} items`;
    report(field, 'count', limit, `List should have ${limit}, not ${items.length}`);
  }
  const types = items.map((item) => (isRecord(item) ? item['type'] : undefined));
  const allKnown = types.every(
    (type) => typeof type === 'string' && Object.hasOwn(rule.roles, type),
  );
  for (const count of rule.counts) {
    const found = types.filter((type) => count.types.some((word) => word === type)).length;
    // An item of a misspelt type has its own problem and may be the one that seems to miss.
    if (found > count.max || (found < count.min && allKnown)) reportCount(count, found, field);
  }
}

function reportCount({ types, min, max }: CountRule, found: number, field: Field): void {
  const bound = found > max ? `at most ${max}` : `at least ${min}`;
  const limit = `${bound} ${types.join(' or ')}`;
  report(field, 'count', limit, `List should have ${limit}, not ${found}`);
}
