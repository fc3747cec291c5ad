import { setTimeout as sleep } from 'node:timers/promises';
import { getTask, type Answer, type Api } from './api.ts';

const POLL_MILLISECONDS = 250;
const BAR_CELLS = 32;

/** Polls a task until it ends, drawing its life as one line. */
export async function watchTask(api: Api, id: string): Promise<Answer> {
  for (;;) {
    const task = await getTask(api, id);
    draw(task.output.task_status, task.progress);
    if (!['PENDING', 'RUNNING'].includes(task.output.task_status)) {
      process.stdout.write('\n');
      return task;
    }
    await sleep(POLL_MILLISECONDS);
  }
}

let lastLine = '';

/** A terminal redraws one line; a log gets a new line only when something changed by a tenth. */
function draw(status: string, progress: number): void {
  const filled = Math.round((progress / 100) * BAR_CELLS);
  const bar = '█'.repeat(filled) + '░'.repeat(BAR_CELLS - filled);
  const line = `${status.padEnd(10)}${bar} ${String(progress).padStart(3)} %`;
  if (process.stdout.isTTY) process.stdout.write(`\r${line}`);
  else if (shortened(status, progress) !== lastLine) console.log(line);
  lastLine = shortened(status, progress);
}

function shortened(status: string, progress: number): string {
  return `${status} ${Math.floor(progress / 10)}`;
}
