import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import { testDialect } from '../dialect.contract.ts';
import { callsheetDialect } from './callsheet-dialect.ts';

const ADMIN = '/callsheet/v1/admin';
const SOME_ID = '00000000-0000-4000-8000-000000000000';

testDialect({
  dialect: callsheetDialect,
  post: {
    method: 'POST',
    url: `${ADMIN}/keys`,
    payload: { account: 'alice', name: 'a key', budget_micros: 1_000_000, engine: 'animatic' },
  },
  others: [
    { url: '/callsheet/v1/account' },
    { url: '/callsheet/v1/ledger' },
    { url: '/callsheet/v1/usage' },
    { url: '/callsheet/v1/tasks?idempotency_key=k' },
    { url: `/callsheet/v1/tasks/${SOME_ID}` },
    { url: `/callsheet/v1/tasks/${SOME_ID}/outputs/film.mp4` },
    { url: '/callsheet/v1/preflight', method: 'POST', payload: { model: 'wan2.7-t2v' } },
    {
      url: '/callsheet/v1/preflight',
      method: 'POST',
      payload: { model: 'wan2.7-r2v', input: { prompt: 'Image 1 waves.', media: [] } },
    },
    { url: `${ADMIN}/accounts` },
    { url: `${ADMIN}/accounts/alice` },
    { url: `${ADMIN}/accounts/alice/ledger` },
    { url: `${ADMIN}/accounts/alice/usage` },
    { url: `${ADMIN}/accounts/alice/disable`, method: 'POST' },
    { url: `${ADMIN}/accounts/alice/enable`, method: 'POST' },
    { url: `${ADMIN}/keys` },
    { url: `${ADMIN}/keys/${SOME_ID}/revoke`, method: 'POST' },
    {
      url: `${ADMIN}/accounts`,
      method: 'POST',
      payload: { name: 'a studio', free_seconds: 50, free_only: true },
    },
    {
      url: `${ADMIN}/accounts/alice/credit-limit`,
      method: 'POST',
      payload: { credit_limit_micros: null },
    },
    { url: `${ADMIN}/grants`, method: 'POST', payload: { account: 'alice', amount_micros: 1 } },
  ],
  /** Each part of the API has its own key: the suite's Alice is the operator too. */
  withKey: (request: InjectOptions, apiKey: string) => {
    const isAdmin = String(request.url).startsWith(ADMIN) && apiKey === 'sk-alice';
    const key = isAdmin ? 'sk-admin-in-memory' : apiKey;
    return { ...request, headers: { ...request.headers, authorization: `Bearer ${key}` } };
  },
  tasks: null,
  expectRefusal(response: LightMyRequestResponse) {
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(response.headers['content-type']).toContain('application/json');
    expect(response.json()).toEqual({
      error: {
        code: expect.stringMatching(/^[a-z]+\.[a-z_]+$/),
        category: expect.stringMatching(/^[a-z_]+$/),
        message: expect.stringMatching(/./),
        retryable: expect.any(Boolean),
        details: expect.any(Array),
      },
      request_id: response.headers['x-request-id'],
    });
  },
});
