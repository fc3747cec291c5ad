import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { StartupError } from '../../lib/startup-error.ts';

/** Whom PostgreSQL runs as. `null`: as whoever runs the server. */
export type RunAs = { uid: number; gid: number; throughSetpriv: boolean } | null;

/**
 * PostgreSQL refuses to run as root, so root's server runs it as the owner of the existing cluster,
 * or as `nobody` for a new one.
 */
export async function chooseUser(clusterFolder: string, paths: readonly string[]): Promise<RunAs> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(clusterFolder).catch(() => null);
  const user =
    owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : await findUser('nobody');
  const plain = { ...user, throughSetpriv: false };
  if (await canReach(plain, paths)) return plain;
  const through = { ...user, throughSetpriv: true };
  if (await canReach(through, paths)) return through;
  throw new StartupError(
    `PostgreSQL must not run as root, and the user ${user.uid} it runs as instead cannot reach ${paths.join(' or ')}. ` +
      `Do one of these: move the project or CALLSHEET_DATA_DIR out of the private folder; make its files readable ` +
      `(chmod -R a+rX); install util-linux (setpriv) and give this process CAP_DAC_READ_SEARCH; start the server ` +
      `as an ordinary user; or set DATABASE_URL.`,
  );
}

/** Starts a program as that user. Never through a shell. */
export function spawnAs(
  runAs: RunAs,
  [command, ...args]: [string, ...string[]],
  options: SpawnOptions,
): ChildProcess {
  // Only what the programs need: the server's environment may hold keys.
  const env = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' };
  if (runAs === null) return spawn(command, args, { ...options, env });
  const { uid, gid, throughSetpriv } = runAs;
  if (!throughSetpriv) return spawn(command, args, { ...options, env, uid, gid });
  return spawn('setpriv', [...setprivFlags(uid, gid), command, ...args], { ...options, env });
}

/**
 * Drops everything but the right to search and read folders: a clone under root's 0700 folders can
 * then be used without changing their modes. `no_setuid_fixup` keeps that right in `access(2)` too,
 * which initdb calls to find its own folder.
 */
function setprivFlags(uid: number, gid: number): string[] {
  const only = '-all,+dac_read_search';
  return [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
    `--inh-caps=${only}`,
    `--ambient-caps=${only}`,
    `--bounding-set=${only}`,
    '--no-new-privs',
  ];
}

/** Tries it for real: modes alone do not tell (access lists, mounts without exec, missing capabilities). */
async function canReach(runAs: RunAs, paths: readonly string[]): Promise<boolean> {
  const script = 'for path in "$@"; do test -x "$path" || exit 1; done';
  const child = spawnAs(runAs, ['/bin/sh', '-c', script, 'sh', ...paths], {
    stdio: 'ignore',
    cwd: '/',
  });
  try {
    const [code] = (await once(child, 'exit')) as [number | null];
    return code === 0;
  } catch {
    return false;
  }
}

async function findUser(name: string): Promise<{ uid: number; gid: number }> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  const fields = lines.map((line) => line.split(':')).find(([user]) => user === name);
  if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  throw new StartupError(
    `PostgreSQL must not run as root and there is no user "${name}" to run it as. ` +
      `Start the server as an ordinary user, or set DATABASE_URL.`,
  );
}
