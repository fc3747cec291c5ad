import { runCommand } from './run-command.ts';

/** Makes programs of Debian's archive available; rejects where there is no apt or no right to use it. */
export async function installDebian(packages: readonly string[]): Promise<void> {
  const isThere = await runCommand('dpkg', ['-s', ...packages]).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  await runCommand('apt-get', ['update']);
  await runCommand('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
}
