import type { CastRef, Screenplay } from '@callsheet/screenplay';
import { chooseSet, refKey } from '../staging/choose-set.ts';
import type { SubjectKind } from '../subject.ts';
import type { VisualFacts } from '../timeline.ts';
import { findThing, type Thing } from './find-thing.ts';

/** What a reference is in the film. */
export type CastRole = { kind: SubjectKind; /** Of an object. */ thing?: Thing };

/** The role of each reference, by `refKey`: what the words make of it, else what its picture shows. */
export function castRoles(
  screenplay: Screenplay,
  visuals: readonly VisualFacts[],
): ReadonlyMap<string, CastRole> {
  return new Map(
    visuals.flatMap((visual) => {
      const { ref } = visual;
      if (typeof ref === 'string') return [];
      const kind = kindOf(visual, ref, screenplay);
      const thing = kind === 'object' && findThing(screenplay, ref);
      return [[refKey(ref), { kind, ...(thing && { thing }) }] as const];
    }),
  );
}

function kindOf(visual: VisualFacts, ref: CastRef, screenplay: Screenplay): SubjectKind {
  const { subject } = visual;
  const { shots, roles = [], storyboard } = screenplay;
  const seen = subject?.kind;
  const isCreature = seen === 'creature';
  const key = refKey(ref);
  const hasPanels = (subject?.panels?.length ?? 0) > 1;
  if (storyboard && refKey(storyboard) === key && hasPanels) return 'storyboard';
  const speaks = shots.some(({ lines }) =>
    lines.some(({ speaker }) => speaker && refKey(speaker) === key),
  );
  const told = roles.find((role) => refKey(role.ref) === key)?.role;
  // Who acts is called a person for want of another word; the picture knows better.
  if (speaks || told === 'person') return isCreature ? 'creature' : 'person';
  if (told && told !== 'storyboard') return told;
  const isPlace = shots.some((shot) => {
    const set = chooseSet(shot);
    return set !== undefined && refKey(set) === key;
  });
  if (isPlace) return 'set';
  if (seen && (seen !== 'storyboard' || hasPanels)) return seen;
  return looksLikePlace(visual) ? 'set' : 'person';
}

/** A broad picture whose content runs from side to side, with nothing in it that could be somebody's head. */
function looksLikePlace({ kind, width, height, subject }: VisualFacts): boolean {
  if (kind === 'video' || !subject || subject.head || subject.faces.length > 0) return false;
  return width >= height * BROAD && (subject.subject?.width ?? 1) >= SIDE_TO_SIDE;
}

const BROAD = 1.2;
const SIDE_TO_SIDE = 0.8;
