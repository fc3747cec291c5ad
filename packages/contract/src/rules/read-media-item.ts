import { mediaLimitsOf } from '../catalogue/media-limits-of.ts';
import type { Model, RoleRule } from '../catalogue/model.ts';
import type { MediaItem } from '../task-request.ts';
import { isAbsent, isRecord, member, report, reportRequired } from './field.ts';
import type { Field } from './field.ts';
import { listChoices } from './read-choice.ts';
import { readUrl } from './read-url.ts';

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
  const url = readUrl(member(field, value['url'], 'url'), rule && mediaLimitsOf(model, rule.role));
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

/** The Java SDK writes `referenceVoice` (clients.md §2); the documented spelling wins if both are there. */
function readVoice(model: Model, field: Field, rule?: RoleRule): string | undefined {
  const item = field.value as Record<string, unknown>;
  const name = isAbsent(item['reference_voice']) ? 'referenceVoice' : 'reference_voice';
  const voice = member(field, item[name], name);
  if (isAbsent(voice.value)) return undefined;
  if (!model.mediaLimits.voice) return undefined; // A key that this model does not know.
  if (rule && !rule.takesVoice) {
    reportVoice(model, voice);
    return undefined;
  }
  return readUrl(voice, model.mediaLimits.voice);
}

function reportVoice({ media }: Model, { path, notes }: Field): void {
  const types = Object.keys(media.roles).filter((type) => media.roles[type]?.takesVoice);
  notes.problems.push({
    path,
    rule: 'voice',
    expected: types,
    received: 'a voice', // Not its URL, which may be a signed one (promise P27).
    message: `Only ${types.join(' or ')} takes a voice: ${path}`,
  });
}
