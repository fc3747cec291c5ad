import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chown,
  mkdir,
  mkdtemp,
  open,
  readFile,
  readdir,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../../lib/startup-error.ts';
import { POSTGRES_MAJOR } from './binaries.ts';
import { passwordPath, POSTGRES_USER, type Cluster } from './cluster.ts';
import { spawnAs } from './run-as.ts';

/**
 * Makes the cluster unless it is there. It is made beside its place and renamed into it, so that a
 * first start that is killed leaves nothing half made, and of two first starts one wins.
 */
export async function ensureCluster(cluster: Cluster): Promise<'created' | 'found'> {
  if (await checkExisting(cluster.folder)) return 'found';
  const workFolder = await mkdtemp(join(cluster.dataFolder, 'postgres.new-'));
  try {
    const made = await initialise(cluster, workFolder);
    return await moveIntoPlace(made, cluster);
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
}

/** `false`: nothing there. Throws for anything that is not a cluster of ours: nothing is ever overwritten. */
async function checkExisting(folder: string): Promise<boolean> {
  const names: string[] = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new StartupError(`The database folder ${folder} cannot be read: ${error.message}.`);
  });
  if (names.length === 0) return false;
  const version = names.includes('PG_VERSION')
    ? (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim()
    : null;
  if (version === null || !names.includes('global')) {
    throw refusal(folder, 'is not empty, but it is not a PostgreSQL cluster, or a damaged one');
  }
  if (version !== POSTGRES_MAJOR) {
    throw refusal(
      folder,
      `was made by PostgreSQL ${version}, and this release brings ${POSTGRES_MAJOR}`,
    );
  }
  if (!names.includes('callsheet.password')) {
    throw refusal(folder, 'holds a PostgreSQL cluster that Callsheet did not make');
  }
  return true;
}

function refusal(folder: string, what: string): StartupError {
  return new StartupError(
    `The database folder ${folder} ${what}. Nothing in it was changed. ` +
      `Set CALLSHEET_DATA_DIR to another folder, restore a backup, move it away to start empty, or set DATABASE_URL.`,
  );
}

/** @returns the folder of the new cluster, inside `workFolder`. */
async function initialise(cluster: Cluster, workFolder: string): Promise<string> {
  const password = randomBytes(24).toString('hex');
  const passwordFile = join(workFolder, 'password');
  const folder = join(workFolder, 'cluster');
  await writeFile(passwordFile, password, { mode: 0o600 });
  await mkdir(folder, { mode: 0o700 });
  for (const path of [workFolder, passwordFile, folder]) await giveTo(cluster, path);
  await runInitdb(cluster, folder, passwordFile);
  await writeFile(passwordPath(folder), password, { mode: 0o600, flush: true });
  return folder;
}

async function giveTo({ runAs }: Cluster, path: string): Promise<void> {
  if (runAs) await chown(path, runAs.uid, runAs.gid);
}

async function runInitdb(cluster: Cluster, folder: string, passwordFile: string): Promise<void> {
  const args = [
    `--pgdata=${folder}`,
    `--username=${POSTGRES_USER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    // The same order and case rules on every machine, whatever locales it has.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  const child = spawnAs(cluster.runAs, [cluster.binaries.initdb, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: '/',
  });
  let output = '';
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  }
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (code === 0) return;
  throw new StartupError(
    `The embedded database could not be made in ${cluster.folder} (initdb: ${signal ?? `exit code ${code}`}):\n${output.trim()}`,
  );
}

/** A folder that is not empty cannot be renamed onto: then another first start was quicker. */
async function moveIntoPlace(made: string, cluster: Cluster): Promise<'created' | 'found'> {
  try {
    await rename(made, cluster.folder);
  } catch (error) {
    if (await checkExisting(cluster.folder)) return 'found';
    throw error;
  }
  const parent = await open(cluster.dataFolder);
  await parent.sync().finally(() => parent.close());
  return 'created';
}
