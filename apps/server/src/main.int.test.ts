import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');

type Program = {
  process: ChildProcess;
  stdout: string;
  stderr: string;
  ended: Promise<number | null>;
};

const POLLING = { timeout: 30_000, interval: 20 };

let dataFolder: string;
let programs: Program[];

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'callsheet-main-'));
  await chmod(dataFolder, 0o711);
  programs = [];
});

afterEach(async () => {
  for (const { process: child, ended } of programs) {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGTERM');
    await ended;
  }
  await rm(dataFolder, { recursive: true, force: true });
});

test('npm start makes a key, shows it once, answers the request that it prints, and stops in order', async () => {
  const first = start();
  const url = await listening(first);
  await said(first, 'Then ask for the task');
  const [key] = /sk-[0-9a-f]{48}/.exec(first.stdout)!;
  const kept = join(dataFolder, 'api-key');
  expect(await readFile(kept, 'utf8')).toBe(`${key}\n`);
  expect((await stat(kept)).mode & 0o777).toBe(0o600);

  const request = /^curl -s http[^]*?\nJSON\n/m.exec(first.stdout)![0];
  const { stdout } = await promisify(execFile)('bash', ['-c', request]);
  const created = JSON.parse(stdout) as { output: { task_id: string; task_status: string } };
  expect(created.output.task_status).toBe('PENDING');
  const headers = { authorization: `Bearer ${key}` };
  const videoUrl = await expectVideo(`${url}/api/v1/tasks/${created.output.task_id}`, headers);
  const video = await fetch(videoUrl);
  expect(video.headers.get('content-type')).toBe('video/mp4');
  expect((await video.arrayBuffer()).byteLength).toBe(Number(video.headers.get('content-length')));

  await stop(first);
  await expect(stat(join(dataFolder, 'postgres/postmaster.pid'))).rejects.toMatchObject({
    code: 'ENOENT',
  });
  expect(first.stderr).not.toContain(key);
  expect(first.stderr).not.toContain(new URL(videoUrl).searchParams.get('Signature'));
  expect(first.stderr).not.toMatch(/[A-Za-z0-9+/]{200}/);

  const second = start({}, [process.execPath, 'apps/server/src/main.ts']);
  const again = await listening(second);
  expect((await fetch(`${again}/api/v1/tasks/`, { headers })).status).toBe(200);
  expect((await fetch(`${again}/readyz`)).status).toBe(200);
  expect(await stop(second)).toBe(0);
  expect(second.stdout).not.toContain('sk-');
});

test('all problems of the configuration are told at once, plainly, and nothing is made', async () => {
  const program = start({
    CALLSHEET_PORT: '70000',
    CALLSHEET_ROLE: 'boss',
    CALLSHEET_WORKERS: '0',
  });
  expect(await program.ended).not.toBe(0);
  expect(program.stderr).toContain('Callsheet cannot start. The configuration has 3 problems:');
  for (const name of ['CALLSHEET_PORT', 'CALLSHEET_ROLE', 'CALLSHEET_WORKERS'])
    expect(program.stderr).toContain(`- ${name}: `);
  expect(program.stderr).not.toMatch(/^ {4}at /m);
  await expect(stat(join(dataFolder, 'postgres'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a port that is taken is told plainly, and the database is stopped again', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const program = start({ CALLSHEET_PORT: String(port) });
  expect(await program.ended).not.toBe(0);
  expect(program.stderr).toContain(
    `Callsheet cannot start. Cannot listen on 127.0.0.1, port ${port}: another program does already.`,
  );
  await expect(stat(join(dataFolder, 'postgres/postmaster.pid'))).rejects.toMatchObject({
    code: 'ENOENT',
  });
  other.close();
});

test('a stop while it starts ends it: in order with the database that it began to open', async () => {
  const program = start({}, [process.execPath, 'apps/server/src/main.ts']);
  const folder = join(dataFolder, 'postgres');
  await expect
    .poll(
      () =>
        stat(folder).then(
          () => true,
          () => false,
        ),
      POLLING,
    )
    .toBe(true);
  expect(await stop(program)).toBe(0);
  expect(program.stdout).not.toContain('Callsheet listens');
  await expect(stat(join(folder, 'postmaster.pid'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a stop that reaches the database programs too, as Ctrl-C does, is no failure to start', async () => {
  const program = start({}, [process.execPath, 'apps/server/src/main.ts']);
  const isMaking = async () =>
    (await readdir(dataFolder, { recursive: true })).some((path) => /new-.*PG_VERSION$/.test(path));
  await expect.poll(() => isMaking().catch(() => false), POLLING).toBe(true);
  expect(await stop(program)).toBe(0);
  expect(program.stderr).not.toContain('Callsheet cannot start');
  expect(await readdir(dataFolder)).not.toContain('postgres');
});

test('a stop while it waits for a database that never answers ends it too', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const asked = once(silent, 'connection');
  const program = start({ DATABASE_URL: `postgres://me@127.0.0.1:${port}/x` }, [
    process.execPath,
    'apps/server/src/main.ts',
  ]);
  const [socket] = (await asked) as [Socket];
  expect(await stop(program)).toBe(1);
  socket.destroy();
  silent.close();
});

/** In a process group of its own: npm passes signals on only sometimes, and then hides the exit code. */
function start(environment: Record<string, string> = {}, command = ['npm', 'start']): Program {
  const child = spawn(command[0]!, command.slice(1), {
    cwd: ROOT,
    detached: true,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      CALLSHEET_PORT: '0',
      CALLSHEET_DATA_DIR: dataFolder,
      CALLSHEET_LOG_LEVEL: 'trace',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const program: Program = { process: child, stdout: '', stderr: '', ended };
  child.stdout.on('data', (chunk: Buffer) => (program.stdout += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (program.stderr += chunk.toString('utf8')));
  programs.push(program);
  return program;
}

async function stop({ process: child, ended }: Program): Promise<number | null> {
  process.kill(-child.pid!, 'SIGTERM');
  return ended;
}

async function listening(program: Program): Promise<string> {
  await said(program, 'Callsheet listens on http');
  return /Callsheet listens on (http\S+)/.exec(program.stdout)![1]!;
}

/** Waits until it has printed that, or has ended without. */
async function said(program: Program, text: string): Promise<void> {
  const isOver = program.ended.then(() => 'over' as const);
  while (!program.stdout.includes(text)) {
    const next = await Promise.race([once(program.process.stdout!, 'data'), isOver]);
    if (next === 'over') throw new Error(`It ended without "${text}":\n${program.stderr}`);
  }
}

async function expectVideo(url: string, headers: Record<string, string>): Promise<string> {
  const output = async () => {
    const response = await fetch(url, { headers });
    return ((await response.json()) as { output: { task_status: string; video_url: string } })
      .output;
  };
  await expect
    .poll(async () => (await output()).task_status, { timeout: 50_000, interval: 100 })
    .toMatch(/SUCCEEDED|FAILED|UNKNOWN/);
  const finished = await output();
  expect(finished).toMatchObject({ task_status: 'SUCCEEDED' });
  return finished.video_url;
}
