import { findModel } from './catalogue/catalogue.ts';
import type { TotalRule } from './catalogue/model.ts';
import { makeFailure } from './error.ts';
import type { Failure } from './error.ts';
import type { MediaFacts } from './media-facts.ts';
import type { TaskRequest } from './task-request.ts';

/** The facts of each item of `request.media`, in its order; `null` where they are not known. */
export type CastFacts = readonly (MediaFacts | null)[];

/**
 * The first rule that probed files break together or with the request, where each by itself keeps its
 * own (`checkMediaFacts`): a clip that leaves nothing of the duration to make, references that are too
 * long in sum. `null` when they keep them all, or not enough is known.
 */
export function checkCastFacts(request: TaskRequest, facts: CastFacts): Failure | null {
  const model = findModel(request.model);
  if (!model) throw new Error(`no rules of a cast: the catalogue has no model ${request.model}`);
  const tooLong = (model.media.totals ?? []).map((total) => checkTotal(total, request, facts));
  return checkLonger(request, facts) ?? tooLong.find((failure) => failure !== null) ?? null;
}

function checkLonger(request: TaskRequest, facts: CastFacts): Failure | null {
  const role = findModel(request.model)?.parameters.duration.longerThan?.role;
  const index = request.media.findIndex((item) => item.role === role);
  const seconds = secondsOf(facts[index]);
  const { durationSeconds } = request;
  if (index < 0 || seconds === 0 || durationSeconds === undefined) return null;
  if (durationSeconds > seconds) return null;
  return makeFailure({
    code: 'media.duration_out_of_range',
    message: `The first clip lasts ${rounded(seconds)} s, and the duration of ${durationSeconds} s counts it in: nothing is left to make. Ask for a longer duration or send a shorter clip.`,
    details: [
      {
        path: `media.${index}.url`,
        rule: 'duration',
        expected: { lessThan: durationSeconds },
        received: rounded(seconds),
      },
    ],
  });
}

function checkTotal(total: TotalRule, { media }: TaskRequest, facts: CastFacts): Failure | null {
  const { role, maxSeconds } = total;
  const items = media.flatMap((item, index) => (item.role === role ? [index] : []));
  const sum = items.reduce((seconds, index) => seconds + secondsOf(facts[index]), 0);
  if (sum <= maxSeconds) return null;
  const noun = findNoun(facts[items[0]!]);
  return makeFailure({
    code: 'media.duration_out_of_range',
    message: `The ${noun} of the cast last ${rounded(sum)} s together; ${maxSeconds} s are allowed. Leave one out or shorten them.`,
    details: [
      {
        path: `media.${items.at(-1)}.url`,
        rule: 'duration',
        expected: { max: maxSeconds },
        received: rounded(sum),
      },
    ],
  });
}

function findNoun(facts: MediaFacts | null | undefined): string {
  return facts?.kind === 'audio' ? 'sounds' : 'videos';
}

function secondsOf(facts: MediaFacts | null | undefined): number {
  return facts && facts.kind !== 'image' ? facts.durationSeconds : 0;
}

function rounded(seconds: number): number {
  return Number(seconds.toFixed(3));
}
