import { priceSeconds, type Failure } from '@callsheet/contract';
import { beyondBudget, freeSecondsUsedUp, insufficientFunds } from './refusals.ts';
import type { WantedHold } from './wanted-hold.ts';

/** What an account may still hold; changed as holds are allotted. */
export type AccountFunds = {
  /** Balance and credit; infinite when the credit has no limit. */
  spendableMicros: number;
  /** Millionths of a second of the free quota. */
  freeMicros: number;
  freeOnly: boolean;
};

export type Funds = {
  accounts: Map<string, AccountFunds>;
  /** What is left of a key's budget; a key that is not here has none. */
  keyMicros: Map<string, number>;
};

/** Free seconds go first; the money is for the seconds they do not cover. */
export type Allotment = { wanted: WantedHold; moneyMicros: number; freeMicros: number };

/** Gives each hold its money and its free seconds, in order, or says why it gets none. One refusal leaves the others be. */
export function allotHolds(wanted: readonly WantedHold[], funds: Funds) {
  const allotted: Allotment[] = [];
  const refused = new Map<string, Failure>();
  for (const one of wanted) {
    const allotment = divide(one, funds.accounts.get(one.accountId)!);
    const refusal = refuse(allotment, funds);
    if (refusal) refused.set(one.taskId, refusal);
    else allotted.push(take(allotment, funds));
  }
  return { allotted, refused };
}

function divide(wanted: WantedHold, account: AccountFunds): Allotment {
  const { quote } = wanted;
  if (account.freeMicros <= 0) {
    return { wanted, moneyMicros: quote.amount.amountMicros, freeMicros: 0 };
  }
  const seconds = quote.inputVideoSeconds + quote.outputVideoSeconds;
  const freeMicros = Math.min(account.freeMicros, toMicroseconds(seconds));
  const paid = priceSeconds(quote.perSecondMicros, seconds - freeMicros / 1e6);
  return { wanted, moneyMicros: paid.amountMicros, freeMicros };
}

function refuse({ wanted, moneyMicros }: Allotment, funds: Funds): Failure | null {
  if (moneyMicros === 0) return null;
  const account = funds.accounts.get(wanted.accountId)!;
  if (account.freeOnly) return freeSecondsUsedUp(wanted.quote);
  const budget = funds.keyMicros.get(wanted.apiKeyId) ?? Infinity;
  if (moneyMicros > budget) return beyondBudget(moneyMicros, budget);
  if (moneyMicros <= account.spendableMicros) return null;
  return insufficientFunds(moneyMicros, account.spendableMicros);
}

function take(allotment: Allotment, { accounts, keyMicros }: Funds): Allotment {
  const { wanted, moneyMicros, freeMicros } = allotment;
  const account = accounts.get(wanted.accountId)!;
  account.spendableMicros -= moneyMicros;
  account.freeMicros -= freeMicros;
  const budget = keyMicros.get(wanted.apiKeyId);
  if (budget !== undefined) keyMicros.set(wanted.apiKeyId, budget - moneyMicros);
  return allotment;
}

/** In whole milliseconds, as `priceSeconds` counts them. */
export function toMicroseconds(seconds: number): number {
  return Math.round(seconds * 1000) * 1000;
}
