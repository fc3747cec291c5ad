import { randomUUID } from 'node:crypto';
import { CallsheetError, type TaskRequest } from '@callsheet/contract';
import { sql } from 'kysely';
import type { Caller } from '../../domain/account.ts';
import { cancelTask } from '../../tasks/cancel-task.ts';
import { claimTask } from '../../tasks/claim-task.ts';
import { leasedTask, type LeasedTask } from '../../tasks/leased-task.ts';
import { grantMoney } from '../grant-money.ts';
import type { Action, Step } from './ledger-steps.ts';
import { FAILURE, REQUEST, resultOf, type TestLedger, type TestServer } from './test-ledger.ts';

type Create = { caller: Caller; request: TaskRequest; key: string | undefined };

/** A few accounts, two processes, and everything that anybody may still have in hand. */
export type World = {
  servers: [TestServer, TestServer];
  callers: Caller[];
  creates: Create[];
  tasks: { id: string; caller: Caller }[];
  leases: LeasedTask[];
  /** How often each thing happened, to know that the steps are not empty. */
  seen: Map<string, number>;
};

/** Money that runs short, a key with a budget, credit, free seconds: each limit is met often. */
export async function openWorld(ledger: TestLedger, servers: World['servers']): Promise<World> {
  const accounts = await Promise.all([
    ledger.openAccount({ grantMicros: 60_000_000, budgets: [null, 25_000_000] }),
    ledger.openAccount({ grantMicros: 20_000_000, freeSeconds: 25, budgets: [null, 9_000_000] }),
    ledger.openAccount({ creditMicros: 30_000_000, freeSeconds: 12, freeOnly: false }),
  ]);
  const callers = accounts.flatMap((account) => account.callers);
  return { servers, callers, creates: [], tasks: [], leases: [], seen: new Map() };
}

/** Runs one step; what a crash or a refusal makes of it is for the books to say. */
export async function takeStep(world: World, { process, fuse, action }: Step): Promise<void> {
  const server = world.servers[process];
  if (fuse) server.connection.light(fuse);
  try {
    count(world, `${action.do} ${await act(world, server, action)}`);
  } catch (error) {
    count(world, `${action.do} ${nameOf(error)}`);
    if (nameOf(error) === 'unknown error') throw error;
  } finally {
    if (fuse) server.connection.putOut();
  }
}

function count({ seen }: World, what: string): void {
  seen.set(what, (seen.get(what) ?? 0) + 1);
}

/** What a step may end with: a refusal in words, a connection that went, a transaction that had to give way. */
function nameOf(error: unknown): string {
  if (error instanceof CallsheetError) return error.code;
  const { message, code } = error as { message?: string; code?: string };
  if (/terminated|not queryable|ECONNRESET|EPIPE|closed|aborted/i.test(`${message} ${code}`)) {
    return 'crashed';
  }
  return 'unknown error';
}

function pick<T>(list: readonly T[], index: number): T | undefined {
  return list[index % list.length];
}

async function act(world: World, server: TestServer, action: Action): Promise<unknown> {
  switch (action.do) {
    case 'create':
      return create(world, server, newCreate(world, action));
    case 'createAgain': {
      const earlier = pick(world.creates, action.create);
      return earlier && create(world, server, earlier);
    }
    case 'grant': {
      const { accountId } = pick(world.callers, action.account)!;
      const { amountMicros } = action;
      const grant = { accountId, at: new Date(), amountMicros, note: null, reference: null };
      return (await grantMoney(server.connection.database, grant)).kind;
    }
    case 'giveSeconds': {
      const { accountId } = pick(world.callers, action.account)!;
      await sql`update accounts set free_seconds = free_seconds + ${action.seconds}
        where id = ${accountId}`.execute(server.connection.database);
      return 'given';
    }
    case 'claim':
    case 'poll':
    case 'cancel':
      return withTask(world, server, action);
    default:
      return withLease(world, action);
  }
}

function newCreate(world: World, action: Extract<Action, { do: 'create' }>): Create {
  const video = { role: 'referenceVideo', url: 'https://example.com/boy.mp4' } as const;
  const made = {
    caller: pick(world.callers, action.caller)!,
    request: {
      ...REQUEST,
      resolution: action.resolution,
      durationSeconds: action.seconds,
      media: action.videos > 0 ? Array.from({ length: action.videos }, () => video) : REQUEST.media,
    },
    key: action.isKeyed ? randomUUID() : undefined,
  };
  if (action.isKeyed) world.creates.push(made);
  return made;
}

async function create(world: World, server: TestServer, { caller, request, key }: Create) {
  const { id } = await server.submit(caller, request, key);
  if (world.tasks.some((task) => task.id === id)) return 'replayed';
  world.tasks.push({ id, caller });
  return 'created';
}

type OfTask = Extract<Action, { do: 'claim' | 'poll' | 'cancel' }>;

async function withTask(world: World, server: TestServer, action: OfTask) {
  // The newest ones are open; any other may be asked for too.
  const task = pick(world.tasks.slice(action.task % 3 === 0 ? 0 : -8), action.task);
  if (!task) return undefined;
  if (action.do === 'poll') return (await server.tools.readTask(task.id))?.status;
  if (action.do === 'cancel') {
    const from = action.task % 2 === 0 ? (['queued'] as const) : (['queued', 'running'] as const);
    return cancelTask(server.tools, task.caller, { id: task.id, from });
  }
  const claim = await claimTask(server.workTools, task.id);
  if (claim) world.leases.push(leasedTask(server.workTools, claim));
  return claim === null ? 'ended' : 'claimed';
}

type OfLease = Extract<Action, { lease: number }>;

async function withLease(world: World, action: OfLease): Promise<unknown> {
  const leased = pick(world.leases.slice(-6), action.lease);
  if (!leased) return undefined;
  const now = new Date();
  switch (action.do) {
    case 'succeed': {
      const result = resultOf(action.inputSeconds, action.outputSeconds);
      return leased.end({ status: 'succeeded', result }, now);
    }
    case 'fail':
      return leased.end({ status: 'failed', failure: FAILURE }, now);
    case 'expire':
      return leased.end({ status: 'expired', failure: FAILURE }, now);
    case 'retry':
      return leased.retryLater();
    case 'giveBack':
      return leased.giveBack();
  }
}
