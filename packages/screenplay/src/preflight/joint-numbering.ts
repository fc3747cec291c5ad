import type { Mention } from '../cast/find-mentions.ts';
import type { PreflightReading } from './preflight-reading.ts';
import type { Reference } from './reference.ts';

/** A jersey has a higher number than a request has references. */
const HIGHEST_NUMBER = 20;

/** The mentions of a reference by kind and number that the request does not bring. */
export function listMissing({ prompt, references, numbered }: PreflightReading): Mention[] {
  return numbered.filter(({ ref, span, isLone }) => {
    // "Figure 8" and "picture 3 friends" are English; only the documented words name a reference for certain.
    const isName = /^(?:image|video|图|视频)/i.test(prompt.folded.slice(span.start, span.end));
    if (isLone || !isName || ref.number > HIGHEST_NUMBER) return false;
    return !references.some(
      (reference) => reference.ref.kind === ref.kind && reference.ref.number === ref.number,
    );
  });
}

/**
 * Whether images and videos were counted together: both are there, no number is used for both, and none is higher
 * than all references together.
 */
export function isCountedJointly(
  { references, numbered }: PreflightReading,
  missing: readonly Mention[],
): boolean {
  const ofKind = (kind: 'image' | 'video') =>
    new Set(numbered.filter(({ ref }) => ref.kind === kind).map(({ ref }) => ref.number));
  const images = ofKind('image');
  const isShared = [...ofKind('video')].some((number) => images.has(number));
  const hasBoth = new Set(references.map(({ ref }) => ref.kind)).size === 2;
  return hasBoth && !isShared && missing.every(({ ref }) => ref.number <= references.length);
}

/** Whom a mention means when all references were counted together; of the other kind there, the last of its own. */
export function meantJointly(
  { references }: PreflightReading,
  { ref }: Mention,
): Reference | undefined {
  const ofKind = references.filter((reference) => reference.ref.kind === ref.kind);
  return ofKind.find(({ jointNumber }) => jointNumber === ref.number) ?? ofKind.at(-1);
}
