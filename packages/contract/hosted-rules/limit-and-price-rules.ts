import type { ContractRule } from './contract-rule.ts';

/** contract.md §6 and §7: limits and money. */
export const limitAndPriceRules: readonly ContractRule[] = [
  {
    id: '6-submit-rate',
    rule: 'Five submits a second, for each account and model; one more is refused.',
    source: 'RATE',
  },
  {
    id: '6-tasks-at-once',
    rule: 'Five tasks at once, for each account and model.',
    source: 'RATE',
  },
  { id: '6-waiting', rule: 'What is over that waits as pending.', source: 'RATE' },
  {
    id: '6-query-rate',
    rule: 'Query, list and cancel: 20 a second.',
    source: 'TASKS',
    untestable:
      'left out on purpose: several clients give up on one 429 of a query (clients.md §7.6)',
  },
  {
    id: '6-record',
    rule: 'A task’s record ends after its time and is then `UNKNOWN`.',
    source: 'S002',
  },
  { id: '6-result-url', rule: 'The URL of a result ends after its time.', source: 'S002' },
  {
    id: '6-upload',
    rule: 'An upload can be used for 48 hours, with its model and account.',
    source: 'UPLOAD',
  },
  { id: '6-upload-policy', rule: 'An upload policy lives 300 s.', source: 'UPLOAD' },
  {
    id: '7-formula',
    rule: 'Billed are the capped input seconds and the output seconds; images, frames and voices are free.',
    source: 'S002, R2V-DOC',
  },
  {
    id: '7-caps',
    rule: 'wan2.7: each video up to 5, 2.5, 1.65, 1.25, 1 s by the number of videos.',
    source: 'S002',
  },
  { id: '7-three-videos', rule: 'Three long videos are 4.95 s.', source: 'S002' },
  {
    id: '7-wan26-caps',
    rule: 'wan2.6: the cap falls with images and videos together.',
    source: 'S002',
  },
  {
    id: '7-output-only',
    rule: 'i2v and t2v: output only, a first clip counted in.',
    source: 'S002',
  },
  { id: '7-videoedit', rule: 'videoedit: input and output.', source: 'PRICE' },
  {
    id: '7-prices',
    rule: 'The price of a second by model, region, resolution and sound.',
    source: 'PRICE',
  },
  {
    id: '7-price-missing',
    rule: 'A price that is not known is an error, never 0.',
    source: 'promise P13',
  },
  {
    id: '7-quote-holds',
    rule: 'A quote is never less than what is settled.',
    source: 'promise P11',
  },
  {
    id: '7-rounding',
    rule: 'Amounts are rounded half up to a millionth, once.',
    source: 'PRICE (the prices); the rounding is this project’s',
  },
  { id: '7-free-quota', rule: 'Free seconds go first, and end with their time.', source: 'PRICE' },
];
