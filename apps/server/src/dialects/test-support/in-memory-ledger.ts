import type { Grant, LedgerEntry, LedgerFilter } from '../../domain/ledger.ts';
import type { UsageRow } from '../../domain/usage-report.ts';
import type { DialectTools } from '../dialect-tools.ts';

export type InMemoryLedger = Pick<DialectTools, 'readBalance' | 'listEntries' | 'readUsage'> & {
  grant(accountId: string, grant: Grant): Promise<LedgerEntry>;
  setCreditLimit(limit: { accountId: string; limitMicros: number | null }): Promise<void>;
  /** What tests put in, by account. */
  entries: Map<string, LedgerEntry[]>;
  usage: Map<string, UsageRow[]>;
  creditLimits: Map<string, number | null>;
};

/** Statement and usage as tests wrote them, under the rules of filters and pages. */
export function createInMemoryLedger(clock: DialectTools['clock']): InMemoryLedger {
  const entries: InMemoryLedger['entries'] = new Map();
  const usage: InMemoryLedger['usage'] = new Map();
  const creditLimits: InMemoryLedger['creditLimits'] = new Map();
  const entriesOf = (accountId: string) => entries.get(accountId) ?? [];
  return {
    entries,
    usage,
    creditLimits,
    setCreditLimit: async ({ accountId, limitMicros }) =>
      void creditLimits.set(accountId, limitMicros),
    readBalance: async (accountId) => ({
      currency: 'CNY',
      availableMicros: sum(entriesOf(accountId), ({ availableMicros }) => availableMicros),
      heldMicros: sum(entriesOf(accountId), ({ heldMicros }) => heldMicros),
      freeSecondsUsed: 0,
    }),
    listEntries: async (accountId, filter) => {
      const found = entriesOf(accountId)
        .filter((entry) => passes(entry, filter))
        .toReversed();
      const page = found.slice(0, filter.limit);
      return { entries: page, nextId: found.length > page.length ? page.at(-1)!.id : null };
    },
    readUsage: async (accountId, { model, engine, apiKeyId }) =>
      (usage.get(accountId) ?? [])
        .filter((row) => model === undefined || row.model === model)
        .filter((row) => engine === undefined || row.engine === engine)
        .filter((row) => apiKeyId === undefined || row.apiKeyId === apiKeyId),
    grant: async (accountId, { amountMicros, note }) => {
      const entry: LedgerEntry = {
        id: entriesOf(accountId).length + 1,
        createdAt: clock.now(),
        kind: amountMicros > 0 ? 'grant' : 'adjust',
        taskId: null,
        apiKeyId: null,
        currency: 'CNY',
        availableMicros: amountMicros,
        heldMicros: 0,
        spentMicros: 0,
        note,
      };
      entries.set(accountId, [...entriesOf(accountId), entry]);
      return entry;
    },
  };
}

function sum(entries: LedgerEntry[], pick: (entry: LedgerEntry) => number): number {
  return entries.reduce((total, entry) => total + pick(entry), 0);
}

function passes(entry: LedgerEntry, filter: LedgerFilter): boolean {
  return (
    (filter.from === undefined || entry.createdAt >= filter.from) &&
    (filter.to === undefined || entry.createdAt < filter.to) &&
    (filter.taskId === undefined || entry.taskId === filter.taskId) &&
    (filter.apiKeyId === undefined || entry.apiKeyId === filter.apiKeyId) &&
    (filter.kind === undefined || entry.kind === filter.kind) &&
    (filter.beforeId === undefined || entry.id < filter.beforeId)
  );
}
