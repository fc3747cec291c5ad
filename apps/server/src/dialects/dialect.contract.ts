import fc from 'fast-check';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { CallsheetError } from '@callsheet/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDialectApp } from './test-support/dialect-app.ts';
import type { Dialect } from './dialect.ts';
import type { DialectTools } from './dialect-tools.ts';
import { createInMemoryTools } from './test-support/in-memory-tools.ts';
import type { InMemoryTools } from './test-support/in-memory-tools.ts';

/** The dialect's requests in its own words, and what its answers mean. */
export type DialectSuite = {
  dialect: Dialect;
  /** A request with a JSON body that is taken, with everything it needs but the key. Of a dialect that makes tasks: the create. */
  post: InjectOptions & { payload: object };
  /** Further requests that need a key. */
  others: readonly InjectOptions[];
  /** Adds the API key the way the dialect's clients do. */
  withKey(request: InjectOptions, apiKey: string): InjectOptions;
  /** `null`: the dialect has nothing to do with tasks. */
  tasks: TaskOperations | null;
  /** Fails the test unless this is a refusal in the dialect's shape, its request id included. */
  expectRefusal(response: LightMyRequestResponse): void;
};

export type TaskOperations = {
  readTaskId(created: LightMyRequestResponse): string;
  get(taskId: string): InjectOptions;
  /** `null`: the dialect has no such operation. */
  cancel: ((taskId: string) => InjectOptions) | null;
  list: InjectOptions | null;
  readListedIds(listed: LightMyRequestResponse): string[];
  /** Fails the test unless this is what the dialect says of a task that never was. */
  expectUnknownTask(response: LightMyRequestResponse, taskId: string): void;
};

const ALICE = 'sk-alice';
const BOB = 'sk-bob';
const SOME_ID = '00000000-0000-4000-8000-000000000000';

/** What every dialect keeps, whatever its words. A dialect's test calls this once. */
export function testDialect(suite: DialectSuite): void {
  const { dialect, post } = suite;
  const operations = operationsOf(suite).map(
    (request) => [`${request.method ?? 'GET'} ${request.url}`, request] as const,
  );
  let tools: InMemoryTools;
  let app: FastifyInstance;

  beforeAll(async () => {
    tools = createInMemoryTools({
      clock: { now: () => new Date('2026-04-02T14:53:19.537Z') },
      validation: 'immediate',
      callers: {
        [ALICE]: { accountId: 'alice', apiKeyId: 'key-alice' },
        [BOB]: { accountId: 'bob', apiKeyId: 'key-bob' },
      },
    });
    app = await createDialectApp(dialect, tools);
  });
  afterAll(async () => {
    await app.close();
  });
  const send = (request: InjectOptions, apiKey: string) =>
    app.inject(suite.withKey(request, apiKey));

  describe(`the dialect ${dialect.name}`, () => {
    describe('asks for a key', () => {
      test.each(operations)('%s without one is refused', async (_name, request) => {
        const response = await app.inject(request);
        suite.expectRefusal(response);
        expect(response.statusCode).toBe(401);
      });

      test.each(operations)('%s with a wrong one is refused', async (_name, request) => {
        const response = await send(request, 'sk-wrong');
        suite.expectRefusal(response);
        expect(response.statusCode).toBe(401);
      });
    });

    if (suite.tasks) testTasks(suite.tasks);

    describe('refuses in its own shape', () => {
      test.each(dialect.prefixes)('a path below %s that is none', async (prefix) => {
        const response = await send({ url: `${prefix}/no/such/path` }, ALICE);
        suite.expectRefusal(response);
        expect(response.statusCode).toBe(404);
      });

      test.each(dialect.prefixes)('a malformed URL below %s', async (prefix) => {
        suite.expectRefusal(await send({ url: `${prefix}/%E0%A4%A` }, ALICE));
      });

      test.each(operations)('a method that %s does not take', async (_name, { url }) => {
        const response = await send({ method: 'DELETE', url: url! }, ALICE);
        suite.expectRefusal(response);
        expect([404, 405]).toContain(response.statusCode);
      });

      test('a body that is no JSON', async () => {
        const headers = { ...post.headers, 'content-type': 'application/json' };
        for (const payload of ['{', 'nonsense', '{"a":1}}', '"', '\u0000', '']) {
          const response = await send({ ...post, headers, payload }, ALICE);
          suite.expectRefusal(response);
          expect(response.statusCode).toBe(400);
        }
      });

      test('a content type it does not know', async () => {
        const headers = { ...post.headers, 'content-type': 'application/x-tar' };
        const response = await send({ ...post, headers, payload: 'x' }, ALICE);
        suite.expectRefusal(response);
        expect(response.statusCode).toBe(415);
      });

      test.each(operations)(
        'a bug in %s, without a word of what it was',
        async (_name, request) => {
          const brokenApp = await createDialectApp(dialect, breakTools(tools));
          const response = await brokenApp.inject(suite.withKey(request, ALICE));
          await brokenApp.close();
          suite.expectRefusal(response);
          expect(response.statusCode).toBe(500);
          expect(response.body).not.toContain('secret detail');
        },
      );

      test('a refusal of the tools, with the words it brought', async () => {
        const refusal = new CallsheetError({
          code: 'task.idempotency_conflict',
          message: 'Key used.',
        });
        const { httpStatus, body } = dialect.formatError(refusal, 'id-1');
        expect(httpStatus).toBe(409);
        expect(JSON.stringify(body)).toContain('Key used.');
      });
    });

    describe('holds against anything', () => {
      test('no JSON body whatever makes a create fail with 5xx', async () => {
        await fc.assert(
          fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (payload) => {
            expectSound(await send(asJson(post, payload), ALICE));
          }),
          { numRuns: 200 },
        );
      });

      test('no replaced or missing field of a create makes it fail with 5xx', async () => {
        const paths = pathsOf(post.payload);
        const replacement = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.string({ unit: 'binary' }));
        const change = fc.tuple(fc.constantFrom(...paths), fc.option(replacement));
        await fc.assert(
          fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
            const payload = structuredClone(post.payload);
            for (const [path, value] of changes) replaceAt(payload, path, value);
            expectSound(await send(asJson(post, payload), ALICE));
          }),
          { numRuns: 300 },
        );
      });

      test('a body nested 100,000 deep is refused', async () => {
        const headers = { ...post.headers, 'content-type': 'application/json' };
        const payload = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
        suite.expectRefusal(await send({ ...post, headers, payload }, ALICE));
      });
    });
  });

  function expectSound(response: LightMyRequestResponse): void {
    expect(response.statusCode).toBeLessThan(500);
    if (response.statusCode >= 400) suite.expectRefusal(response);
  }

  function testTasks(operation: TaskOperations): void {
    const createTask = async (apiKey: string) => operation.readTaskId(await send(post, apiKey));

    describe('keeps accounts apart', () => {
      test("another account's task looks like one that never was", async () => {
        const taskId = await createTask(ALICE);
        operation.expectUnknownTask(await send(operation.get(taskId), BOB), taskId);
        operation.expectUnknownTask(await send(operation.get(SOME_ID), BOB), SOME_ID);
      });

      test.runIf(operation.cancel)("another account's task cannot be canceled", async () => {
        const taskId = await createTask(ALICE);
        suite.expectRefusal(await send(operation.cancel!(taskId), BOB));
        expect(tools.tasks.get(taskId)?.status).toBe('queued');
      });

      test.runIf(operation.list)('a list shows the tasks of its own account only', async () => {
        const taskId = await createTask(BOB);
        const listed = operation.readListedIds(await send(operation.list!, BOB));
        expect(listed).toContain(taskId);
        expect(listed.every((id) => tools.tasks.get(id)?.accountId === 'bob')).toBe(true);
      });
    });

    test('no task id makes a query fail with 5xx', async () => {
      const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary-ascii' }));
      await fc.assert(
        fc.asyncProperty(text, async (id) => {
          expectSound(await send(operation.get(encodeURIComponent(id)), ALICE));
        }),
        { numRuns: 200 },
      );
    });
  }
}

function operationsOf({ post, others, tasks }: DialectSuite): InjectOptions[] {
  if (!tasks) return [post, ...others];
  const { get, cancel, list } = tasks;
  const ofTasks = [get(SOME_ID), ...(cancel ? [cancel(SOME_ID)] : []), ...(list ? [list] : [])];
  return [post, ...ofTasks, ...others];
}

/** Every verb but those that let the caller in. */
function breakTools(tools: InMemoryTools): DialectTools {
  const breakVerb = () => {
    throw new TypeError('secret detail');
  };
  const breakAll = <T extends object>(verbs: T, kept: (keyof T)[]): T =>
    Object.fromEntries(
      Object.entries(verbs).map(([name, verb]) => [
        name,
        typeof verb === 'function' && !kept.includes(name as keyof T) ? breakVerb : verb,
      ]),
    ) as T;
  return {
    ...breakAll(tools, ['authenticate', 'publicUrl']),
    admin: breakAll(tools.admin, ['checkKey']),
  };
}

function asJson(request: InjectOptions, value: unknown): InjectOptions {
  const headers = { ...request.headers, 'content-type': 'application/json' };
  return { ...request, headers, payload: JSON.stringify(value) };
}

/** Every place of a JSON value that something else can be put into. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}

/** `null` removes the place. */
function replaceAt(root: object, path: string[], value: unknown): void {
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => memberOf(at, key), root);
  if (typeof parent !== 'object' || parent === null) return;
  if (value === null) Reflect.deleteProperty(parent, path.at(-1)!);
  else Reflect.set(parent, path.at(-1)!, value);
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
