import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openDataFolder } from '../../lib/open-data-folder.ts';
import { StartupError } from '../../lib/startup-error.ts';
import { findBinaries } from './binaries.ts';
import { databaseUrl, passwordPath, type Cluster } from './cluster.ts';
import { ensureCluster } from './create-cluster.ts';
import { lockDataFolder, type DataFolderLock } from './data-folder-lock.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { chooseUser } from './run-as.ts';
import { postmasterArgs, startPostmaster, stopPostmaster } from './start-postmaster.ts';

export type EmbeddedOptions = {
  dataFolder: string;
  /** `exclusive`: one server a data folder. `shared`: the processes of one test run share it. */
  lock: 'exclusive' | 'shared';
  /** Told what was found and done, one sentence each. */
  log: (message: string) => void;
  settings?: readonly string[];
};

export type EmbeddedPostgres = {
  url: string;
  pid: number;
  /** Resolves when PostgreSQL went away although nobody called `stop`. */
  lost: Promise<void>;
  /** Lets go of the data folder and leaves PostgreSQL running. */
  release(): Promise<void>;
  /** Fast shutdown. */
  stop(): Promise<void>;
};

const ATTEMPTS = 5;

/**
 * Starts the PostgreSQL of a data folder, or takes over the one that a killed server left running.
 * @throws StartupError when the folder is another server's, foreign or damaged.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const cluster = await prepareCluster(options);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const running = await readPostmasterFile(cluster.folder);
    const started = running?.isAlive
      ? await takeOver(cluster, running, options)
      : await startClean(cluster, options);
    if (started) return started;
  }
  throw new StartupError(
    `The embedded database in ${cluster.folder} was started and stopped by others ${ATTEMPTS} times in a row. ` +
      `Find the other server that uses this data folder and stop it.`,
  );
}

async function prepareCluster({ dataFolder, log, settings }: EmbeddedOptions): Promise<Cluster> {
  await openDataFolder(dataFolder);
  const folder = join(resolve(dataFolder), 'postgres');
  const binaries = await findBinaries();
  const runAs = await chooseUser(folder, [resolve(dataFolder), binaries.initdb, binaries.postgres]);
  await checkOwner(folder);
  const cluster = {
    dataFolder: resolve(dataFolder),
    folder,
    binaries,
    runAs,
    settings: settings ?? [],
  };
  if ((await ensureCluster(cluster)) === 'created') log(`Made a new database in ${folder}.`);
  return cluster;
}

async function checkOwner(folder: string): Promise<void> {
  const uid = process.getuid?.();
  const owner = (await stat(folder).catch(() => null))?.uid;
  if (uid === undefined || uid === 0 || owner === undefined || owner === uid) return;
  throw new StartupError(
    `The database folder ${folder} belongs to user ${owner}, and this server runs as user ${uid}. ` +
      `Start it as the owner (or as root), or set CALLSHEET_DATA_DIR to another folder.`,
  );
}

/** `null`: it went away while we looked, or was stopped because it is not what this release would start. */
async function takeOver(
  cluster: Cluster,
  running: { pid: number; port: number },
  options: EmbeddedOptions,
): Promise<EmbeddedPostgres | null> {
  const handle = await lockOrRefuse(cluster, running, options).catch(async (error: unknown) => {
    const isGone = !(await readPostmasterFile(cluster.folder))?.isAlive;
    if (isGone && !(error instanceof StartupError)) return null;
    throw error;
  });
  if (handle === null || options.lock === 'shared') return handle;
  const where = `(process ${running.pid}), left by a server that was killed`;
  if (await hasSameArgs(cluster)) {
    options.log(`Took over the running database ${where}.`);
    return handle;
  }
  await handle.stop();
  options.log(`Stopped the running database ${where}: it was started in another way.`);
  return null;
}

async function startClean(
  cluster: Cluster,
  options: EmbeddedOptions,
): Promise<EmbeddedPostgres | null> {
  const started = await startPostmaster(cluster);
  return started && (await lockOrRefuse(cluster, started, options));
}

async function lockOrRefuse(
  cluster: Cluster,
  { pid, port }: { pid: number; port: number },
  options: EmbeddedOptions,
): Promise<EmbeddedPostgres> {
  const password = await readFile(passwordPath(cluster.folder), 'utf8');
  const url = databaseUrl(port, password);
  const lock = await lockDataFolder(url, options.lock);
  if ('heldBy' in lock) {
    throw new StartupError(
      `Another Callsheet server (process ${lock.heldBy}) is using the data folder ${cluster.dataFolder}. ` +
        `Stop it, or give this one a folder of its own with CALLSHEET_DATA_DIR. ` +
        `Several servers can share one database through DATABASE_URL.`,
    );
  }
  return handleOf(url, pid, lock);
}

function handleOf(url: string, pid: number, lock: DataFolderLock): EmbeddedPostgres {
  return {
    url,
    pid,
    lost: lock.lost,
    release: lock.release,
    stop: async () => {
      await lock.release();
      await stopPostmaster(pid);
    },
  };
}

/** `postmaster.opts` is the quoted command line of the running server. */
async function hasSameArgs(cluster: Cluster): Promise<boolean> {
  const text = await readFile(join(cluster.folder, 'postmaster.opts'), 'utf8').catch(() => '');
  const isPort = (argument: string) => /^"port=\d+"$/.test(argument);
  const actual = text
    .trim()
    .split(/ (?=")/)
    .filter((argument) => !isPort(argument));
  const expected = [...postmasterArgs(cluster), '-c'].map((argument) => `"${argument}"`);
  return actual.join(' ') === [cluster.binaries.postgres, ...expected].join(' ');
}
