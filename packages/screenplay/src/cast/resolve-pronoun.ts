import type { Alias } from './find-aliases.ts';
import { genderOf, type Gender } from './gender-of.ts';
import type { CastRef } from '../screenplay.ts';

/**
 * Those of the candidates that a pronoun can stand for: not those whose names say otherwise, and when somebody's
 * name says so, only them. Everybody when nobody's name says anything.
 */
export function fittingPronoun<T extends { ref: CastRef }>(
  pronoun: string,
  candidates: readonly T[],
  aliases: readonly Alias[],
): T[] {
  const gender = genderOf(pronoun);
  if (!gender || aliases.length === 0) return [...candidates];
  const known = (candidate: T) => genderOfRef(candidate.ref, aliases);
  const same = candidates.filter((candidate) => known(candidate) === gender);
  if (same.length > 0) return same;
  const open = candidates.filter((candidate) => known(candidate) === undefined);
  return open.length > 0 ? open : [...candidates];
}

export function isPlural(pronoun: string): boolean {
  return /^(?:they|both|the two)$|们$|^(?:两人|二人|俩)/i.test(pronoun);
}

function genderOfRef(ref: CastRef, aliases: readonly Alias[]): Gender | undefined {
  return aliases.find(
    (alias) => alias.gender && alias.ref.kind === ref.kind && alias.ref.number === ref.number,
  )?.gender;
}
