import { describe, expect, test } from 'vitest';
import { ApiError } from './api-error.ts';
import { createAdminClient } from './create-admin-client.ts';
import { createClient } from './create-client.ts';
import { UnreachableError } from './unreachable-error.ts';

type Sent = { url: string; method: string; headers: Headers; body: string };

/** A server that answers everything alike, and what it was asked. */
function answering(answer: () => Response | Promise<never>) {
  const sent: Sent[] = [];
  const fetch = async (url: string | URL | Request, init?: RequestInit) => {
    const request = new Request(url, init);
    const { method, headers } = request;
    sent.push({ url: request.url, method, headers, body: await request.text() });
    return answer();
  };
  return { sent, fetch: fetch as typeof globalThis.fetch };
}

const client = (fetch: typeof globalThis.fetch) =>
  createClient({ url: 'https://callsheet.test/', apiKey: 'sk-1', fetch });

test('a request carries its key, its filter without what was not given, and no body', async () => {
  const { sent, fetch } = answering(() => Response.json({ entries: [], next_cursor: null }));
  await client(fetch).ledger({ kind: 'hold', from: '2026-04-02', limit: 5 });
  expect(sent[0]).toMatchObject({
    url: 'https://callsheet.test/callsheet/v1/ledger?kind=hold&from=2026-04-02&limit=5',
    method: 'GET',
    body: '',
  });
  expect(sent[0]!.headers.get('authorization')).toBe('Bearer sk-1');
  expect(sent[0]!.headers.get('accept')).toBe('application/json');
});

test('CSV comes as it is', async () => {
  const { sent, fetch } = answering(() => new Response('a,b\r\n'));
  expect(await client(fetch).usageCsv()).toBe('a,b\r\n');
  expect(sent[0]!.headers.get('accept')).toBe('text/csv');
});

test('an output is asked for by its task and name, and comes as the server sends it', async () => {
  const { sent, fetch } = answering(() => new Response('WEBVTT'));
  const answer = await client(fetch).downloadOutput('t/1', 'captions.vtt');
  expect(await answer.text()).toBe('WEBVTT');
  expect(sent[0]!.url).toBe('https://callsheet.test/callsheet/v1/tasks/t%2F1/outputs/captions.vtt');
});

test('the outputs of a task are what it says they are', async () => {
  const outputs = [{ name: 'film.mp4', content_type: 'video/mp4', size_bytes: 1, sha256: 'a', url: null }]; // prettier-ignore
  const { sent, fetch } = answering(() => Response.json({ task: { id: '1', outputs } }));
  expect(await client(fetch).outputs('1')).toEqual(outputs);
  expect(sent[0]!.url).toBe('https://callsheet.test/callsheet/v1/tasks/1');
});

test('an account is named in a path whatever its name', async () => {
  const { sent, fetch } = answering(() => Response.json({ account: { id: '1' } }));
  const admin = createAdminClient({ url: 'https://callsheet.test', adminKey: 'a', fetch });
  expect(await admin.disableAccount('工/作?#')).toEqual({ id: '1' });
  expect(sent[0]).toMatchObject({
    url: 'https://callsheet.test/callsheet/v1/admin/accounts/%E5%B7%A5%2F%E4%BD%9C%3F%23/disable',
    method: 'POST',
    body: '{}',
  });
});

describe('what goes wrong', () => {
  test('is a refusal with everything the server said of it', async () => {
    const error = {
      code: 'key.not_found',
      category: 'not_found',
      message: 'There is no such key.',
      retryable: false,
      details: [{ path: 'id' }],
    };
    const body = { error, request_id: 'r-1' };
    const { fetch } = answering(() => Response.json(body, { status: 404 }));
    const refusal = await client(fetch)
      .account()
      .catch((thrown: unknown) => thrown);
    expect(refusal).toBeInstanceOf(ApiError);
    expect(refusal).toMatchObject({ ...error, status: 404, requestId: 'r-1' });
  });

  test.each([
    ['no JSON', () => new Response('<html>')],
    ['no object', () => Response.json(null)],
    ['no error of ours', () => Response.json({ detail: 'x' }, { status: 502 })],
  ])('is a server that is another one when the answer is %s', async (_name, answer) => {
    const { fetch } = answering(answer);
    await expect(client(fetch).account()).rejects.toThrow(UnreachableError);
  });

  test('is a server that is not there, with the reason', async () => {
    const cause = new Error('connect ECONNREFUSED');
    const { fetch } = answering(() => Promise.reject(new TypeError('fetch failed', { cause })));
    await expect(client(fetch).account()).rejects.toThrow(
      new UnreachableError(
        'There is no answer from https://callsheet.test/: connect ECONNREFUSED.',
      ),
    );
  });
});
