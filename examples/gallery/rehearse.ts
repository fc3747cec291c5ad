import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type CallsheetClient, type Task } from '../../packages/sdk/src/index.ts';
import { createTask, type Api } from '../demo/api.ts';

export type Rehearsal = { task: Task; client: CallsheetClient };

const POLL_MILLISECONDS = 200;

/**
 * Creates a task by DashScope's API and waits for its end.
 * @throws Error with the task's own message when it does not succeed.
 */
export async function rehearse(api: Api, request: object): Promise<Rehearsal> {
  const client = createClient(api);
  const { output } = await createTask(api, request);
  for (;;) {
    const task = await client.task(output.task_id);
    if (task.status === 'succeeded') return { task, client };
    if (task.failure) throw new Error(`${task.failure.code}: ${task.failure.message}`);
    await sleep(POLL_MILLISECONDS);
  }
}

/** The bytes of an output: `film.mp4`, `storyboard.png` … */
export async function readOutput(
  { task, client }: Rehearsal,
  name: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await client.downloadOutput(task.id, name);
  return new Uint8Array(await response.arrayBuffer());
}
