import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { createAuthenticate } from './accounts/create-authenticate.ts';
import { ensureAdminKey } from './accounts/ensure-admin-key.ts';
import { ensureFirstKey, type FirstKey } from './accounts/ensure-first-key.ts';
import { bindAccounts, type AccountVerb } from './compose-accounts.ts';
import { bindLimits, limitsFor, listLimits } from './compose-limits.ts';
import type { Config } from './config/config.ts';
import { openDatabase, type OpenDatabase } from './database/open-database.ts';
import { readSecret } from './database/read-secret.ts';
import type { DialectTools } from './dialects/dialect-tools.ts';
import { dialects } from './dialects/registry.ts';
import { VIDEO_NAME } from './domain/list-outputs.ts';
import { quoteTask } from './billing/quote-task.ts';
import type { Engine } from './engines/engine.ts';
import { createEngines } from './engines/registry.ts';
import { contentExpiry } from './http/content/content-expiry.ts';
import { contentRoutes } from './http/content/content-routes.ts';
import { signContentUrl } from './http/content/sign-content-url.ts';
import { createApp, type AppOptions } from './http/create-app.ts';
import { createMetrics, type Metrics } from './http/create-metrics.ts';
import { listen } from './http/listen.ts';
import { createAddressGuard } from './lib/address-guard.ts';
import { checkDisk } from './lib/check-disk.ts';
import { systemClock } from './lib/clock.ts';
import { createGuardedFetch } from './lib/guarded-fetch.ts';
import { NotReady } from './lib/not-ready.ts';
import { openDataFolder } from './lib/open-data-folder.ts';
import { openScratchFolder } from './lib/open-scratch-folder.ts';
import { limitCreates } from './limits/limit-creates.ts';
import { createUploadPolicy } from './media/create-upload-policy.ts';
import { intakeMedia } from './media/intake-media.ts';
import type { MediaTools } from './media/media-tools.ts';
import { receiveUpload } from './media/receive-upload.ts';
import { storeInlineMedia } from './media/store-inline-media.ts';
import { createProbeGate } from './preflight/create-probe-gate.ts';
import { lookAtMedia, PROBE_MILLISECONDS } from './preflight/look-at-media.ts';
import { preflightRequest } from './preflight/preflight-request.ts';
import type { PreflightTools } from './preflight/preflight-tools.ts';
import { keepFromGarbage } from './retention/keep-from-garbage.ts';
import { startRetention } from './retention/start-retention.ts';
import { openStore } from './storage/registry.ts';
import { cancelTask } from './tasks/cancel-task.ts';
import { countOpenTasks } from './tasks/count-open-tasks.ts';
import { findTaskByKey } from './tasks/find-task-by-key.ts';
import { getTask, taskReader } from './tasks/get-task.ts';
import { taskWriter } from './tasks/insert-tasks.ts';
import { listTasks } from './tasks/list-tasks.ts';
import { openQueue, type TaskQueue } from './tasks/queue.ts';
import { submitTask } from './tasks/submit-task.ts';
import type { TaskTools, WorkTools } from './tasks/task-tools.ts';
import { startWorker, type Worker } from './tasks/worker.ts';

export type Server = {
  app: FastifyInstance;
  /** `null`: a worker, which needs none. */
  firstKey: FirstKey | null;
  /** Resolves when the embedded database went away by itself: nothing works any more. */
  databaseLost: Promise<void>;
  /** @returns the URL it listens on. */
  start(): Promise<string>;
  /** Takes nothing new in, lets running work finish within the grace, hands the rest back, and closes everything. */
  stop(options: { graceMilliseconds: number }): Promise<void>;
};

/** The results of a model are made by this engine as long as it is the only one. */
const ENGINE = 'animatic';

type Parts = {
  config: Config;
  log: Logger;
  database: OpenDatabase;
  queue: TaskQueue;
  engines: ReadonlyMap<string, Engine>;
  media: MediaTools;
  metrics: Metrics;
  contentSecret: Buffer;
  /** Known once the server listens on it. */
  address: { publicUrl: string };
};

/** Builds a server for its role out of the concrete drivers; nothing listens and nothing renders yet. */
export async function compose(config: Config, log: Logger): Promise<Server> {
  const { databaseUrl, dataFolder, role } = config;
  await openDataFolder(dataFolder);
  const database = await openDatabase({ databaseUrl, dataFolder, log: databaseLog(log) });
  try {
    const parts = await openParts({ config, log, database });
    return assemble(parts, role === 'worker' ? null : await openAccess(parts));
  } catch (error) {
    await database.close();
    throw error;
  }
}

function speechServerOf({ speechUrl, speechKey, speechModel, speechVoices }: Config) {
  if (speechUrl === null) return undefined;
  return { url: speechUrl, key: speechKey, model: speechModel, voices: speechVoices };
}

async function openParts(base: Pick<Parts, 'config' | 'log' | 'database'>): Promise<Parts> {
  const { config, log, database } = base;
  const { database: db, pool } = database;
  const folder = join(config.dataFolder, 'storage');
  const store = keepFromGarbage(await openStore({ driver: 'local', folder }), db);
  return {
    ...base,
    queue: await openQueue({
      pool,
      role: config.role === 'api' ? 'enqueue-only' : 'worker',
      onError: (err) => log.error({ err }, 'the queue has trouble'),
    }),
    engines: createEngines({
      animatic: {
        onWarning: ({ taskId, message }) => log.warn({ taskId }, message),
        writing: { captions: config.captions, slate: config.slate },
        speechServer: speechServerOf(config),
      },
    }),
    media: {
      database: db,
      store,
      clock: systemClock,
      fetch: createGuardedFetch({ guard: createAddressGuard(config.fetchAllow) }),
      scratchRoot: await openScratchFolder(join(config.dataFolder, 'scratch')),
      uploadSecret: await readSecret(db, 'upload'),
    },
    metrics: createMetrics(() => countOpenTasks(db)),
    contentSecret: await readSecret(db, 'content'),
    address: { publicUrl: config.publicUrl ?? '' },
  };
}

/** Who may come in: the first key, and the operator's. */
type Access = { firstKey: FirstKey; adminKeyHash: Buffer };

async function openAccess({ config, database }: Parts): Promise<Access> {
  const { dataFolder, apiKey, adminKey } = config;
  const place = { database: database.database, dataFolder };
  const firstKey = await ensureFirstKey({ ...place, clock: systemClock, configuredKey: apiKey });
  return { firstKey, adminKeyHash: await ensureAdminKey({ ...place, configuredKey: adminKey }) };
}

async function assemble(parts: Parts, access: Access | null): Promise<Server> {
  const { config, log, database, queue, metrics } = parts;
  const running: { work?: Worker; isStopping: boolean } = { isStopping: false };
  const checkReady = async () => {
    if (running.isStopping) throw new NotReady('The server is stopping.');
    await database.pool.query('select 1').catch((cause: unknown) => {
      throw new NotReady('The database does not answer.', { cause });
    });
    await checkDisk(config.dataFolder);
  };
  const app = await createApp({
    log,
    operations: { metrics, checkReady },
    api: access && bindApi(parts, access),
  });
  return {
    app,
    firstKey: access?.firstKey ?? null,
    databaseLost: database.lost,
    start: async () => {
      const url = await listen(app, config);
      parts.address.publicUrl ||= url;
      if (config.role !== 'api') running.work = startWork(parts);
      return url;
    },
    stop: async (options) => {
      running.isStopping = true;
      // A client that reads slowly must not hold the server up for longer than a render may.
      const cut = setTimeout(() => app.server.closeAllConnections(), options.graceMilliseconds);
      await Promise.all([app.close(), running.work?.stop(options)]);
      clearTimeout(cut);
      await queue.stop();
      await database.close();
    },
  };
}

function bindApi(parts: Parts, access: Access): AppOptions['api'] {
  const { database, contentSecret, media } = parts;
  const readTask = taskReader(database.pool);
  const accounts = {
    database: database.database,
    clock: systemClock,
    engineNames: [...parts.engines.keys()],
  };
  return {
    dialects,
    tools: { ...bindTasks(parts, readTask), ...bindAccounts(accounts, access) },
    addContent: (app) =>
      contentRoutes(app, {
        secret: contentSecret,
        clock: systemClock,
        store: media.store,
        findResult: async (id) => (await readTask(id))?.result ?? null,
      }),
  };
}

function bindTasks(parts: Parts, readTask: TaskTools['readTask']): Omit<DialectTools, AccountVerb> {
  const { config, database, queue, engines, media, contentSecret, address } = parts;
  const { pool } = database;
  const tools: TaskTools = {
    database: database.database,
    queue,
    clock: systemClock,
    insertTask: limitCreates(taskWriter(pool, queue), bindLimits(config, engines, pool)),
    readTask,
    storeInlineMedia: (request) => storeInlineMedia(media, request),
    engineFor: () => ENGINE,
    capabilities: (name) => findEngine(parts, name).capabilities,
    quote: (name, request) =>
      quoteTask({ pricing: findEngine(parts, name).pricing, region: config.region }, request),
  };
  const preflight = bindPreflight(parts);
  const publicUrl = () => address.publicUrl;
  return {
    clock: systemClock,
    validation: config.validation,
    publicUrl,
    authenticate: createAuthenticate({ pool, clock: systemClock }),
    listLimits: (engine) => listLimits(config, engines, engine ?? ENGINE),
    submitTask: (submission) => submitTask(tools, submission),
    getTask: (caller, id) => getTask(tools, caller, id),
    findTaskByKey: (caller, key) => findTaskByKey(tools, caller, key),
    listTasks: (caller, filter) => listTasks(tools, caller, filter),
    cancelTask: (caller, id, from) => cancelTask(tools, caller, { id, from }),
    contentUrl: (task, name = VIDEO_NAME) =>
      task.result &&
      signContentUrl({
        publicUrl: publicUrl(),
        taskId: task.id,
        name,
        expiresAt: contentExpiry(task.endedAt!, systemClock.now(), config.resultUrlHours),
        secret: contentSecret,
      }),
    createUploadPolicy: (caller, model) => createUploadPolicy(media, caller, model),
    receiveUpload: (upload) => receiveUpload(media, upload),
    preflight: (caller, body) => preflightRequest(preflight, caller, body),
  };
}

function bindPreflight({ config, engines, media }: Parts): PreflightTools {
  const gate = createProbeGate({ atOnce: 4, ofAnAccount: 2 });
  const looking = { media, gate, probeMilliseconds: PROBE_MILLISECONDS };
  return {
    region: config.region,
    engines: [...engines.values()],
    defaultEngine: ENGINE,
    lookAtMedia: (task) => lookAtMedia(looking, task),
  };
}

/** What a worker does besides answering: it makes videos, and removes what has outlived its time. */
function startWork(parts: Parts): Worker {
  const { config, database, media, log } = parts;
  const worker = startWorker(bindWork(parts), { slots: config.workers });
  const retention = startRetention({
    database: database.database,
    store: media.store,
    clock: systemClock,
    keep: config,
    log,
  });
  return {
    stop: async (options) => {
      await Promise.all([worker.stop(options), retention.stop()]);
    },
  };
}

function bindWork(parts: Parts): WorkTools {
  const { config, database, queue, engines, media, metrics, log } = parts;
  const limitsOf = limitsFor(config, engines);
  return {
    database: database.database,
    queue,
    clock: systemClock,
    store: media.store,
    intakeMedia: (task, signal) => intakeMedia(media, task, signal),
    engine: (name) => findEngine(parts, name),
    tasksAtOnce: (of) => limitsOf(of).tasksAtOnce,
    scratchRoot: media.scratchRoot,
    log,
    onEnded: (task, status) => metrics.observeEnd(task, status, systemClock.now()),
  };
}

function findEngine({ engines }: Parts, name: string): Engine {
  const engine = engines.get(name);
  if (!engine) throw new TypeError(`There is no engine ${name} in this release.`);
  return engine;
}

function databaseLog(log: Logger) {
  return {
    info: (message: string) => log.info(message),
    error: (details: { err: Error }, message: string) => log.error(details, message),
  };
}
