import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from '@callsheet/sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from './run-command.ts';
import { removeFolder, startServer, type RunningServer } from '../../../scripts/start-server.ts';

const MAIN = join(import.meta.dirname, 'main.ts');

type Ended = { code: number; stdout: string; stderr: string };

let server: RunningServer;
let folder: string;

beforeAll(async () => {
  server = await startServer({ env: { CALLSHEET_LOG_LEVEL: 'trace', CALLSHEET_ROLE: 'all' } });
  folder = await mkdtemp(join(tmpdir(), 'callsheet-cli-'));
});

afterAll(async () => {
  await server.stop();
  await removeFolder(server.dataFolder);
  await rm(folder, { recursive: true, force: true });
});

/** Runs the program as a shell would, with nothing of this process's environment but what it needs. */
function callsheet(words: string[], environment: Record<string, string> = {}): Promise<Ended> {
  const env = {
    PATH: process.env['PATH'],
    CALLSHEET_URL: server.url,
    CALLSHEET_DATA_DIR: server.dataFolder,
    ...environment,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...words], { env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

async function json<T>(words: string[], environment: Record<string, string> = {}): Promise<T> {
  const { code, stdout, stderr } = await callsheet([...words, '--json'], environment);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as T;
}

type Made = { key: { id: string; account_id: string; created_at: string }; secret: string };

test('an account, a key and a grant are made, used and listed with the key of the data folder', async () => {
  const account = await json<{ id: string }>([
    'accounts',
    'create',
    '工作室',
    '--free-seconds',
    '50',
  ]);
  const made = await json<Made>(
    'keys create --account 工作室 --name laptop --budget 12.5 --engine animatic'.split(' '),
  );
  expect(made.key).toMatchObject({
    account_id: account.id,
    name: 'laptop',
    budget_micros: 12_500_000,
    engine: 'animatic',
  });
  const headers = { authorization: `Bearer ${made.secret}` };
  expect((await fetch(`${server.url}/api/v1/tasks`, { headers })).status).toBe(200);

  const granting = ['grants', 'create', '--account', '工作室', '--amount', '100.25'];
  const first = await callsheet([...granting, '--note', '=May', '--reference', 'invoice 1']);
  const again = await callsheet([...granting, '--note', '=May', '--reference', 'invoice 1']);
  expect(first.stdout).toMatch(/^Entry \d+: 100\.25 CNY for 工作室\.\n$/);
  expect(again.stdout).toBe(first.stdout);
  await callsheet(['grants', 'create', '--account', '工作室', '--amount=-0.250001']);

  const shown = await callsheet(['accounts', 'show', '工作室']);
  expect(shown.stdout).toBe(
    `工作室 (${account.id})\nto spend      99.999999 CNY\nheld          0.00 CNY\nfree seconds  0 of 50 used\n`,
  );
  const { entries } = await json<{ entries: { id: number; created_at: string }[] }>(
    'ledger --account 工作室'.split(' '),
  );
  const [taken, given] = entries;
  const csv = await callsheet(['ledger', '--account', '工作室', '--csv']);
  expect(csv.stdout).toBe(
    'id,created_at,kind,task_id,api_key_id,currency,available,held,spent,note\r\n' +
      `${taken!.id},${taken!.created_at},adjust,,,CNY,-0.250001,0.000000,0.000000,\r\n` +
      `${given!.id},${given!.created_at},grant,,,CNY,100.250000,0.000000,0.000000,'=May\r\n`,
  );
  const table = await callsheet(['ledger'], { CALLSHEET_API_KEY: made.secret });
  expect(table.stdout.split('\n').map((line) => line.replace(/\d{4}-.{11}/, 'then'))).toEqual([
    'entry  time              kind     to spend  held  spent  task  note',
    `${String(taken!.id).padStart(5)}  then  adjust  -0.250001  0.00   0.00`,
    `${String(given!.id).padStart(5)}  then  grant      100.25  0.00   0.00        =May`,
    '',
  ]);

  const keys = await callsheet(['keys', 'list', '--account', '工作室']);
  expect(keys.stdout).toMatch(
    /^account {2}name {4}id .*\n工作室 {3}laptop {2}[0-9a-f-]{36} .*12\.50 {2}animatic\n$/,
  );
  expect(keys.stdout).not.toContain(made.secret);
  const revoked = await callsheet(['keys', 'revoke', made.key.id]);
  expect(revoked.stdout).toBe(`Revoked the key laptop (${made.key.id}).\n`);
  expect(server.printed()).not.toContain(made.secret);
});

test('the usage counts a task that ended, with the key of its account', async () => {
  const apiKey = { CALLSHEET_API_KEY: server.apiKey };
  const { status } = await createTask(HOPELESS);
  expect(status).toBe(200);
  const before = await json<{ usage: object[] }>(['usage'], apiKey);
  expect(before.usage).toMatchObject([
    { model: 'wan2.7-r2v', engine: 'animatic', tasks: 1, amount_micros: 0, currency: 'CNY' },
  ]);
  const { stdout } = await callsheet(['usage', '--csv', '--account', 'default']);
  expect(stdout.split('\r\n')).toEqual([
    'day,model,api_key_id,api_key_name,engine,tasks,succeeded,failed,input_seconds,output_seconds,currency,amount',
    expect.stringMatching(
      /^\d{4}-\d\d-\d\d,wan2\.7-r2v,[0-9a-f-]{36},CALLSHEET_API_KEY,animatic,1,\d,\d,\d,\d,CNY,0\.000000$/,
    ),
    '',
  ]);
});

test('an account is disabled and enabled, and its credit is set', async () => {
  await callsheet(['accounts', 'create', 'short']);
  expect((await callsheet(['accounts', 'disable', 'short'])).stdout).toBe(
    'Disabled the account short.\n',
  );
  const accounts = await json<{ name: string; disabled_at: string | null }[]>(['accounts', 'list']);
  expect(accounts.find(({ name }) => name === 'short')?.disabled_at).toMatch(/^\d{4}-/);
  expect((await callsheet(['accounts', 'enable', 'short'])).code).toBe(0);
  expect((await callsheet(['accounts', 'credit', 'short', 'unlimited'])).code).toBe(0);
  expect((await callsheet(['accounts', 'credit', 'short', '5.5'])).code).toBe(0);
});

test('preflight ends with 0 for a request that can be sent and with 1 for one that would be refused', async () => {
  const apiKey = { CALLSHEET_API_KEY: server.apiKey };
  const good = join(folder, 'good.json');
  const bad = join(folder, 'bad.json');
  await writeFile(good, JSON.stringify(REQUEST));
  await writeFile(bad, JSON.stringify({ ...REQUEST, parameters: { duration: 99 } }));
  const passed = await callsheet(['preflight', good], apiKey);
  expect(passed).toMatchObject({ code: 0, stderr: '' });
  expect(passed.stdout).toMatch(/^animatic +0\.00 CNY/m);
  const refused = await callsheet(['preflight', bad], apiKey);
  expect(refused.code).toBe(1);
  expect(refused.stdout).toMatch(/^error: .* at parameters\.duration$/m);
});

test('outputs lists what a task made, and saves it', async () => {
  const apiKey = { CALLSHEET_API_KEY: server.apiKey };
  const created = await createTask(REQUEST);
  const { output } = (await created.json()) as { output: { task_id: string } };
  const early = await callsheet(['outputs', output.task_id, '--to', join(folder, 'early')], apiKey);
  expect(early).toMatchObject({ code: 1, stderr: '' });
  expect(early.stdout).toMatch(/^There is nothing to fetch: the task is (queued|running)/);
  await untilEnded(output.task_id);

  const listed = await callsheet(['outputs', output.task_id], apiKey);
  expect(listed).toMatchObject({ code: 0, stderr: '' });
  expect(listed.stdout).toMatch(
    /^name +bytes {2}type +sha256\nfilm\.mp4 +\d+ {2}video\/mp4 +[0-9a-f]{64}\n/,
  );
  const to = join(folder, 'rehearsal');
  const outputs = await json<{ name: string; size_bytes: number }[]>(
    ['outputs', output.task_id, '--to', to],
    apiKey,
  );
  expect((await readdir(to)).toSorted()).toEqual(outputs.map(({ name }) => name).toSorted());
  for (const { name, size_bytes } of outputs)
    expect((await stat(join(to, name))).size).toBe(size_bytes);
  const nobodys = await callsheet(['outputs', '00000000-0000-4000-8000-000000000000'], apiKey);
  expect(nobodys).toMatchObject({ code: 1, stdout: '' });
  expect(nobodys.stderr).toMatch(/^There is no task with the id [^\n]+\n$/);
});

describe('what the server refuses is said in one line', () => {
  test.each([
    [['grants', 'create', '--account', 'default', '--amount', '0'], 'The amount must be'],
    [
      ['keys', 'create', '--account', 'no', '--name', 'x'],
      'There is no account with the name "no".',
    ],
    [
      ['keys', 'create', '--account', 'default', '--name', 'x', '--engine', 'x'],
      'There is no engine "x" here.',
    ],
    [['ledger', '--account', 'default', '--kind', 'gift'], 'kind: must be one of grant, adjust'],
  ])('%j', async (words, sentence) => {
    const said: string[] = [];
    const code = await runCommand(words, {
      url: server.url,
      adminKey: (await readFile(join(server.dataFolder, 'admin-key'), 'utf8')).trim(),
      apiKey: null,
      dataFolder: '/nowhere',
      print: () => expect.unreachable('a refusal is no output'),
      printError: (text) => said.push(text),
    });
    expect(code).toBe(1);
    expect(said.join('')).toMatch(/^[^\n]+\n$/);
    expect(said[0]!.startsWith(sentence)).toBe(true);
  });

  test('also by the program itself, which ends with 1', async () => {
    const ended = await callsheet(['keys', 'list'], { CALLSHEET_ADMIN_KEY: 'wrong-canary' });
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(/^This needs the admin key[^\n]+\n$/);
    expect(ended.stderr).not.toContain('canary');
  });
});

test('the admin key is in a file for its owner only, and in nothing that the server printed', async () => {
  const path = join(server.dataFolder, 'admin-key');
  const key = (await readFile(path, 'utf8')).trim();
  expect(key).toMatch(/^sk-admin-[0-9a-f]{48}$/);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect((await callsheet(['accounts', 'list'], { CALLSHEET_ADMIN_KEY: key })).code).toBe(0);
  expect(server.printed()).not.toContain(key);
});

const REQUEST = {
  model: 'wan2.7-t2v',
  input: { prompt: 'A cat walks along a wall at dusk.' },
  parameters: { resolution: '720P', duration: 2 },
};

/** Cannot be made: there is nothing at its address. */
const HOPELESS = {
  model: 'wan2.7-r2v',
  input: {
    prompt: 'Image 1 waves.',
    media: [{ type: 'reference_image', url: 'http://127.0.0.1:1/nothing.png' }],
  },
  parameters: { resolution: '720P', duration: 2 },
};

async function untilEnded(id: string): Promise<void> {
  const client = createClient(server);
  while (['queued', 'running'].includes((await client.task(id)).status)) await delay(200);
}

function createTask(body: object): Promise<Response> {
  return fetch(`${server.url}/api/v1/services/aigc/video-generation/video-synthesis`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${server.apiKey}`,
      'content-type': 'application/json',
      'x-dashscope-async': 'enable',
    },
    body: JSON.stringify(body),
  });
}
