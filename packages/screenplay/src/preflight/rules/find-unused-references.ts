import type { FoundByRule } from '../finding.ts';
import { mediaPath } from '../media-path.ts';
import type { PreflightReading } from '../preflight-reading.ts';
import { isCountedJointly, listMissing, meantJointly } from '../joint-numbering.ts';
import { nameOf, type Reference } from '../reference.ts';

/** References that the prompt never names. A video that is edited needs no name. */
export function findUnusedReferences(reading: PreflightReading): FoundByRule[] {
  const { references, request, naming } = reading;
  if (naming === 'none') return [];
  const meant = listMeantJointly(reading);
  const unused = references.filter(
    (reference) =>
      request.media[reference.index]!.role !== 'inputVideo' &&
      !isNamed(reading, reference) &&
      !meant.includes(reference),
  );
  if (references.length === 1) return unused.map((reference) => toUnnamed(reading, reference));
  return unused.map((reference) => toUnused(reading, reference));
}

/** Named under a number of its own count, which is a finding of its own. */
function listMeantJointly(reading: PreflightReading): (Reference | undefined)[] {
  const missing = listMissing(reading);
  if (!isCountedJointly(reading, missing)) return [];
  return missing.map((mention) => meantJointly(reading, mention));
}

function isNamed({ mentions, references }: PreflightReading, { ref: own }: Reference): boolean {
  const isAlone = references.filter(({ ref }) => ref.kind === own.kind).length === 1;
  return mentions.some(
    ({ ref, isLone }) => ref.kind === own.kind && ref.number === own.number && (!isLone || isAlone),
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
