import { join } from 'node:path';
import type { Logger } from 'pino';
import { explainFirstKey } from './accounts/explain-first-key.ts';
import { compose, type Server } from './compose.ts';
import type { Config } from './config/config.ts';
import { loadConfig } from './config/load-config.ts';
import { createLog } from './lib/create-log.ts';
import { isLoopback } from './lib/is-loopback.ts';
import { StartupError } from './lib/startup-error.ts';

/** How long running renders may go on after SIGTERM; what is not done by then is handed back. */
const GRACE_MILLISECONDS = 20_000;
/** Everything else that stopping takes; then the process ends in any case, and the next start picks up. */
const STOP_MILLISECONDS = GRACE_MILLISECONDS + 10_000;

/** What stopping in the middle of starting may take; a database that never answers takes for ever. */
const ABANDON_MILLISECONDS = 8_000;
/** After the last step nothing should be left that keeps the process alive. */
const LINGER_MILLISECONDS = 1_000;

const PICTURE = join(import.meta.dirname, '../../../examples/media/scholar.jpg');

/**
 * One life of the server: start by role, serve, drain, stop.
 * @returns the exit code: 0 after an orderly stop, 1 when it could not start or could not go on.
 */
export async function runServer(options: { onListening(): void }): Promise<number> {
  const exitCode = await liveOnce(options);
  setTimeout(() => process.exit(exitCode), LINGER_MILLISECONDS).unref();
  return exitCode;
}

async function liveOnce({ onListening }: { onListening(): void }): Promise<number> {
  const stopAsked = nextStopSignal();
  try {
    const config = loadConfig();
    const log = createLog({ level: config.logLevel, secrets: secretsOf(config) });
    endOnBugs(log);
    const composing = compose(config, log);
    const server = await Promise.race([composing, stopAsked.then(() => null)]);
    if (server === null) return await abandon(composing, log);
    return await serve(server, { config, log, stopAsked, onListening });
  } catch (error) {
    if (!(error instanceof StartupError)) throw error;
    process.stderr.write(`Callsheet cannot start. ${error.message}\n`);
    return 1;
  }
}

/**
 * Asked to stop while it starts: what is open by then, or soon, is closed. A terminal's signal reaches
 * the database programs as well, so a start that fails from here on is only the end of it.
 */
async function abandon(composing: Promise<Server>, log: Logger): Promise<number> {
  log.info('stopping before the start was done');
  const stopped = composing.then(
    (server) => server.stop({ graceMilliseconds: 0 }),
    (err: unknown) => log.info({ err }, 'the start ended by itself'),
  );
  await endWithin(ABANDON_MILLISECONDS, stopped);
  return 0;
}

type Surroundings = {
  config: Config;
  log: Logger;
  stopAsked: Promise<NodeJS.Signals>;
  onListening(): void;
};

async function serve(
  server: Server,
  { config, log, stopAsked, onListening }: Surroundings,
): Promise<number> {
  const url = await server.start().catch(async (error: unknown) => {
    await server.stop({ graceMilliseconds: 0 });
    throw error;
  });
  onListening();
  greet(server, config, url);
  warnOfPrivateUrls(config, url, log);
  const reason = await Promise.race([stopAsked, server.databaseLost.then(() => null)]);
  if (reason === null)
    log.fatal('the embedded database went away; see postgres.log in the data folder');
  else log.info(`${reason}: stopping, within ${GRACE_MILLISECONDS / 1000} s for running renders`);
  const graceMilliseconds = reason === null ? 0 : GRACE_MILLISECONDS;
  return endWithin(STOP_MILLISECONDS, server.stop({ graceMilliseconds })).then(
    () => (reason === null ? 1 : 0),
    (err: unknown) => {
      log.error({ err }, 'not everything could be stopped in order');
      return 1;
    },
  );
}

/** The lines for people, on standard output. */
function greet({ firstKey }: Server, config: Config, url: string): void {
  const { role, workers, dataFolder, publicUrl } = config;
  const renders = role === 'api' ? 'no renders' : `up to ${workers} at once`;
  process.stdout.write(
    `Callsheet listens on ${url} (role ${role}, renders: ${renders}, data in ${dataFolder})\n`,
  );
  if (firstKey === null || !('created' in firstKey)) return;
  const facts = { ...firstKey, url: publicUrl ?? url, picturePath: PICTURE };
  process.stdout.write(explainFirstKey(facts));
}

/** Others reach a server on a public address, but not by what it knows of itself. */
function warnOfPrivateUrls({ host, publicUrl, role }: Config, url: string, log: Logger): void {
  if (publicUrl !== null || role === 'worker' || isLoopback(host)) return;
  log.warn(
    `video_url and upload addresses begin with ${url}: set CALLSHEET_PUBLIC_URL to what clients reach this server by`,
  );
}

/** The first signal stops in order; a second one ends the process at once. */
function nextStopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let isAsked = false;
    for (const name of ['SIGTERM', 'SIGINT'] as const) {
      process.on(name, () => {
        if (isAsked) process.exit(130);
        isAsked = true;
        resolve(name);
      });
    }
  });
}

/** An error that nobody caught may hold anything, so it too goes through the log, which hides secrets. */
function endOnBugs(log: Logger): void {
  process.on('uncaughtException', (err) => {
    log.fatal({ err }, 'a bug ended the server');
    process.exit(1);
  });
}

async function endWithin(milliseconds: number, stopped: Promise<void>): Promise<void> {
  setTimeout(() => process.exit(1), milliseconds).unref();
  await stopped;
}

function secretsOf({ apiKey, adminKey, databaseUrl }: Config): string[] {
  return [apiKey, adminKey, databaseUrl].filter((secret) => secret !== null);
}
