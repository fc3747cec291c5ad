import { findModel } from './catalogue/catalogue.ts';
import type { InputBilling } from './catalogue/model.ts';
import type { TaskRequest } from './task-request.ts';

type Billed = Pick<TaskRequest, 'model' | 'media'>;

/**
 * Input seconds that are billed (contract.md §7): each input video of the model's billing rule
 * counts up to a cap that falls with the number of references, and the parts are summed. Images,
 * frames and voices are free, and so is a clip whose seconds the output counts in.
 *
 * @param durationsSeconds measured length of each video that is billed, in the request's order:
 *   `countBilledInputs` of them; `null` where it is not known and the cap counts
 * @returns seconds in whole milliseconds: three long videos give exactly 4.95
 */
export function inputVideoSeconds(
  request: Billed,
  durationsSeconds: readonly (number | null)[],
): number {
  const rule = inputBilling(request);
  if (!rule || durationsSeconds.length === 0) return 0;
  const cap = capSeconds(rule, request);
  const billed = durationsSeconds.map((seconds) =>
    seconds === null ? milliseconds(cap) : Math.min(milliseconds(seconds), milliseconds(cap)),
  );
  return billed.reduce((sum, part) => sum + part, 0) / 1000;
}

/** How many videos of the request are billed as input. */
export function countBilledInputs(request: Billed): number {
  const rule = inputBilling(request);
  return rule ? request.media.filter(({ role }) => role === rule.role).length : 0;
}

function inputBilling({ model: id }: Billed): InputBilling | null {
  const model = findModel(id);
  if (!model) throw new Error(`no billing rule: the catalogue has no model ${id}`);
  return model.billing.input;
}

function capSeconds({ countedRoles, capsSeconds }: InputBilling, { media }: Billed): number {
  const count = media.filter(({ role }) => countedRoles.includes(role)).length;
  const cap = capsSeconds[count - 1];
  if (cap !== undefined) return cap;
  throw new RangeError(`1 to ${capsSeconds.length} references are billed, not ${count}`);
}

function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000);
}
