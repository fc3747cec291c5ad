import { execFileSync } from 'node:child_process';

/** Runs something with this process, and all that it starts meanwhile, held to the first core. Linux. */
export async function onOneCore(run: () => Promise<void>): Promise<void> {
  const all = taskset('-p').split(':')[1]!.trim();
  taskset('-p', '1');
  try {
    await run();
  } finally {
    taskset('-p', all);
  }
}

/** Of util-linux; the mask is in hexadecimal. */
function taskset(...args: string[]): string {
  return execFileSync('taskset', [...args, String(process.pid)], { encoding: 'utf8' });
}
