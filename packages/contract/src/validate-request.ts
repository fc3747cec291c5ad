import { findModel } from './catalogue/catalogue.ts';
import type { Model } from './catalogue/model.ts';
import type { Finding } from './finding.ts';
import { describeReceived, isAbsent, isRecord, member } from './rules/field.ts';
import type { Field, Notes } from './rules/field.ts';
import type { Problem } from './rules/problem.ts';
import { readMedia } from './rules/read-media.ts';
import { readParameters } from './rules/read-parameters.ts';
import { readText } from './rules/read-text.ts';
import { refuseCuts } from './rules/refuse-cuts.ts';
import { reportUnknownFields } from './rules/report-unknown-fields.ts';
import type { TaskRequest } from './task-request.ts';

export type Validation =
  | {
      ok: true;
      request: TaskRequest;
      /** What the service does without a word: fields it ignores, text it cuts. */
      findings: Finding[];
    }
  | {
      ok: false;
      /**
       * The known model the request is for. `null`: there is none, the one problem has the rule `body`
       * or `model`, and the refusal is immediate even when validation is deferred (contract.md §4.5).
       */
      model: string | null;
      /** Every problem, at least one, in the order model, prompt, media, parameters. */
      problems: [Problem, ...Problem[]];
      findings: Finding[];
    };

export type ValidationOptions = {
  /** Refuses text over its limit, which is otherwise cut and reported. */
  strict?: boolean;
};

/**
 * Reads a native request body (contract.md §2, §3): checks every rule that needs no look at the media
 * themselves, fills in the defaults, cuts overlong text. Unknown keys are ignored and reported. Never
 * throws.
 *
 * @param body parsed JSON, whatever it is
 */
export function validateRequest(body: unknown, options: ValidationOptions = {}): Validation {
  if (!isRecord(body)) return refuseUnread(bodyProblem(body));
  const id = body['model'];
  const model = typeof id === 'string' ? findModel(id) : undefined;
  if (!model) return refuseUnread(modelProblem(id));

  const notes: Notes = { problems: [], findings: [] };
  const read = readBody(model, body, notes);
  reportUnknownFields(model, body, notes.findings);
  if (options.strict) refuseCuts(notes);
  const { findings } = notes;
  const [first, ...others] = notes.problems;
  if (first) return { ok: false, model: id as string, problems: [first, ...others], findings };
  return { ok: true, request: { model: id as string, ...read }, findings };
}

function refuseUnread(problem: Problem): Validation {
  return { ok: false, model: null, problems: [problem], findings: [] };
}

function bodyProblem(body: unknown): Problem {
  const message = 'Required body invalid, please check the request body format.';
  return { path: '', rule: 'body', expected: 'object', received: describeReceived(body), message };
}

function modelProblem(id: unknown): Problem {
  const isMissing = isAbsent(id) || id === '';
  return {
    path: 'model',
    rule: 'model',
    expected: 'the id of a model this server knows',
    received: isMissing ? null : describeReceived(id),
    message: isMissing ? 'Required parameter "model" missing from request.' : 'Model not exist.',
  };
}

function readBody(
  model: Model,
  body: Record<string, unknown>,
  notes: Notes,
): Omit<TaskRequest, 'model'> {
  const input = readInput(model, { value: body['input'], path: 'input', notes });
  const parameters: Field = { value: body['parameters'], path: 'parameters', notes };
  return { ...input, ...readParameters(model, parameters, input.media) };
}

type Input = Pick<TaskRequest, 'prompt' | 'negativePrompt' | 'media'>;

function readInput(model: Model, field: Field): Input {
  if (!isRecord(field.value)) {
    reportInput(field);
    return { prompt: '', media: [] };
  }
  const { prompt, negative_prompt: negative } = field.value;
  const negativePrompt =
    model.negativePrompt &&
    readText(model.negativePrompt, member(field, negative, 'negative_prompt'));
  return {
    prompt: readText(model.prompt, member(field, prompt, 'prompt')) ?? '',
    ...(negativePrompt === undefined ? {} : { negativePrompt }),
    media: readMedia(model, field),
  };
}

/** Both texts are the documented ones (contract.md §5, `BadRequest.EmptyInput` and `.IllegalInput`). */
function reportInput(field: Field): void {
  const isMissing = isAbsent(field.value);
  field.notes.problems.push({
    path: field.path,
    rule: isMissing ? 'required' : 'type',
    expected: 'object',
    received: describeReceived(field.value),
    message: isMissing
      ? 'Required input parameter missing from request.'
      : 'The input parameter requires json format.',
  });
}
