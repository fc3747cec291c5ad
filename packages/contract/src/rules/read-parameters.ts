import type { IntegerRule, Model } from '../catalogue/model.ts';
import type { MediaItem, TaskRequest } from '../task-request.ts';
import { isAbsent, isRecord, member, report } from './field.ts';
import type { Field } from './field.ts';
import { readBoolean } from './read-boolean.ts';
import { readChoice } from './read-choice.ts';
import { readInteger } from './read-integer.ts';

type Parameters = Pick<
  TaskRequest,
  'resolution' | 'ratio' | 'durationSeconds' | 'promptExtend' | 'watermark' | 'seed'
>;

/** The `parameters` object, which may be absent; what it lacks has the model's default. */
export function readParameters(
  model: Model,
  field: Field,
  media: readonly MediaItem[],
): Parameters {
  if (!isAbsent(field.value) && !isRecord(field.value)) {
    report(field, 'type', 'object', 'Input should be a valid dictionary');
  }
  const values = isRecord(field.value) ? field.value : {};
  const at = (name: string) => member(field, values[name], name);
  const rules = model.parameters;
  const parameters = {
    resolution: readChoice(rules.resolution, at('resolution')),
    ratio: readChoice(rules.ratio, at('ratio')),
    durationSeconds: readInteger(durationRule(model, media), at('duration')),
    promptExtend: readBoolean(rules.promptExtend, at('prompt_extend')),
    watermark: readBoolean(rules.watermark, at('watermark')),
  };
  const seed = readInteger(rules.seed, at('seed'));
  return seed === undefined ? parameters : { ...parameters, seed };
}

function durationRule({ parameters }: Model, media: readonly MediaItem[]): IntegerRule<number> {
  const { maxWith, ...rule } = parameters.duration;
  const isLower = media.some(({ role }) => role === maxWith.role);
  return isLower ? { ...rule, max: maxWith.max, maxReason: maxWith.reason } : rule;
}
