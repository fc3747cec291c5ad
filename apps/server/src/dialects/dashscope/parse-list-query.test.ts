import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NOW, openTestDashscope } from './test-dashscope.ts';
import type { TestDashscope } from './test-dashscope.ts';
import { parseListQuery } from './parse-list-query.ts';

const HOUR = 3600 * 1000;

describe('parseListQuery', () => {
  test('§4.3-filters asks for the first ten of the last 24 hours by default', () => {
    expect(parseListQuery({}, NOW)).toEqual({
      createdFrom: new Date(NOW.getTime() - 24 * HOUR),
      createdTo: NOW,
      page: 1,
      pageSize: 10,
    });
  });

  test('§4.3-filters reads every filter, and times in UTC+8', () => {
    const query = {
      task_id: 'id-1',
      start_time: '20260402000000',
      end_time: '20260402235959',
      model_name: 'wan2.7-r2v',
      status: 'FAILED',
      page_no: '3',
      page_size: '50',
      api_key_id: 'key-1',
      region: 'cn-beijing',
      unknown: 'x',
    };
    expect(parseListQuery(query, NOW)).toEqual({
      taskId: 'id-1',
      createdFrom: new Date('2026-04-01T16:00:00Z'),
      createdTo: new Date('2026-04-02T15:59:59Z'),
      model: 'wan2.7-r2v',
      statuses: ['failed', 'expired'],
      apiKeyId: 'key-1',
      page: 3,
      pageSize: 50,
    });
  });

  test('one end of the window gives the other 24 hours away', () => {
    expect(parseListQuery({ start_time: '20260401080000' }, NOW)).toMatchObject({
      createdFrom: new Date('2026-04-01T00:00:00Z'),
      createdTo: new Date('2026-04-02T00:00:00Z'),
    });
    expect(parseListQuery({ end_time: '20260401080000' }, NOW)).toMatchObject({
      createdFrom: new Date('2026-03-31T00:00:00Z'),
      createdTo: new Date('2026-04-01T00:00:00Z'),
    });
  });

  test('an empty value counts as absent, and no task is UNKNOWN', () => {
    expect(parseListQuery({ status: '', page_no: '' }, NOW)).toMatchObject({ page: 1 });
    expect(parseListQuery({ status: 'UNKNOWN' }, NOW)).toMatchObject({ statuses: [] });
  });

  test.each([
    [{ status: 'CANCELLED' }, /'CANCELED' or 'UNKNOWN': status$/],
    [{ status: ['FAILED', 'RUNNING'] }, /given once: status$/],
    [{ start_time: '2026-04-01' }, /YYYYMMDDhhmmss in UTC\+8: start_time$/],
    [{ start_time: '20260231000000' }, /: start_time$/],
    [{ end_time: '20260401246000' }, /: end_time$/],
    [
      { start_time: '20260401000000', end_time: '20260402000001' },
      /at most 24 hours after start_time: end_time$/,
    ],
    [{ start_time: '20260402000000', end_time: '20260401000000' }, /not be before start_time/],
    [{ page_no: '0' }, /an integer from 1 to 1000000: page_no$/],
    [{ page_no: '1.5' }, /: page_no$/],
    [{ page_size: '-1' }, /: page_size$/],
    [{ page_size: '1001' }, /an integer from 1 to 1000: page_size$/],
    [{ page_size: '1e3' }, /: page_size$/],
  ])('%o is refused by its name', (query, message) => {
    expect(() => parseListQuery(query, NOW)).toThrow(message);
  });

  test('whatever stands in a query, it is read or refused as invalid', () => {
    const names = ['task_id', 'start_time', 'end_time', 'status', 'page_no', 'page_size'];
    const text = fc.oneof(
      fc.string(),
      fc.stringMatching(/^\d{0,16}$/),
      fc.constant('99999999999999'),
    );
    const query = fc.dictionary(fc.constantFrom(...names), fc.oneof(text, fc.array(text)));
    fc.assert(
      fc.property(query, (values) => {
        try {
          const { createdFrom, createdTo, page, pageSize } = parseListQuery(values, NOW);
          expect(createdTo.getTime() - createdFrom.getTime()).toBeLessThanOrEqual(24 * HOUR);
          expect(page * pageSize).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toMatchObject({ category: 'invalid', code: 'request.invalid' });
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('GET /tasks', () => {
  let server: TestDashscope;
  beforeEach(async () => {
    server = await openTestDashscope();
  });
  afterEach(async () => {
    await server.app.close();
  });

  test('shows a failed task as the hosted service does, and its failure', async () => {
    const id = await server.createTask();
    const failure = {
      category: 'unprocessable' as const,
      code: 'media.duration_out_of_range',
      message: 'The reference video lasts 40 s; 1 to 30 s are allowed.',
      retryable: false,
    };
    const startedAt = new Date(NOW.getTime() + 42);
    const endedAt = new Date(NOW.getTime() + 699);
    server.tools.changeTask(id, { status: 'failed', failure, startedAt, endedAt });
    const response = await server.get('/tasks');

    expect(response.json()).toEqual({
      total: 1,
      data: [
        {
          api_key_id: 'key-alice',
          caller_parent_id: 'alice',
          caller_uid: 'alice',
          end_time: endedAt.getTime(),
          gmt_create: NOW.getTime(),
          model_name: 'wan2.7-r2v',
          region: 'local',
          request_id: server.tools.tasks.get(id)!.requestId,
          start_time: startedAt.getTime(),
          status: 'FAILED',
          task_id: id,
          user_api_unique_key: 'apikey:v1:aigc:video-generation:video-synthesis:wan2.7-r2v',
          code: 'InvalidFile.Duration',
          message: 'The reference video lasts 40 s; 1 to 30 s are allowed.',
        },
      ],
      total_page: 1,
      page_no: 1,
      request_id: response.headers['x-request-id'],
      page_size: 10,
    });
  });

  test('§4.3-list pages, newest first, and counts them all', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      server.setTime(new Date(NOW.getTime() + index));
      ids.unshift(await server.createTask());
    }
    const page = (await server.get('/tasks?page_no=2&page_size=2')).json();

    expect(page).toMatchObject({ total: 5, total_page: 3, page_no: 2, page_size: 2 });
    expect(page.data.map((item: { task_id: string }) => item.task_id)).toEqual(ids.slice(2, 4));
  });

  test('an empty list has no pages', async () => {
    expect((await server.get('/tasks?status=UNKNOWN')).json()).toMatchObject({
      total: 0,
      data: [],
      total_page: 0,
    });
  });

  test('a value that cannot be read is a flat 400', async () => {
    const response = await server.get('/tasks?page_no=x');
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ code: 'InvalidParameter' });
  });
});
