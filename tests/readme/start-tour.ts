import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, symlink } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { removeFolder } from '../../scripts/start-server.ts';
import { ROOT } from './code-blocks.ts';

export type Tour = {
  /** The working folder: the project by links, with a data folder of its own. */
  folder: string;
  /** A block with the default port replaced by the tour's free one. */
  here(code: string): string;
  close(): Promise<void>;
};

/** Runs the README's start command, to the letter, in a folder that looks like a fresh clone. */
export async function startTour(command: string): Promise<Tour> {
  const folder = await mkdtemp(path.join(tmpdir(), 'callsheet-tour-'));
  for (const name of ['package.json', 'apps', 'packages', 'examples', 'node_modules'])
    await symlink(path.join(ROOT, name), path.join(folder, name));
  const port = await freePort();
  const child = spawn('bash', ['-c', command], {
    cwd: folder,
    env: { ...process.env, CALLSHEET_PORT: String(port) },
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout }))
    if (line.includes('Callsheet listens on')) break;
  return {
    folder,
    here: (code) => code.replaceAll('8700', String(port)),
    close: async () => {
      // npm passes a signal on to its child only sometimes; the group gets it for sure.
      process.kill(-child.pid!, 'SIGTERM');
      await once(child, 'close');
      await removeFolder(folder);
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
