import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDialectApp } from '../test-support/dialect-app.ts';
import { createInMemoryTools, type InMemoryTools } from '../test-support/in-memory-tools.ts';
import { callsheetDialect } from './callsheet-dialect.ts';
import { preflightAnswer } from './routes/preflight.ts';

let app: FastifyInstance;
let tools: InMemoryTools;
beforeAll(async () => {
  tools = createInMemoryTools({
    clock: { now: () => new Date('2026-04-02T14:53:19.537Z') },
    validation: 'immediate',
    callers: { 'sk-alice': { accountId: 'alice', apiKeyId: 'key-alice' } },
  });
  app = await createDialectApp(callsheetDialect, tools);
});
afterAll(() => app.close());

const post = (payload: unknown) =>
  app.inject({
    method: 'POST',
    url: '/callsheet/v1/preflight',
    headers: { authorization: 'Bearer sk-alice', 'content-type': 'application/json' },
    payload: JSON.stringify(payload),
  });

const BODY = {
  model: 'wan2.7-r2v',
  input: {
    prompt: 'Shot 1 [0-3s]: Image 1 says, "Hello there." Shot 2 [3-8s]: character1 leaves.',
    media: [{ type: 'reference_image', url: 'https://example.com/cat.jpg' }],
  },
  parameters: { resolution: '720P', duration: 8, size: '1280*720' },
};

describe('POST /callsheet/v1/preflight', () => {
  it('answers with findings, the screenplay, quotes and the request, in this shape and no other', async () => {
    const answer = preflightAnswer.strict().parse((await post(BODY)).json());
    expect(answer.findings.map(({ code, span, path }) => [code, path, span])).toEqual([
      ['preflight.field_ignored', 'parameters.size', undefined],
      ['preflight.mention_of_older_model', 'input.prompt', { start: 59, end: 69 }],
      ['preflight.prompt_extend_storyboard', 'parameters.prompt_extend', undefined],
    ]);
    expect(answer.screenplay!.shots[0]).toMatchObject({
      number: 1,
      start_seconds: 0,
      end_seconds: 3,
      cast: [{ kind: 'image', number: 1 }],
      lines: [{ text: 'Hello there.', speaker: { kind: 'image', number: 1 } }],
    });
    expect(answer.screenplay!.shots[1]).toMatchObject({
      cast: [{ kind: 'image', number: 1 }],
      is_empty: false,
      transition: null,
      setting: { place: null, light: null, weather: null },
      evidence: [{ decision: 'time', span: { start: 51, end: 57 } }],
    });
    expect(answer.screenplay!.roles).toEqual([
      { ref: { kind: 'image', number: 1 }, role: 'person', span: { start: 15, end: 22 } },
    ]);
    expect(answer.quotes.map(({ engine, amount_micros: amount }) => [engine, amount])).toEqual([
      ['animatic', 0],
      [null, 4_800_000],
    ]);
    expect(answer.request).toMatchObject({ resolution: '720P', duration_seconds: 8, size: null });
  });

  it('tells what words alone give to somebody', async () => {
    const input = { ...BODY.input, prompt: 'Image 1 holds a bouquet of sunflowers.' };
    const answer = preflightAnswer.strict().parse((await post({ ...BODY, input })).json());
    expect(answer.screenplay!.shots[0]!.props).toEqual([
      {
        label: 'a bouquet of sunflowers',
        use: 'held',
        who: { kind: 'image', number: 1 },
        span: { start: 14, end: 37 },
      },
    ]);
  });

  it('creates no task, whatever is sent', async () => {
    await post(BODY);
    expect(tools.tasks.size).toBe(0);
    expect(tools.submissions).toEqual([]);
  });

  it('answers any JSON with findings and never fails', async () => {
    const part = fc.jsonValue({ maxDepth: 3 });
    const body = fc.oneof(
      part,
      fc.record({ model: fc.constant('wan2.7-r2v'), input: part, parameters: part }),
      fc.record({
        model: fc.constantFrom('wan2.7-r2v', 'wan2.7-videoedit', 'wan2.6-r2v', 'wan3.0-video'),
        input: fc.record({ prompt: part, media: part, reference_urls: part }),
        parameters: fc.record({ duration: part, resolution: part, size: part, ratio: part }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(body, async (payload) => {
        const response = await post(payload);
        expect(response.statusCode).toBe(200);
        preflightAnswer.strict().parse(response.json());
      }),
      { numRuns: 300 },
    );
  });
});
