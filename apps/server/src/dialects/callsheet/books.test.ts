import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LedgerEntry } from '../../domain/ledger.ts';
import type { UsageRow } from '../../domain/usage-report.ts';
import { createDialectApp } from '../test-support/dialect-app.ts';
import { createInMemoryTools, type InMemoryTools } from '../test-support/in-memory-tools.ts';
import { callsheetDialect } from './callsheet-dialect.ts';
import { describeAccountAnswer } from './describe-account.ts';
import { ledgerAnswer } from './send-ledger.ts';
import { usageAnswer } from './send-usage.ts';

const ALICE = '4d496c94-1389-4ca9-a92a-3e732f675686';
const KEY = '11111111-1389-4ca9-a92a-3e732f675686';
const TASK = '22222222-1389-4ca9-a92a-3e732f675686';
const NOW = new Date('2026-04-02T14:53:19.537Z');

let tools: InMemoryTools;
let app: FastifyInstance;

beforeEach(async () => {
  tools = createInMemoryTools({
    clock: { now: () => NOW },
    validation: 'immediate',
    callers: { 'sk-alice': { accountId: ALICE, apiKeyId: KEY } },
  });
  app = await createDialectApp(callsheetDialect, tools);
});

afterEach(async () => {
  await app.close();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  app.inject({
    url: `/callsheet/v1${path}`,
    headers: { authorization: 'Bearer sk-alice', ...headers },
  });

const grant: LedgerEntry = {
  id: 1,
  createdAt: new Date('2026-04-01T00:00:00Z'),
  kind: 'grant',
  taskId: null,
  apiKeyId: null,
  currency: 'CNY',
  availableMicros: 100_000_000,
  heldMicros: 0,
  spentMicros: 0,
  note: '=cmd, "first"',
};
const hold: LedgerEntry = {
  ...grant,
  id: 2,
  createdAt: NOW,
  kind: 'hold',
  taskId: TASK,
  apiKeyId: KEY,
  availableMicros: -9_990_000,
  heldMicros: 9_990_000,
  note: null,
};
const settle: LedgerEntry = {
  ...hold,
  id: 3,
  kind: 'settle',
  availableMicros: 2_000_000,
  heldMicros: -9_990_000,
  spentMicros: 7_990_000,
};

describe('the ledger', () => {
  beforeEach(() => void tools.ledger.entries.set(ALICE, [grant, hold, settle]));

  test('shows the newest first, a page at a time', async () => {
    const first = ledgerAnswer.strict().parse((await get('/ledger?limit=2')).json());
    expect(first.entries.map(({ id }) => id)).toEqual([3, 2]);
    const next = `/ledger?limit=2&cursor=${first.next_cursor}`;
    const second = ledgerAnswer.strict().parse((await get(next)).json());
    expect(second).toMatchObject({ entries: [{ id: 1 }], next_cursor: null });
  });

  test('shows an entry with its whole numbers', async () => {
    const { entries } = (await get('/ledger?kind=settle')).json();
    expect(entries).toEqual([
      {
        id: 3,
        created_at: '2026-04-02T14:53:19.537Z',
        kind: 'settle',
        task_id: TASK,
        api_key_id: KEY,
        currency: 'CNY',
        available_micros: 2_000_000,
        held_micros: -9_990_000,
        spent_micros: 7_990_000,
        note: null,
      },
    ]);
  });

  test.each([
    ['/ledger?format=csv&limit=1', {}],
    ['/ledger', { accept: 'text/csv' }],
  ])('is CSV to the byte at %s with %o', async (path, headers) => {
    const response = await get(path, headers);
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(response.headers['content-disposition']).toBe('attachment; filename="ledger.csv"');
    expect(response.body).toBe(
      'id,created_at,kind,task_id,api_key_id,currency,available,held,spent,note\r\n' +
        `3,2026-04-02T14:53:19.537Z,settle,${TASK},${KEY},CNY,2.000000,-9.990000,7.990000,\r\n` +
        `2,2026-04-02T14:53:19.537Z,hold,${TASK},${KEY},CNY,-9.990000,9.990000,0.000000,\r\n` +
        `1,2026-04-01T00:00:00.000Z,grant,,,CNY,100.000000,0.000000,0.000000,"'=cmd, ""first"""\r\n`,
    );
  });

  test('as CSV goes through every page', async () => {
    const entries = Array.from({ length: 2_500 }, (_, index) => ({ ...grant, id: index + 1 }));
    tools.ledger.entries.set(ALICE, entries);
    const lines = (await get('/ledger?format=csv')).body.trimEnd().split('\r\n');
    expect(lines.slice(1).map((line) => Number(line.split(',')[0]))).toEqual(
      entries.map(({ id }) => id).toReversed(),
    );
  });

  test('format=json wins over the Accept header', async () => {
    const response = await get('/ledger?format=json', { accept: 'text/csv' });
    expect(response.json().entries).toHaveLength(3);
  });
});

describe('the usage', () => {
  const row: UsageRow = {
    day: '2026-04-02',
    model: 'wan2.7-r2v',
    apiKeyId: KEY,
    apiKeyName: '@laptop',
    engine: 'dashscope',
    tasks: 4,
    succeeded: 2,
    failed: 1,
    inputSeconds: 4.95,
    outputSeconds: 20,
    currency: 'CNY',
    amountMicros: 24_950_000,
  };
  beforeEach(() => void tools.ledger.usage.set(ALICE, [row]));

  test('shows its window and its rows', async () => {
    const answer = usageAnswer.omit({ request_id: true }).parse((await get('/usage')).json());
    expect(answer).toEqual({
      from: '2026-03-03T14:53:19.537Z',
      to: '2026-04-02T14:53:19.537Z',
      usage: [
        {
          day: '2026-04-02',
          model: 'wan2.7-r2v',
          api_key_id: KEY,
          api_key_name: '@laptop',
          engine: 'dashscope',
          tasks: 4,
          succeeded: 2,
          failed: 1,
          input_seconds: 4.95,
          output_seconds: 20,
          currency: 'CNY',
          amount_micros: 24_950_000,
        },
      ],
    });
  });

  test('is CSV to the byte, and a key with the name of a formula is text', async () => {
    expect((await get('/usage?format=csv')).body).toBe(
      'day,model,api_key_id,api_key_name,engine,tasks,succeeded,failed,input_seconds,output_seconds,currency,amount\r\n' +
        `2026-04-02,wan2.7-r2v,${KEY},'@laptop,dashscope,4,2,1,4.95,20,CNY,24.950000\r\n`,
    );
  });

  test('is filtered', async () => {
    expect((await get('/usage?engine=animatic')).json().usage).toEqual([]);
    expect((await get(`/usage?api_key_id=${randomUUID()}`)).json().usage).toEqual([]);
  });
});

test('the account shows whose key it is and what may be spent', async () => {
  tools.ledger.entries.set(ALICE, [grant, hold]);
  const answer = describeAccountAnswer.strict().parse((await get('/account')).json());
  expect(answer).toMatchObject({
    account: { id: ALICE, disabled_at: null },
    balance: {
      currency: 'CNY',
      available_micros: 90_010_000,
      held_micros: 9_990_000,
      free_quota: { seconds: 0, used_seconds: 0, until: null, only: false },
    },
    limits: [{ model: 'wan2.7-r2v', engine: 'none', submits_per_second: 5, tasks_at_once: null }],
  });
});
