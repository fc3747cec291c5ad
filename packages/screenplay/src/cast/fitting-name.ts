import type { Character } from './find-characters.ts';
import { genderOf } from './gender-of.ts';

/** Of names, the last one that a pronoun can stand for: one who is known to be a she or a he before one of whom it is not said. */
export function fittingName(
  pronoun: string,
  recent: readonly string[],
  characters: readonly Character[],
): string | undefined {
  const gender = genderOf(pronoun);
  const isThing = /^(?:it|its|它)/i.test(pronoun);
  const known = recent.map((name) => {
    const one = characters.find((character) => character.name === name);
    return {
      name,
      isCreature: one?.isCreature === true,
      gender: one?.gender ?? genderOf(lastWord(name)),
    };
  });
  if (isThing) return known.findLast(({ isCreature }) => isCreature)?.name;
  if (!gender) return recent.at(-1);
  const open = known.filter((one) => one.gender === undefined);
  const fitting =
    known.findLast((one) => one.gender === gender) ??
    open.findLast(({ isCreature }) => !isCreature) ??
    open.at(-1);
  return fitting?.name;
}

function lastWord(name: string): string {
  return name.split(' ').at(-1)!;
}
