import type { Model } from '../catalogue/model.ts';
import type { MediaItem, Ratio } from '../task-request.ts';
import { isAbsent } from './field.ts';
import type { Field } from './field.ts';
import { readChoice } from './read-choice.ts';

/** The ratio that shapes the video; `undefined` where a picture or a size does, or the model has none. */
export function readRatio(
  { ids, parameters }: Model,
  field: Field,
  media: readonly MediaItem[],
): Ratio | undefined {
  const rule = parameters.ratio;
  if (!rule) return undefined;
  const { default: fallback, values, source } = rule;
  const isSent = !isAbsent(field.value);
  const asked = isSent
    ? readChoice({ values, default: fallback ?? '16:9', source }, field)
    : fallback;
  const leader = media.find(({ role }) => rule.ignoredWith.includes(role));
  if (!leader) return asked;
  if (isSent) reportIgnored(field, ids[0]);
  return undefined;
}

function reportIgnored({ path, value, notes }: Field, model: string): void {
  notes.findings.push({
    code: 'parameter.ignored',
    severity: 'warning',
    path,
    message: `${model} ignores the ratio ${String(value)}: the frame in the media gives the shape of the video.`,
    fix: 'Leave `ratio` out, or crop the frame to the shape you want.',
  });
}
