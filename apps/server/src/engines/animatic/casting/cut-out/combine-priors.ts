import { PRIOR } from './grab-subject.ts';

/** What is sure of the subject wins, then what is likely the subject, then what is likely ground. */
const STRENGTH = [PRIOR.subject, PRIOR.likelySubject, PRIOR.likelyGround, PRIOR.ground];

/** One prior for several people: a pixel is what any of them makes most of it. */
export function combinePriors(priors: readonly Uint8Array[]): Uint8Array {
  return priors.reduce((all, prior) =>
    all.map((value, at) => STRENGTH.find((kind) => kind === value || kind === prior[at])!),
  );
}
