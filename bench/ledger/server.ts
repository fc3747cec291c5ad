/**
 * `node bench/ledger/server.ts <database URL>`: answers creates for two API keys, `free` and `paid`.
 * Both go the whole way of a create, through the dialect and into the database; the engine of the
 * first costs nothing, that of the second what the price list says.
 */
import { createHash, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createAuthenticate } from '../../apps/server/src/accounts/create-authenticate.ts';
import { quoteTask } from '../../apps/server/src/billing/quote-task.ts';
import { setCreditLimit } from '../../apps/server/src/billing/set-credit-limit.ts';
import { connect } from '../../apps/server/src/database/connect.ts';
import { migrate } from '../../apps/server/src/database/migrate.ts';
import type { DialectTools } from '../../apps/server/src/dialects/dialect-tools.ts';
import { dialects } from '../../apps/server/src/dialects/registry.ts';
import { createApp } from '../../apps/server/src/http/create-app.ts';
import { createMetrics } from '../../apps/server/src/http/create-metrics.ts';
import { systemClock } from '../../apps/server/src/lib/clock.ts';
import { taskReader } from '../../apps/server/src/tasks/get-task.ts';
import { taskWriter } from '../../apps/server/src/tasks/insert-tasks.ts';
import { openQueue } from '../../apps/server/src/tasks/queue.ts';
import { submitTask } from '../../apps/server/src/tasks/submit-task.ts';
import type { TaskTools } from '../../apps/server/src/tasks/task-tools.ts';

const { pool, database } = connect(process.argv[2]!, {
  maxConnections: 10,
  onError: (error) => console.error(error),
});
await migrate(database);
await openAccount();
const queue = await openQueue({ pool, role: 'enqueue-only', onError: (error) => console.error(error) }); // prettier-ignore
const tasks: TaskTools = {
  database,
  queue,
  clock: systemClock,
  insertTask: taskWriter(pool, queue),
  readTask: taskReader(pool),
  storeInlineMedia: async (request) => request,
  engineFor: () => 'free',
  capabilities: () => ({ models: 'all' }),
  quote: (engine, request) =>
    quoteTask({ pricing: engine === 'free' ? 'free' : 'catalogue', region: 'china' }, request),
};
const tools = {
  clock: systemClock,
  validation: 'immediate',
  publicUrl: () => 'http://127.0.0.1',
  authenticate: createAuthenticate({ pool, clock: systemClock }),
  submitTask: (submission) => submitTask(tasks, submission),
} satisfies Partial<DialectTools>;
const app = await createApp({
  log: pino({ level: 'warn' }),
  operations: {
    metrics: createMetrics(async () => ({ queued: 0, running: 0 })),
    checkReady: async () => undefined,
  },
  // Creates use nothing else.
  api: { dialects, tools: tools as unknown as DialectTools, addContent: () => undefined },
});
await app.listen({ host: '127.0.0.1', port: 0 });
console.log(`listens on http://127.0.0.1:${(app.server.address() as AddressInfo).port}`);

/** One account, the worst case for the lock on a balance, with a key for either engine and money without end. */
async function openAccount(): Promise<void> {
  const id = randomUUID();
  const created_at = new Date();
  await database.insertInto('accounts').values({ id, name: 'bench', created_at }).execute();
  await setCreditLimit(database, { accountId: id, limitMicros: null });
  for (const engine of ['free', 'paid']) {
    await database
      .insertInto('api_keys')
      .values({
        id: randomUUID(),
        account_id: id,
        name: engine,
        hash: createHash('sha256').update(engine).digest(),
        created_at,
        revoked_at: null,
        engine,
      })
      .execute();
  }
}
