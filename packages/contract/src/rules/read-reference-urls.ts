import { mediaLimitsOf } from '../catalogue/media-limits-of.ts';
import type { Model } from '../catalogue/model.ts';
import type { MediaItem } from '../task-request.ts';
import { checkCounts } from './check-counts.ts';
import { isAbsent, member, report, reportRequired } from './field.ts';
import type { Field } from './field.ts';
import { readUrl } from './read-url.ts';

/**
 * The cast of wan2.6 (contract.md §3.4): bare URLs, of which those that end in a video's suffix are
 * videos. `reference_video_urls` is the deprecated list, of videos only; it counts where the other is not sent.
 */
export function readReferenceUrls(model: Model, input: Field): MediaItem[] {
  const { field, typeOf } = findList(input);
  const { value } = field;
  if (isAbsent(value)) {
    reportRequired(field);
    return [];
  }
  if (!Array.isArray(value)) {
    report(field, 'type', 'list', 'Input should be a valid list');
    return [];
  }
  checkCounts(model.media, value.map(typeOf), field);
  return value.slice(0, model.media.maxItems).flatMap((url, index) => {
    const role = typeOf(url) === 'video' ? 'referenceVideo' : 'referenceImage';
    const read = readUrl(member(field, url, index), mediaLimitsOf(model, role));
    return read === undefined ? [] : [{ role, url: read }];
  });
}

/** Words of the messages; the hosted service names no types. */
type TypeOf = (url: unknown) => 'image' | 'video';

function findList(input: Field): { field: Field; typeOf: TypeOf } {
  const values = input.value as Record<string, unknown>;
  const older = member(input, values['reference_video_urls'], 'reference_video_urls');
  const field = member(input, values['reference_urls'], 'reference_urls');
  if (isAbsent(older.value)) return { field, typeOf: typeByEnding };
  if (isAbsent(field.value)) return { field: older, typeOf: () => 'video' };
  reportTwoLists(older);
  return { field, typeOf: typeByEnding };
}

function reportTwoLists({ path, notes }: Field): void {
  notes.findings.push({
    code: 'field.ignored',
    severity: 'warning',
    path,
    message: '`reference_video_urls` is ignored beside `reference_urls`.',
    fix: 'Put its videos into `reference_urls`.',
  });
}

const typeByEnding: TypeOf = (url) => {
  if (typeof url !== 'string' || /^data:/i.test(url)) return 'image';
  return /\.(mp4|mov)$/i.test(withoutQuery(url)) ? 'video' : 'image';
};

function withoutQuery(url: string): string {
  // A key of `oss://` is raw and may hold both signs (clients.md §1).
  if (/^oss:\/\//i.test(url)) return url;
  return url.split(/[?#]/, 1)[0]!;
}
