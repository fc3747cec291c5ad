import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

/** What the SDK handed to its caller after one step; `urls` only for the step that lists them. */
export type Step = {
  step: string;
  status_code: number;
  request_id: string;
  code: string;
  message: string;
  output: Record<string, unknown> & { task_id: string; task_status: string };
  usage: Record<string, unknown> | null;
  urls?: string[];
};

const HERE = import.meta.dirname;
const execute = promisify(execFile);

/** Runs one scenario of scenarios.py and returns its steps by name. */
export async function runScenario(
  python: string,
  scenario: string,
  server: { url: string; apiKey: string; mediaUrl: string },
): Promise<Record<string, Step>> {
  const settings = {
    base_url: server.url,
    api_key: server.apiKey,
    media_url: server.mediaUrl,
    media: path.resolve(HERE, '../../../examples/media'),
  };
  const args = [path.join(HERE, 'scenarios.py'), scenario, JSON.stringify(settings)];
  const { stdout } = await execute(python, args, { maxBuffer: 16 * 1024 * 1024, timeout: 120_000 });
  const steps = JSON.parse(stdout.trim().split('\n').at(-1)!) as Step[];
  return Object.fromEntries(steps.map((step) => [step.step, step]));
}
