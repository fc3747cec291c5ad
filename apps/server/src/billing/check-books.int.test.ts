import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBooks } from './test-support/check-books.ts';
import { openTestLedger, type TestLedger, type TestServer } from './test-support/test-ledger.ts';

let ledger: TestLedger;
let server: TestServer;
beforeAll(async () => {
  ledger = await openTestLedger();
  server = await ledger.server();
  // Without the guards, so that there can be something to find.
  for (const table of ['ledger_transfers', 'account_balances', 'key_balances', 'tasks']) {
    await ledger.pool.query(`alter table ${table} disable trigger user`);
  }
});
afterAll(() => ledger.close());

const SETTLE = `insert into ledger_transfers (kind, account_id, api_key_id, task_id, currency,
    available_micros, held_micros, spent_micros, house_micros, posted_at)
  select 'settle', account_id, api_key_id, task_id, currency, 0, -held_micros, held_micros, 0, now()
  from ledger_transfers where task_id = $1 and kind = 'hold'`;
const FAIL = `update tasks set status = 'failed', lease = null, ended_at = now(), failure = '{}'
  where id = $1`;
const SUCCEED = `update tasks set status = 'succeeded', lease = null, ended_at = now(),
  result = '{"usage":{"inputVideoSeconds":0,"outputVideoSeconds":5}}' where id = $1`;

test.each([
  ['a hold of a task that ended', [FAIL], /an open task without an open hold/],
  ['the end of a hold of a task that is open', [SETTLE], /an open task without an open hold/],
  ['a charge for a failure', [FAIL, SETTLE], /a task that did not succeed was charged/],
  ['a charge beyond the usage', [SUCCEED, SETTLE], /charged otherwise than its usage/],
  ['a task that vanished', ['delete from tasks where id = $1'], /the other way round: none/],
  ['a lost hold', ['delete from ledger_transfers where task_id = $1'], /an open task without/],
  [
    'a balance that was set by hand',
    [
      `update account_balances set available_micros = 1
      where account_id = (select account_id from tasks where id = $1)`,
    ],
    /balance is not the sum/,
  ],
])('the check of the property tests finds %s', async (_what, statements, wrong) => {
  await ledger.pool.query('alter table ledger_transfers enable trigger post_transfer');
  await ledger.pool.query('alter table tasks enable trigger hold_for_new_tasks');
  const { id, caller } = await ledger.openAccount({ grantMicros: 10_000_000 });
  const task = await server.submit(caller);
  expect(await checkBooks(ledger.pool, [id])).toEqual([]);
  await ledger.pool.query('alter table ledger_transfers disable trigger post_transfer');
  await ledger.pool.query('alter table tasks disable trigger hold_for_new_tasks');
  for (const text of statements) await ledger.pool.query(text, [task.id]);
  expect(await checkBooks(ledger.pool, [id])).toContainEqual(expect.stringMatching(wrong));
});
