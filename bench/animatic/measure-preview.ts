import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Row } from '../row.ts';

const TARGET = 'under 300 ms';

/** From a request to its first painted frame, the first time in a process and once it has done so before. */
export async function measurePreview(): Promise<Row[]> {
  const child = fileURLToPath(import.meta.resolve('./preview-child.ts'));
  const { stdout } = await promisify(execFile)(process.execPath, [child]);
  const [cold, ...warm] = stdout.trim().split('\n').map(Number);
  const middle = warm.toSorted((a, b) => a - b)[Math.floor(warm.length / 2)]!;
  return [
    { measure: 'first frame of a preview, first in its process', value: cold!, unit: 'ms', target: TARGET }, // prettier-ignore
    { measure: 'first frame of a preview, afterwards', value: middle, unit: 'ms', target: TARGET },
  ];
}
