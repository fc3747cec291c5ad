import type { Mention } from '../../cast/find-mentions.ts';
import type { FoundByRule } from '../finding.ts';
import type { PreflightReading } from '../preflight-reading.ts';
import { isCountedJointly, listMissing, meantJointly } from '../joint-numbering.ts';
import { nameOf } from '../reference.ts';

/**
 * `Image 4` of three. When every number fits once images and videos are counted together, that is what was meant,
 * and is said instead (contract.md §2.1; the samples of one vendor do it, §9.4).
 */
export function findMissingReferences(reading: PreflightReading): FoundByRule[] {
  if (reading.naming === 'character') return findMissingCharacters(reading);
  if (reading.naming === 'none') return [];
  const missing = listMissing(reading);
  if (missing.length === 0) return [];
  const isJoint = isCountedJointly(reading, missing);
  return missing.map((mention) =>
    isJoint ? toJoint(reading, mention) : toMissing(reading, mention),
  );
}

function toJoint(reading: PreflightReading, mention: Mention): FoundByRule {
  const { prompt, references } = reading;
  const { language } = prompt.screenplay;
  const meant = meantJointly(reading, mention);
  return {
    code: 'preflight.numbered_jointly',
    message: `${nameOf(mention.ref, language)} is not there, but ${references.length} references are: it seems that images and videos were counted together. Each kind is counted from 1.`,
    fix: meant ? `Write ${nameOf(meant.ref, language)}.` : 'Count each kind alone, from 1.',
    span: mention.span,
  };
}

function toMissing({ prompt, references }: PreflightReading, { ref, span }: Mention): FoundByRule {
  const count = references.filter((reference) => reference.ref.kind === ref.kind).length;
  const has = count === 0 ? `no ${ref.kind}` : `${count} ${ref.kind}${count > 1 ? 's' : ''}`;
  return {
    code: 'preflight.reference_missing',
    message: `${nameOf(ref, prompt.screenplay.language)} is named, and the request brings ${has}.`,
    fix:
      count === 0
        ? `Add a reference ${ref.kind} to the request, or name something that is in it.`
        : `Add the ${ref.kind}, or name one from 1 to ${count}.`,
    span,
  };
}

function findMissingCharacters({ characters, references }: PreflightReading): FoundByRule[] {
  return characters
    .filter(({ number }) => number < 1 || number > references.length)
    .map(({ number, span }) => ({
      code: 'preflight.reference_missing',
      message: `character${number} is named, and the request brings ${references.length} references.`,
      fix: `Add the reference, or name one from character1 to character${references.length}.`,
      span,
    }));
}
