import { isNumberedName } from '../../cast/count-jointly.ts';
import type { Mention } from '../../cast/find-mentions.ts';
import type { CastRef } from '../../screenplay.ts';
import type { FoundByRule } from '../finding.ts';
import type { PreflightReading } from '../preflight-reading.ts';
import { nameOf } from '../reference.ts';

/**
 * `Image 4` of three. Where images and videos seem to be counted together (`countJointly`), that is said instead, of
 * every name that means another than it says.
 */
export function findMissingReferences(reading: PreflightReading): FoundByRule[] {
  if (reading.naming === 'character') return findMissingCharacters(reading);
  if (reading.naming === 'none') return [];
  return reading.numbered.flatMap((mention) => {
    const { ref, meant } = mention;
    if (meant) return isSame(ref, meant) ? [] : [toJoint(reading, { ...mention, meant })];
    const isThere = reading.references.some((reference) => isSame(reference.ref, ref));
    const isName = isNumberedName(reading.prompt.folded, mention);
    return isThere || !isName ? [] : [toMissing(reading, mention)];
  });
}

function toJoint(
  { prompt, references }: PreflightReading,
  { ref, meant, span }: Mention & { meant: CastRef },
): FoundByRule {
  const { language } = prompt.screenplay;
  return {
    code: 'preflight.numbered_jointly',
    message: `${nameOf(ref, language)} is taken for ${nameOf(meant, language)}: it seems that images and videos, ${references.length} references in all, were counted together. Each kind is counted from 1.`,
    fix: `Write ${nameOf(meant, language)}.`,
    span,
  };
}

function isSame(a: CastRef, b: CastRef): boolean {
  return a.kind === b.kind && a.number === b.number;
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
