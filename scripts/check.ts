/** `npm run check`: everything that can be known without running the product. All steps run; all failures show. */
import { spawnSync } from 'node:child_process';

const STEPS: Record<string, string[]> = {
  format: ['prettier', '--check', '--log-level', 'warn', '.'],
  lint: ['oxlint', '--deny-warnings'],
  types: ['tsc', '-p', '.'],
  dependencies: ['depcruise', 'apps', 'packages', 'tests', 'bench', 'examples', 'scripts'],
  generated: ['node', 'scripts/generate.ts', '--check'],
};

const failed = Object.entries(STEPS).filter(([name, [command, ...args]]) => {
  const startedAt = performance.now();
  const { status } = spawnSync(command!, args, { stdio: 'inherit' });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  return status !== 0;
});
process.exit(failed.length === 0 ? 0 : 1);
