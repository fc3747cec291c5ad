/** `npm run bench -- <name> [--json]`: one measurement, with its peer in the same run. */
import { availableParallelism, cpus, totalmem } from 'node:os';
import type { Row } from './row.ts';

const BENCHES: Record<string, () => Promise<{ bench: () => Promise<Row[]> }>> = {
  animatic: () => import('./animatic/animatic.ts'),
  api: () => import('./api/api.ts'),
  contract: () => import('./contract/contract.ts'),
  ledger: () => import('./ledger/ledger.ts'),
};

const [name = '', ...flags] = process.argv.slice(2);
const load = BENCHES[name];
if (!load) {
  console.error(`Usage: npm run bench -- <${Object.keys(BENCHES).join('|')}> [--json]`);
  process.exit(2);
}
const rows = await (await load()).bench();
const machine = {
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryGib: Math.round(totalmem() / 2 ** 30),
  node: process.version,
};
if (flags.includes('--json')) console.log(JSON.stringify({ bench: name, machine, rows }, null, 2));
else print(rows);

function print(table: Row[]): void {
  console.log(
    `${machine.cores} cores of ${machine.cpu}, ${machine.memoryGib} GiB, Node ${machine.node}`,
  );
  console.table(
    Object.fromEntries(
      table.map(({ measure, value, unit, target, peer }) => [
        measure,
        { value: `${round(value)} ${unit}`, target: target ?? '', peer: peer ?? '' },
      ]),
    ),
  );
}

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
