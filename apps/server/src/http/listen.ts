import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { StartupError } from '../lib/startup-error.ts';

/**
 * @returns the URL it listens on.
 * @throws StartupError when the address is taken or not this machine's.
 */
export async function listen(
  app: FastifyInstance,
  { host, port }: { host: string; port: number },
): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
    if (!reason) throw error;
    throw new StartupError(`Cannot listen on ${host}, port ${port}: ${reason}.`, { cause: error });
  }
  return listenUrl(app, host);
}

const REASONS: Record<string, string> = {
  EADDRINUSE:
    'another program does already. Stop it, or set CALLSHEET_PORT to another port (0 takes a free one)',
  EADDRNOTAVAIL: 'this machine has no such address. Set CALLSHEET_HOST to one it has',
  ENOTFOUND: 'this name has no address. Set CALLSHEET_HOST to an address of this machine',
  EACCES: 'this user may not. Set CALLSHEET_PORT to a port above 1023',
};

/** The URL of a listening app. An address that stands for all of them is shown as this machine's own. */
function listenUrl(app: FastifyInstance, host: string): string {
  const { port } = app.server.address() as AddressInfo;
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
}
