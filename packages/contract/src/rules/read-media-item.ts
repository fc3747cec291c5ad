import type { MediaLimits } from '../catalogue/media-limits.ts';
import type { Model, RoleRule } from '../catalogue/model.ts';
import type { MediaItem } from '../task-request.ts';
import { checkMediaUrl } from './check-media-url.ts';
import { isAbsent, isRecord, member, report, reportRequired } from './field.ts';
import type { Field } from './field.ts';
import { listChoices } from './read-choice.ts';

/**
 * One item of the cast; `undefined` when its type is not known. After a noted problem the item still
 * has its role, because the longest duration depends on the roles.
 */
export function readMediaItem(model: Model, field: Field): MediaItem | undefined {
  const { value } = field;
  if (!isRecord(value)) {
    report(field, 'type', 'object', 'Input should be a valid dictionary');
    return undefined;
  }
  const rule = readRole(model, member(field, value['type'], 'type'));
  const url = readUrl(member(field, value['url'], 'url'), rule && model.mediaLimits[rule.role]);
  const voiceUrl = readVoice(model, field, rule);
  if (!rule) return undefined;
  return { role: rule.role, url: url ?? '', ...(voiceUrl === undefined ? {} : { voiceUrl }) };
}

function readRole({ media }: Model, field: Field): RoleRule | undefined {
  const type = field.value;
  if (isAbsent(type)) {
    reportRequired(field);
    return undefined;
  }
  if (typeof type === 'string' && Object.hasOwn(media.roles, type)) return media.roles[type];
  const words = Object.keys(media.roles);
  report(field, 'choice', words, `Input should be ${listChoices(words)}`);
  return undefined;
}

/** Without limits (the item's type is unknown) only what holds for every URL is checked. */
function readUrl(field: Field, limits?: MediaLimits): string | undefined {
  const { value } = field;
  if (isAbsent(value)) {
    reportRequired(field);
    return undefined;
  }
  if (typeof value !== 'string') {
    report(field, 'type', 'string', 'Input should be a valid string');
    return undefined;
  }
  if (!limits || !checkMediaUrl({ ...field, value }, limits)) return undefined;
  return value;
}

/** The Java SDK writes `referenceVoice` (clients.md §2); the documented spelling wins if both are there. */
function readVoice(model: Model, field: Field, rule?: RoleRule): string | undefined {
  const item = field.value as Record<string, unknown>;
  const name = isAbsent(item['reference_voice']) ? 'referenceVoice' : 'reference_voice';
  const voice = member(field, item[name], name);
  if (isAbsent(voice.value)) return undefined;
  if (rule && !rule.takesVoice) {
    reportVoice(model, voice);
    return undefined;
  }
  return readUrl(voice, model.mediaLimits.voice);
}

function reportVoice({ media }: Model, { path, problems }: Field): void {
  const types = Object.keys(media.roles).filter((type) => media.roles[type]?.takesVoice);
  problems.push({
    path,
    rule: 'voice',
    expected: types,
    received: 'a voice', // Not its URL, which may be a signed one (promise P27).
    message: `Only ${types.join(' or ')} takes a voice: ${path}`,
  });
}
