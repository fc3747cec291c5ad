import type { Command } from './command.ts';
import { createAccount } from './commands/create-account.ts';
import { createGrant } from './commands/create-grant.ts';
import { createKey } from './commands/create-key.ts';
import { disableAccount, enableAccount } from './commands/disable-account.ts';
import { fetchOutputs } from './commands/fetch-outputs.ts';
import { limitCredit } from './commands/limit-credit.ts';
import { listAccounts } from './commands/list-accounts.ts';
import { listKeys } from './commands/list-keys.ts';
import { preflight } from './commands/preflight.ts';
import { readLedger } from './commands/read-ledger.ts';
import { readUsage } from './commands/read-usage.ts';
import { revokeKey } from './commands/revoke-key.ts';
import { showAccount } from './commands/show-account.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  preflight,
  fetchOutputs,
  createAccount,
  listAccounts,
  showAccount,
  disableAccount,
  enableAccount,
  limitCredit,
  createKey,
  listKeys,
  revokeKey,
  createGrant,
  readLedger,
  readUsage,
];
