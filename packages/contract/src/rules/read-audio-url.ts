import { mediaLimitsOf } from '../catalogue/media-limits-of.ts';
import type { Model } from '../catalogue/model.ts';
import type { MediaItem } from '../task-request.ts';
import { isAbsent } from './field.ts';
import type { Field } from './field.ts';
import { readUrl } from './read-url.ts';

/** The one sound of wan2.7-t2v (contract.md §3.2), as an item of the media. */
export function readAudioUrl(model: Model, field: Field): MediaItem[] {
  if (isAbsent(field.value)) return [];
  const url = readUrl(field, mediaLimitsOf(model, 'drivingAudio'));
  return url === undefined ? [] : [{ role: 'drivingAudio', url }];
}
