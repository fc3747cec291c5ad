import type { FoundByRule } from '../finding.ts';
import { mediaPath } from '../media-path.ts';
import type { PreflightReading } from '../preflight-reading.ts';
import { nameOf, type Reference } from '../reference.ts';

/** References that the prompt never names. A video that is edited needs no name. */
export function findUnusedReferences(reading: PreflightReading): FoundByRule[] {
  const { references, request, naming } = reading;
  if (naming === 'none') return [];
  const unused = references.filter(
    (reference) =>
      request.media[reference.index]!.role !== 'inputVideo' && !isNamed(reading, reference),
  );
  if (references.length === 1) return unused.map((reference) => toUnnamed(reading, reference));
  return unused.map((reference) => toUnused(reading, reference));
}

function isNamed({ mentions, references }: PreflightReading, { ref: own }: Reference): boolean {
  const isAlone = references.filter(({ ref }) => ref.kind === own.kind).length === 1;
  return mentions
    .map(({ ref, meant, isLone }) => ({ ...(meant ?? ref), isLone }))
    .some(
      ({ kind, number, isLone }) =>
        kind === own.kind && number === own.number && (!isLone || isAlone),
    );
}

function toUnused(reading: PreflightReading, reference: Reference): FoundByRule {
  const name = nameIn(reading, reference);
  return {
    code: 'preflight.reference_unused',
    message: `${name} is sent, and the prompt never names it: the model may leave it out or mix it in anywhere.`,
    fix: `Say in the prompt what ${name} is or does, or take it out of the request.`,
    path: mediaPath(reading.request, reference.index),
  };
}

function toUnnamed(reading: PreflightReading, reference: Reference): FoundByRule {
  const name = nameIn(reading, reference);
  return {
    code: 'preflight.reference_unnamed',
    message: `The prompt does not name its only reference, so the model has to guess who or what in it is meant.`,
    fix: `Write ${name} where it is meant.`,
    path: mediaPath(reading.request, reference.index),
  };
}

function nameIn({ naming, prompt }: PreflightReading, { ref, jointNumber }: Reference): string {
  return naming === 'character'
    ? `character${jointNumber}`
    : nameOf(ref, prompt.screenplay.language);
}
