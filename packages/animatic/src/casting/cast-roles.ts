import type { CastRef, Screenplay, Shot } from '@callsheet/screenplay';
import { chooseSet, refKey } from '../staging/choose-set.ts';
import type { SubjectKind } from '../subject.ts';
import type { VisualFacts } from '../timeline.ts';
import { ANY_THING, isHandled, phraseOf, thingOf, type Thing } from './role-words.ts';

/** What a reference is in the film. */
export type CastRole = { kind: SubjectKind; /** Of a thing. */ thing?: Thing };

/** The role of each reference, by `refKey`: what the words make of it, else what its picture shows. */
export function castRoles(
  screenplay: Screenplay,
  visuals: readonly VisualFacts[],
): ReadonlyMap<string, CastRole> {
  return new Map(
    visuals.flatMap((visual) =>
      typeof visual.ref === 'string'
        ? []
        : [[refKey(visual.ref), roleOf(visual, visual.ref, screenplay)] as const],
    ),
  );
}

function roleOf(visual: VisualFacts, ref: CastRef, screenplay: Screenplay): CastRole {
  const { subject } = visual;
  const { shots } = screenplay;
  const seen = subject?.kind;
  if (shots.some((shot) => isSpeaker(shot, ref))) {
    return { kind: seen === 'creature' ? 'creature' : 'person' };
  }
  if (subject?.panels && subject.panels.length > 1) return { kind: 'storyboard' };
  if (shots.some((shot) => isSet(shot, ref))) return { kind: 'set' };
  const text = shots.map(({ description }) => description).join('\n');
  const phrase = phraseOf(text, ref);
  const thing = phrase === undefined ? undefined : thingOf(phrase);
  if (thing) return { kind: 'object', thing };
  if (phrase !== undefined && PART_OF_A_PLACE.test(phrase)) return { kind: 'set' };
  if (seen !== 'person' && isHandled(text, ref)) return { kind: 'object', thing: ANY_THING };
  if (seen === 'object') return { kind: 'object', thing: ANY_THING };
  if (seen) return { kind: seen };
  return { kind: 'person' };
}

const PART_OF_A_PLACE =
  /\b(?:wall|room|street|house|forest|garden|courtyard|market|beach|stage|background|scene|place|city|landscape)\b|墙|房间|街|屋|森林|花园|庭院|市场|海滩|舞台|背景|场景/iu;

function isSpeaker(shot: Shot, ref: CastRef): boolean {
  return shot.lines.some(({ speaker }) => speaker && refKey(speaker) === refKey(ref));
}

function isSet(shot: Shot, ref: CastRef): boolean {
  const set = chooseSet(shot);
  return set !== undefined && refKey(set) === refKey(ref);
}
