import type { IntegerRule, Model } from '../catalogue/model.ts';
import type { MediaItem } from '../task-request.ts';
import type { Field } from './field.ts';
import { readInteger } from './read-integer.ts';

/** Whole seconds; `undefined`: as long as the input video. Some media lower the maximum. */
export function readDuration(
  { parameters }: Model,
  field: Field,
  media: readonly MediaItem[],
): number | undefined {
  const { maxWith, likeInput, longerThan: _, ...rule } = parameters.duration;
  if (likeInput !== undefined && field.value === likeInput) return undefined;
  const isLower = maxWith && media.some(({ role }) => role === maxWith.role);
  const bounds: IntegerRule<number | undefined> = isLower
    ? { ...rule, max: maxWith.max, maxReason: maxWith.reason }
    : rule;
  return readInteger(bounds, field);
}
