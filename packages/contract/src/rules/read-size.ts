import type { Size, SizeRule } from '../catalogue/model.ts';
import type { Resolution } from '../task-request.ts';
import type { Field } from './field.ts';
import { readChoice } from './read-choice.ts';

/** A size written `1280*720`, and the tier that it belongs to, which gives the price. */
export function readSize(rule: SizeRule, field: Field): { resolution: Resolution; size: Size } {
  const { values, default: fallback, source } = rule;
  const word = readChoice({ values: Object.keys(values), default: fallback, source }, field);
  const [width, height] = word.split('*').map(Number) as [number, number];
  return { resolution: values[word]!.resolution, size: { width, height } };
}
