import { CallsheetError } from '@callsheet/contract';
import type { Pool } from 'pg';
import type { Clock } from '../lib/clock.ts';
import { groupCalls } from '../lib/group-calls.ts';

/** @throws CallsheetError `request.rate_limited` */
export type CheckRate = (task: Asking) => Promise<void>;

type Asking = { accountId: string; model: string; engine: string };

export type RateOptions = {
  pool: Pool;
  clock: Clock;
  /** Creates within any one second, of one account and model; `null`: any number, and no query. */
  submitsPerSecond(of: { model: string; engine: string }): number | null;
};

/** The window is one second, so whoever is refused has room within it. */
const RETRY_AFTER_SECONDS = 1;

/**
 * Holds creates to a rate, exactly and over all processes: within any one second no more than the rate
 * pass (contract.md §6). Creates that arrive together share one statement, and no flush to disk.
 */
export function createRateCheck({ pool, clock, submitsPerSecond }: RateOptions): CheckRate {
  const ask = groupCalls<Question, boolean>({
    call: (questions) => askDatabase(pool, clock, questions),
    isItemFault: () => false,
  });
  return async ({ accountId, model, engine }) => {
    const perSecond = submitsPerSecond({ model, engine });
    if (perSecond === null) return;
    if (!(await ask({ accountId, model, perSecond }))) throw rateExceeded(model, perSecond);
  };
}

type Question = { accountId: string; model: string; perSecond: number };

async function askDatabase(pool: Pool, clock: Clock, questions: Question[]): Promise<boolean[]> {
  const lines = Map.groupBy(questions, lineOf);
  // In one order, so that two processes do not wait for one another.
  const asked = [...lines.keys()].toSorted().map((key) => {
    const [{ accountId, model, perSecond }] = lines.get(key) as [Question];
    return { account_id: accountId, model, per_second: perSecond, asked: lines.get(key)!.length };
  });
  const { rows } = await pool.query<{ account_id: string; model: string; granted: number }>({
    name: 'take-rate',
    text: TAKE,
    values: [JSON.stringify(asked), clock.now()],
  });
  const left = new Map(
    rows.map((row) => [lineOf({ accountId: row.account_id, model: row.model }), row.granted]),
  );
  return questions.map((question) => {
    const granted = left.get(lineOf(question))!;
    left.set(lineOf(question), granted - 1);
    return granted > 0;
  });
}

function lineOf({ accountId, model }: { accountId: string; model: string }): string {
  return `${accountId} ${model}`;
}

/**
 * The row keeps when the creates of the last second passed; whoever updates it second sees the first
 * one's. Times more than a second ahead are of a clock that was set back since (promise P29).
 */
const TAKE = `
  insert into submit_rates as rate (account_id, model, per_second, granted, passed_at)
  select account_id, model, per_second, asked,
    array_fill($2::timestamptz, array[least(asked, per_second)])
  from json_to_recordset($1::json)
    as question (account_id uuid, model text, per_second integer, asked integer)
  on conflict (account_id, model) do update set (per_second, granted, passed_at) = (
    select excluded.per_second, fresh, times || array_fill($2::timestamptz, array[fresh])
    from (
      select coalesce(array_agg(time), '{}') as times, count(*)::integer as passed
      from unnest(rate.passed_at) as time
      where time > $2::timestamptz - interval '1 s' and time <= $2::timestamptz + interval '1 s'
    ) recent,
    lateral (select greatest(0, least(excluded.granted, excluded.per_second - passed)) as fresh) room
  )
  returning account_id, model, least(granted, per_second) as granted`;

function rateExceeded(model: string, perSecond: number): CallsheetError {
  return new CallsheetError({
    code: 'request.rate_limited',
    message: `An account may ask for ${perSecond} videos of ${model} within a second. Try again in ${RETRY_AFTER_SECONDS} s.`,
    retryAfterSeconds: RETRY_AFTER_SECONDS,
    details: [{ rule: 'submits_per_second', expected: { max: perSecond } }],
  });
}
