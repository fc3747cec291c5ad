import type { Model } from '../catalogue/model.ts';
import type { Finding } from '../finding.ts';
import { isRecord, storableText } from './field.ts';
import { knownFields } from './known-fields.ts';
import type { KnownFields, Place } from './known-fields.ts';
import { suggestField } from './suggest-field.ts';

/** Past this many a body is not a mistake but another format; one finding says how many more. */
const maxFindings = 20;

/** Longest name that a finding repeats. */
const maxNameCharacters = 60;

/**
 * Tells of fields that the model does not have. The wire ignores them, as the hosted service does, and
 * a misspelt or outdated one is then silently not obeyed.
 */
export function reportUnknownFields(
  model: Model,
  body: Record<string, unknown>,
  findings: Finding[],
): void {
  const known = knownFields(model);
  let count = 0;
  for (const { place, path, fields } of listObjects(model, body)) {
    for (const name in fields) {
      if (known.silent[place].has(name)) continue;
      count += 1;
      if (count <= maxFindings) findings.push(describe({ model, known, place, path, name }));
    }
  }
  if (count > maxFindings) findings.push(describeMore(model, count - maxFindings));
}

type FieldsAt = { place: Place; path: string; fields: Record<string, unknown> };

function listObjects({ media }: Model, body: Record<string, unknown>): FieldsAt[] {
  const { input, parameters } = body;
  const items = isRecord(input) && media.field === 'media' ? input['media'] : undefined;
  const objects: FieldsAt[] = [{ place: 'body', path: '', fields: body }];
  if (isRecord(input)) objects.push({ place: 'input', path: 'input.', fields: input });
  if (Array.isArray(items)) {
    for (const [index, fields] of items.slice(0, media.maxItems).entries()) {
      if (isRecord(fields)) objects.push({ place: 'item', path: `input.media.${index}.`, fields });
    }
  }
  if (isRecord(parameters)) {
    objects.push({ place: 'parameters', path: 'parameters.', fields: parameters });
  }
  return objects;
}

type Unknown = { model: Model; known: KnownFields; place: Place; path: string; name: string };

function describe({ model, known, place, path, name: sent }: Unknown): Finding {
  const name = storableText(sent.slice(0, maxNameCharacters));
  const suggestion = suggestField(known, place, sent);
  const noun = place === 'parameters' ? 'parameter' : 'field';
  const claim = `\`${name}\` is not a ${noun} of ${model.ids[0]}`;
  const finding = { code: 'field.unknown', severity: 'warning', path: `${path}${name}` } as const;
  if (!suggestion) {
    return { ...finding, message: `${claim}; it is ignored.`, fix: 'Leave it out.' };
  }
  if ('advice' in suggestion) {
    return { ...finding, message: `${claim}; it is ignored.`, fix: suggestion.advice };
  }
  const { fieldPath } = suggestion;
  return {
    ...finding,
    message: `${claim}; did you mean \`${fieldPath}\`?`,
    fix: `Send it as \`${fieldPath}\`, or leave it out: it is ignored.`,
  };
}

function describeMore(model: Model, count: number): Finding {
  return {
    code: 'field.unknown',
    severity: 'warning',
    message: `${count} more fields are not of ${model.ids[0]}; they are ignored.`,
    fix: 'Check that the body has the format of this model.',
  };
}
