import type { ContractRule } from './contract-rule.ts';

const noModeration =
  'nothing is moderated here; the code is passed on from an engine that moderates';

/** contract.md §4 and §5: what is answered. */
export const answerRules: readonly ContractRule[] = [
  {
    id: '4.1-create',
    rule: 'Create answers 200 with `PENDING`, the task’s id and the request’s.',
    source: 'R2V-DOC',
  },
  {
    id: '4.1-refusal',
    rule: 'A refusal is flat: `code`, `message`, `request_id`.',
    source: 'R2V-DOC',
  },
  {
    id: '4.2-statuses',
    rule: 'Every status answers 200 with `task_id` and `task_status`.',
    source: 'R2V-DOC, R2V-OAS',
  },
  {
    id: '4.2-succeeded',
    rule: 'A finished task has its times, `orig_prompt`, `video_url` and usage.',
    source: 'R2V-DOC, R2V-OAS',
  },
  {
    id: '4.2-failed',
    rule: 'A failed task has `code` and `message` in its output, and no usage.',
    source: 'R2V-DOC',
  },
  {
    id: '4.2-unknown',
    rule: 'A task that nobody has is `UNKNOWN` with 200.',
    source: 'R2V-DOC, PROBE-KR',
  },
  {
    id: '4.2-times',
    rule: 'Times are UTC+8 with milliseconds and without a zone.',
    source: 'R2V-OAS',
  },
  {
    id: '4.2-usage',
    rule: 'Usage is numbers in the shape of its model: `ratio`, `size` or neither.',
    source: 'R2V-DOC, I2V-DOC, R2V26-DOC',
  },
  {
    id: '4.2-video-url',
    rule: '`video_url` is signed, needs no key and ends with its time.',
    source: 'R2V-DOC',
  },
  {
    id: '4.3-list',
    rule: 'A list shows pages, newest first, with times in epoch milliseconds.',
    source: 'TASKS',
  },
  {
    id: '4.3-filters',
    rule: 'A list filters by task, time, model and status; the window is at most 24 hours, by default the last.',
    source: 'TASKS',
  },
  {
    id: '4.4-cancel',
    rule: 'A pending task is canceled with 200 and `request_id` alone.',
    source: 'TASKS',
  },
  {
    id: '4.4-cancel-refused',
    rule: 'Any other answers 400 `UnsupportedOperation` in the documented words.',
    source: 'TASKS',
  },
  {
    id: '4.5-deferred',
    rule: 'By setting, a body that breaks the rules is created and fails on the poll.',
    source: 'PROBE-OM, POLL',
  },
  {
    id: '4.5-at-once',
    rule: 'Key, header, model and malformed bodies are always refused at once.',
    source: 'FIXT, PROBE-KR',
  },
  { id: '4.5-failed-is-free', rule: 'A failed task is never billed.', source: 'S002' },
  {
    id: '5-model-unknown',
    rule: '`Model not exist.` with 400, on every path of services.',
    source: 'PROBE-KR',
  },
  {
    id: '5-body-invalid',
    rule: '`Required body invalid, please check the request body format.`',
    source: 'ERR',
  },
  { id: '5-field-required', rule: '`Field required: <path>`.', source: 'PROBE-OM' },
  {
    id: '5-choice',
    rule: '`Input should be …: <path>` of a word that is none of the choices.',
    source: 'ERR',
  },
  {
    id: '5-url-error',
    rule: '`url error, please check url!` of a model on another’s path.',
    source: 'ERR',
  },
  { id: '5-method', rule: '`Request method … is not supported.`', source: 'ERR' },
  { id: '5-download-failed', rule: '`Failed to download <url>` on the poll.', source: 'PROBE-OM' },
  {
    id: '5-invalid-url',
    rule: '`InvalidURL` and its kinds of media that cannot be had.',
    source: 'ERR',
  },
  {
    id: '5-invalid-file',
    rule: '`InvalidFile.Format`, `.Size`, `.Duration`, `.Resolution`, `.AspectRatio`, `.Openerror` of media out of range.',
    source: 'ERR',
  },
  {
    id: '5-input-missing',
    rule: '`BadRequest.EmptyInput`, `.EmptyModel` and `.IllegalInput` in the documented words.',
    source: 'ERR',
  },
  { id: '5-too-large', rule: '`BadRequest.TooLarge` of a body that is.', source: 'ERR' },
  { id: '5-arrearage', rule: '`Arrearage` of an account that cannot pay.', source: 'ERR' },
  {
    id: '5-api-key',
    rule: '`InvalidApiKey` with 401, missing or wrong.',
    source: 'ERR, recordings',
  },
  {
    id: '5-synchronous',
    rule: '`AccessDenied` with 403 without the header of asynchronous calls.',
    source: 'FIXT',
  },
  {
    id: '5-policy-expired',
    rule: '`AccessDenied` of an upload whose policy has expired.',
    source: 'ERR',
  },
  { id: '5-rate', rule: '`Throttling.RateQuota` with 429.', source: 'ERR, TASKS' },
  {
    id: '5-quota',
    rule: '`Throttling.AllocationQuota` and `AllocationQuota.FreeTierOnly` of a budget or free seconds that are used up.',
    source: 'ERR',
  },
  {
    id: '5-internal',
    rule: '`InternalError` in the documented words, and nothing of the insides.',
    source: 'ERR',
  },
  {
    id: '5-every-code',
    rule: 'Every error of this server shows as a documented code with a message.',
    source: 'ERR',
  },
  {
    id: '5-moderation',
    rule: '`DataInspectionFailed`, `IPInfringementSuspect`, `CustomRoleBlocked`.',
    source: 'ERR',
    untestable: noModeration,
  },
  {
    id: '5-entitlements',
    rule: '`AccessDenied.Unpurchased`, `Model.AccessDenied`, `Workspace.AccessDenied`, `WorkSpaceNotFound`, `CommodityNotPurchased`.',
    source: 'ERR',
    untestable: 'there are no purchases, workspaces or rights on models here',
  },
];
