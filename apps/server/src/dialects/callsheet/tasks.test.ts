import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Task, TaskResult } from '../../domain/task.ts';
import { createDialectApp } from '../test-support/dialect-app.ts';
import { createInMemoryTools, type InMemoryTools } from '../test-support/in-memory-tools.ts';
import { callsheetDialect } from './callsheet-dialect.ts';

const NOBODYS_ID = '00000000-0000-4000-8000-000000000000';
const RESULT: TaskResult = {
  storageKey: 'results/1/l/film.mp4',
  sha256: 'a'.repeat(64),
  sizeBytes: 1000,
  width: 1280,
  height: 720,
  durationSeconds: 2,
  usage: { inputVideoSeconds: 0, outputVideoSeconds: 2 },
  artifacts: [
    { name: 'poster.jpg', contentType: 'image/jpeg', sha256: 'b'.repeat(64), sizeBytes: 20 },
  ],
};

let tools: InMemoryTools;
let app: FastifyInstance;
let id: string;
beforeAll(async () => {
  tools = createInMemoryTools({
    clock: { now: () => new Date('2026-04-02T14:53:19.537Z') },
    validation: 'immediate',
    callers: {
      alice: { accountId: 'alice', apiKeyId: 'key-alice' },
      bob: { accountId: 'bob', apiKeyId: 'key-bob' },
    },
  });
  app = await createDialectApp(callsheetDialect, tools);
  id = (await createTask({ status: 'succeeded', progress: 100, result: RESULT })).id;
});
afterAll(() => app.close());

async function createTask(changes: Partial<Task>): Promise<Task> {
  const task = await tools.submitTask({
    caller: { accountId: 'alice', apiKeyId: 'key-alice' },
    dialect: 'dashscope',
    requestId: NOBODYS_ID,
    outcome: {
      request: {
        model: 'wan2.7-t2v',
        prompt: 'A cat.',
        media: [],
        resolution: '720P',
        durationSeconds: 2,
        promptExtend: true,
        watermark: false,
      },
    },
  });
  tools.changeTask(task.id, changes);
  return task;
}

const get = (path: string, key = 'alice', method: 'GET' | 'HEAD' = 'GET') =>
  app.inject({
    method,
    url: `/callsheet/v1/tasks/${path}`,
    headers: { authorization: `Bearer ${key}` },
  });

describe('a task', () => {
  test('lists what it made, the video first, each with a link of its own', async () => {
    const { task } = (await get(id)).json();
    expect(task).toMatchObject({ id, dialect: 'dashscope', status: 'succeeded', progress: 100 });
    expect(task.outputs).toEqual([
      {
        name: 'film.mp4',
        content_type: 'video/mp4',
        size_bytes: 1000,
        sha256: 'a'.repeat(64),
        url: `https://callsheet.test/content/${id}.mp4?Signature=s`,
      },
      {
        name: 'poster.jpg',
        content_type: 'image/jpeg',
        size_bytes: 20,
        sha256: 'b'.repeat(64),
        url: `https://callsheet.test/content/${id}/poster.jpg?Signature=s`,
      },
    ]);
  });

  test('has none before it has succeeded', async () => {
    const waiting = await createTask({});
    expect((await get(waiting.id)).json().task).toMatchObject({ status: 'queued', outputs: [] });
    const answer = await get(`${waiting.id}/outputs/film.mp4`);
    expect(answer.statusCode).toBe(404);
    expect(answer.json().error).toMatchObject({
      code: 'task.output_not_found',
      message:
        'The task has no output with the name "film.mp4". It has none: it has not succeeded.',
    });
  });

  test.each(['', '/outputs/film.mp4'])(
    'P25 of another account is one that never was: %s',
    async (rest) => {
      const theirs = await get(`${id}${rest}`, 'bob');
      const nobodys = await get(`${NOBODYS_ID}${rest}`, 'bob');
      expect(theirs.statusCode).toBe(404);
      expect(theirs.json().error.code).toBe('task.not_found');
      expect(theirs.payload.replaceAll(id, '').replace(theirs.json().request_id, '')).toBe(
        nobodys.payload.replaceAll(NOBODYS_ID, '').replace(nobodys.json().request_id, ''),
      );
    },
  );
});

describe('an output', () => {
  test.each(['GET', 'HEAD'] as const)('leads %s to its signed link', async (method) => {
    const answer = await get(`${id}/outputs/poster.jpg`, 'alice', method);
    expect(answer.statusCode).toBe(307);
    expect(answer.headers).toMatchObject({
      location: `https://callsheet.test/content/${id}/poster.jpg?Signature=s`,
      'cache-control': 'no-store',
    });
  });

  test('of another name is refused with those there are', async () => {
    const answer = await get(`${id}/outputs/poster.png`);
    expect(answer.statusCode).toBe(404);
    expect(answer.json().error.message).toBe(
      'The task has no output with the name "poster.png". It has film.mp4, poster.jpg.',
    );
  });

  test('P15 that was removed answers 410, and is listed without a link', async () => {
    const old = await createTask({
      status: 'succeeded',
      result: { ...RESULT, storageKey: null },
    });
    const answer = await get(`${old.id}/outputs/poster.jpg`);
    expect(answer.statusCode).toBe(410);
    expect(answer.json().error.code).toBe('task.output_removed');
    expect((await get(old.id)).json().task.outputs).toMatchObject([
      { name: 'film.mp4', url: null },
      { name: 'poster.jpg', url: null },
    ]);
  });
});
