import { admitTasks, type AdmissionTools } from './admit-tasks.ts';

/**
 * Takes up to `count` tasks to work on: jobs that are there already (retries, and what stopped workers
 * handed back) before new ones from the line. Fewer than `count` does not mean that there are no more,
 * none does.
 */
export async function takeTasks(tools: AdmissionTools, count: number): Promise<string[]> {
  for (;;) {
    const taskIds = await tools.queue.fetch(count);
    if (taskIds.length > 0) return taskIds;
    // Another worker may fetch what this one admits; then there may be more in line.
    if ((await admitTasks(tools, count)) === 0) return [];
  }
}
