import type { FoundByRule } from '../finding.ts';
import type { PreflightReading } from '../preflight-reading.ts';
import { nameOf, type Reference } from '../reference.ts';

/** `character1` is how wan2.6 names references, `Image 1` how wan2.7 does; neither knows the other's (contract.md §3.5). */
export function findMentionsOfOtherModels(reading: PreflightReading): FoundByRule[] {
  return reading.naming === 'character' ? findNewer(reading) : findOlder(reading);
}

function findNewer({ numbered, references, request, prompt }: PreflightReading): FoundByRule[] {
  return numbered
    .filter(({ isLone }) => !isLone)
    .map(({ ref, span }) => {
      const meant = references.find(
        (reference) => reference.ref.kind === ref.kind && reference.ref.number === ref.number,
      );
      const text = prompt.folded.slice(span.start, span.end);
      return {
        code: 'preflight.mention_of_newer_model',
        message: `"${text}" is how wan2.7 names a reference; ${request.model} counts all of them together, as character1, character2 and so on.`,
        fix: meant ? `Write character${meant.jointNumber}.` : 'Write character and its number.',
        span,
      };
    });
}

function findOlder({ characters, references, request, prompt }: PreflightReading): FoundByRule[] {
  // `Character 1:` is the heading of a cast list; only the documented form is another model's.
  const written = characters.filter(({ text }) => /^character\d/i.test(text));
  return written.map(({ number, span, text }) => ({
    code: 'preflight.mention_of_older_model',
    message: `"${text}" is how wan2.6 names a reference; ${request.model} does not know it.`,
    fix: fixOlder(references, number, prompt.screenplay.language),
    span,
  }));
}

function fixOlder(references: readonly Reference[], number: number, language: 'en' | 'zh'): string {
  if (references.length === 0) return 'Describe who or what is meant.';
  const meant = references.find(({ jointNumber }) => jointNumber === number);
  if (meant) return `Write ${nameOf(meant.ref, language)}.`;
  return `Write ${nameOf({ kind: 'image', number: 1 }, language)} and the like, images and videos counted separately.`;
}
