import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import type { DialectTools } from '../dialect-tools.ts';
import { createDialectApp } from '../test-support/dialect-app.ts';
import { createInMemoryTools } from '../test-support/in-memory-tools.ts';
import type { InMemoryTools } from '../test-support/in-memory-tools.ts';
import { dashscopeDialect } from './dashscope-dialect.ts';

export const CREATE_PATH = '/api/v1/services/aigc/video-generation/video-synthesis';
export const AUTHORIZED = { authorization: 'Bearer sk-alice' };
export const ASYNC = { ...AUTHORIZED, 'x-dashscope-async': 'enable' };

export const NOW = new Date('2026-04-02T14:53:19.537Z');

/** The smallest create body that is right. */
export const SMALL_BODY = {
  model: 'wan2.7-r2v',
  input: {
    prompt: 'A cat surfs.',
    media: [{ type: 'reference_image', url: 'https://example.com/cat.jpg' }],
  },
};

export type TestDashscope = {
  app: FastifyInstance;
  tools: InMemoryTools;
  /** Moves the tools' clock. */
  setTime(time: Date): void;
  create(payload: object, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  get(path: string): Promise<LightMyRequestResponse>;
  /** Creates a task and gives its id. */
  createTask(): Promise<string>;
};

/** Test support: the dialect over in-memory tools, with the account `alice` and its key `sk-alice`. */
export async function openTestDashscope(
  options: { validation?: DialectTools['validation']; maxFileBytes?: number } = {},
): Promise<TestDashscope> {
  let now = NOW;
  const tools = createInMemoryTools({
    clock: { now: () => now },
    validation: 'immediate',
    callers: { 'sk-alice': { accountId: 'alice', apiKeyId: 'key-alice' } },
    ...options,
  });
  const app = await createDialectApp(dashscopeDialect, tools);
  const create = (payload: object, headers: Record<string, string> = ASYNC) =>
    app.inject({ method: 'POST', url: CREATE_PATH, headers, payload } satisfies InjectOptions);
  return {
    app,
    tools,
    setTime: (time) => void (now = time),
    create,
    get: (path) => app.inject({ url: `/api/v1${path}`, headers: AUTHORIZED }),
    createTask: async () => (await create(SMALL_BODY)).json().output.task_id,
  };
}
