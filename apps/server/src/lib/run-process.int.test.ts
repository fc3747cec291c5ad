import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProcessError, runProcess, type ProcessRequest } from './run-process.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callsheet-process-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const shell = (script: string, rest: Partial<ProcessRequest> = {}) =>
  runProcess({
    command: '/bin/sh',
    args: ['-c', script],
    limits: { wallSeconds: 20 },
    ...rest,
  });
const node = (script: string, rest: Partial<ProcessRequest> = {}) =>
  runProcess({
    command: process.execPath,
    args: ['-e', script],
    limits: { wallSeconds: 20 },
    ...rest,
  });
const failure = (run: Promise<string>) =>
  run.then(
    () => Promise.reject(new Error('the process succeeded')),
    (error: ProcessError) => error,
  );

describe('a process that succeeds', () => {
  it('gives its standard output, byte for byte', async () => {
    expect(await shell("printf 'a\\nü'")).toBe('a\nü');
  });

  it('reads the input it was given, even a large one', async () => {
    expect(await shell('wc -c', { input: Buffer.alloc(1_000_000) })).toMatch(/^\s*1000000\s*$/);
  });

  it('reads parts of its input as they come, each after the answer to the one before', async () => {
    const answers: string[] = [];
    let answered = Promise.withResolvers<void>();
    async function* ask() {
      for (const question of ['one', 'two']) {
        answered = Promise.withResolvers();
        yield `${question}\n`;
        await answered.promise;
      }
    }
    await shell('while read -r line; do echo "$line!"; done', {
      input: ask(),
      onLine: (line) => {
        answers.push(line);
        answered.resolve();
      },
    });
    expect(answers).toEqual(['one!', 'two!']);
  });

  it('may leave parts of its input to come for ever', async () => {
    async function* ask() {
      yield 'one\n';
      await new Promise(() => undefined);
    }
    expect(await shell('read -r line; echo "$line"', { input: ask() })).toBe('one\n');
  });

  it('may leave its input unread', async () => {
    expect(await shell('echo done', { input: Buffer.alloc(1_000_000) })).toBe('done\n');
  });

  it('inherits nothing of the environment', async () => {
    expect(await node('console.log(Object.keys(process.env).length)', { env: {} })).toBe('0\n');
    expect(await node('console.log(process.env.A)', { env: { A: 'b' } })).toBe('b\n');
  });

  it('hands over each line as it comes', async () => {
    const lines: string[] = [];
    await shell('echo one; echo two; printf three', { onLine: (line) => lines.push(line) });
    expect(lines).toEqual(['one', 'two', 'three']);
  });

  it('takes arguments with spaces and quotes under limits too', async () => {
    const words = ['a b', `'"$HOME`, ''];
    const output = await runProcess({
      command: process.execPath,
      args: ['-p', 'JSON.stringify(process.argv.slice(1))', ...words],
      limits: { wallSeconds: 20, cpuSeconds: 10 },
    });
    expect(JSON.parse(output)).toEqual(words);
  });
});

describe('a process that fails', () => {
  it('rejects with its exit code and the end of its standard error', async () => {
    const error = await failure(shell('echo trouble >&2; exit 7'));
    expect(error).toBeInstanceOf(ProcessError);
    expect(error).toMatchObject({ end: 'exit', exitCode: 7, stderr: 'trouble\n' });
    expect(error.message).toBe('/bin/sh ended by exit (code 7): trouble');
  });

  it('keeps only the last 8192 characters of standard error', async () => {
    const error = await failure(node(`console.error('x'.repeat(100000) + 'end'); process.exit(1)`));
    expect(error.stderr).toHaveLength(8192);
    expect(error.stderr).toMatch(/xend\n$/);
  });

  it('says that a signal ended it', async () => {
    expect(await failure(shell('kill -SEGV $$'))).toMatchObject({ end: 'signal', exitCode: null });
  });

  it('says that it could not be started', async () => {
    const missing = { command: join(folder, 'no-such-program'), args: [] };
    expect(await failure(shell('', missing))).toMatchObject({ end: 'spawn', exitCode: null });
  });

  it('is killed when its output grows without end', async () => {
    expect(await failure(shell('yes'))).toMatchObject({ end: 'output' });
  });
});

describe('a process that has to end', () => {
  it('is killed when its time is up, whatever it does with signals', async () => {
    const error = await failure(
      node(`process.on('SIGTERM', () => {}); for (;;);`, { limits: { wallSeconds: 0.2 } }),
    );
    expect(error).toMatchObject({ end: 'timeout', exitCode: null });
  });

  it('is killed with its grandchildren, which would keep the pipes open', async () => {
    const pidFile = join(folder, 'grandchild');
    const script = `sleep 60 & echo $! > '${pidFile}'; echo ready; wait`;
    const controller = new AbortController();
    const error = await failure(
      shell(script, { signal: controller.signal, onLine: () => controller.abort() }),
    );
    expect(error).toMatchObject({ end: 'aborted' });
    const pid = Number(await readFile(pidFile, 'utf8'));
    await expectGone(pid);
  });

  it('is not started when its caller has given up already', async () => {
    const mark = join(folder, 'mark');
    const error = await failure(shell(`echo > '${mark}'`, { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ end: 'aborted' });
    expect(existsSync(mark)).toBe(false);
  });

  it('leaves no grandchild behind when it exits by itself', async () => {
    const pidFile = join(folder, 'orphan');
    await shell(`sleep 60 >/dev/null 2>&1 </dev/null & echo $! > '${pidFile}'`);
    await expectGone(Number(await readFile(pidFile, 'utf8')));
  });
});

describe('limits', () => {
  it('end a process that burns more processor time than it has', async () => {
    const error = await failure(node('for (;;);', { limits: { wallSeconds: 30, cpuSeconds: 1 } }));
    expect(error).toMatchObject({ end: 'signal' });
  });

  it.runIf(process.platform === 'linux')('bound the memory it writes to', async () => {
    const script = 'const all = []; for (;;) all.push(Buffer.alloc(16 << 20, 1));';
    const limits = { wallSeconds: 30, dataBytes: 1024 * 1024 * 1024 };
    expect(['exit', 'signal']).toContain((await failure(node(script, { limits }))).end);
    expect(await node('console.log(1)', { limits })).toBe('1\n');
  });

  it('bound the files it writes', async () => {
    const path = join(folder, 'large');
    const script = `require('fs').writeFileSync(${JSON.stringify(path)}, Buffer.alloc(1 << 20))`;
    await failure(node(script, { limits: { wallSeconds: 20, fileBytes: 65_536 } }));
    expect((await stat(path)).size).toBe(65_536);
  });
});

/** A killed process that nobody has reaped yet (state Z) runs no more. */
/** The kernel ends a killed process when it next lets it run. */
async function expectGone(pid: number): Promise<void> {
  await expect.poll(() => isGone(pid), { timeout: 10_000 }).toBe(true);
}

async function isGone(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return true;
  }
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') Z');
  return state.slice(state.lastIndexOf(')') + 2).startsWith('Z');
}
