import type { MediaRule, Model } from '../catalogue/model.ts';
import type { MediaItem } from '../task-request.ts';
import { checkCombination } from './check-combination.ts';
import { checkCounts } from './check-counts.ts';
import { isAbsent, isRecord, member, report, reportRequired } from './field.ts';
import type { Field } from './field.ts';
import { readAudioUrl } from './read-audio-url.ts';
import { readMediaItem } from './read-media-item.ts';
import { readReferenceUrls } from './read-reference-urls.ts';

/** The items of a known type, in the client's order; worth anything only if no problem was noted. */
export function readMedia(model: Model, input: Field): MediaItem[] {
  const { field: name } = model.media;
  const values = input.value as Record<string, unknown>;
  if (name === 'audio_url') return readAudioUrl(model, member(input, values[name], name));
  if (name === 'reference_urls') return readReferenceUrls(model, input);
  return readMediaList(model, member(input, values[name], name));
}

function readMediaList(model: Model, field: Field): MediaItem[] {
  const { value } = field;
  if (isAbsent(value)) {
    if (model.media.required) reportRequired(field);
    return [];
  }
  if (!Array.isArray(value)) {
    report(field, 'type', 'list', 'Input should be a valid list');
    return [];
  }
  checkTypes(model.media, value, field);
  return value
    .slice(0, model.media.maxItems) // Past the limit an item would only add to a list of problems without end.
    .map((item, index) => readMediaItem(model, member(field, item, index)))
    .filter((item) => item !== undefined);
}

function checkTypes(rule: MediaRule, items: readonly unknown[], field: Field): void {
  const types = items.map((item) => (isRecord(item) ? item['type'] : undefined));
  const areCountsRight = checkCounts(rule, types, field);
  if (areCountsRight) checkCombination(rule, types, field);
}
