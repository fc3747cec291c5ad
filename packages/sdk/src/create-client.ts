import type { AccountBalance, LedgerPage, Task, TaskOutput, Usage } from './answers.ts';
import type { PreflightReport } from './preflight-report.ts';
import { createTransport, type TransportOptions } from './create-transport.ts';
import type { LedgerFilter, UsageFilter } from './requests.ts';

/** What an API key opens. Every call throws ApiError or UnreachableError. */
export type CallsheetClient = {
  account(): Promise<AccountBalance>;
  ledger(filter?: LedgerFilter): Promise<LedgerPage>;
  /** Everything that matches, whatever the limit. */
  ledgerCsv(filter?: LedgerFilter): Promise<string>;
  usage(filter?: UsageFilter): Promise<Usage>;
  usageCsv(filter?: UsageFilter): Promise<string>;
  /** What to know of a create body, in DashScope's form, before it is sent. Creates nothing, costs nothing. */
  preflight(body: object): Promise<PreflightReport>;
  /** How a task stands and what it made, whatever API it was created by. */
  task(id: string): Promise<Task>;
  /** The video, and what was made beside it. */
  outputs(taskId: string): Promise<TaskOutput[]>;
  /** One output as it is stored; its body has not been read. */
  downloadOutput(taskId: string, name: string): Promise<Response>;
};

/** A client for an account's own key. It works in browsers and in Node. */
export function createClient({
  apiKey,
  ...place
}: Omit<TransportOptions, 'key'> & { apiKey: string }): CallsheetClient {
  const { json, csv, file } = createTransport({ ...place, key: apiKey });
  const pathOf = (taskId: string) => `/tasks/${encodeURIComponent(taskId)}`;
  const task = async (id: string) => (await json<{ task: Task }>({ path: pathOf(id) })).task;
  return {
    account: () => json({ path: '/account' }),
    ledger: (query = {}) => json({ path: '/ledger', query }),
    ledgerCsv: (query = {}) => csv({ path: '/ledger', query }),
    usage: (query = {}) => json({ path: '/usage', query }),
    usageCsv: (query = {}) => csv({ path: '/usage', query }),
    preflight: (body) => json({ path: '/preflight', body }),
    task,
    outputs: async (taskId) => (await task(taskId)).outputs,
    downloadOutput: (taskId, name) =>
      file({ path: `${pathOf(taskId)}/outputs/${encodeURIComponent(name)}` }),
  };
}
