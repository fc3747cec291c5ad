import type { Funds } from './allot-holds.ts';
import type { WantedHold } from './wanted-hold.ts';

/** Long enough to serve some hundred creates, and short enough that nobody is kept from new money. */
const MILLISECONDS = 1000;

/**
 * The funds of accounts as the last lock on them found them, less what was allotted since: a guess that
 * spares a create the lock and its round trip. Others may have spent meanwhile, so the database has the
 * last word: it refuses a hold beyond a limit, and one of money while free seconds are left.
 */
export type FundsMemory = {
  /** `null`: not all of them are known. */
  recall(wanted: readonly WantedHold[]): Funds | null;
  keep(wanted: readonly WantedHold[], funds: Funds): void;
  forget(): void;
};

export function rememberFunds(): FundsMemory {
  let known = nothing();
  const isFresh = (at: Date) => Math.abs(at.getTime() - known.since) < MILLISECONDS;
  return {
    recall: (wanted) => {
      const isKnown = wanted.every(({ apiKeyId, at }) => known.keys.has(apiKeyId) && isFresh(at));
      return wanted.length > 0 && isKnown ? known.funds : null;
    },
    keep: (wanted, { accounts, keyMicros }) => {
      const at = wanted[0]?.at;
      if (!at) return;
      if (!isFresh(at)) known = nothing(at.getTime());
      for (const { apiKeyId } of wanted) known.keys.add(apiKeyId);
      for (const [id, account] of accounts) known.funds.accounts.set(id, account);
      for (const [id, micros] of keyMicros) known.funds.keyMicros.set(id, micros);
    },
    forget: () => {
      known = nothing();
    },
  };
}

function nothing(since = 0): { since: number; keys: Set<string>; funds: Funds } {
  return { since, keys: new Set(), funds: { accounts: new Map(), keyMicros: new Map() } };
}
