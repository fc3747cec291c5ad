import { expect, it } from 'vitest';
import { refuseRequest } from './refuse-request.ts';
import { validateRequest } from './validate-request.ts';

function refusal(body: unknown) {
  const result = validateRequest(body);
  if (result.ok) throw new Error('the body is valid');
  return refuseRequest(result.problems).toFailure();
}

const model = 'wan2.7-r2v';
const picture = { type: 'reference_image', url: 'https://cdn.example.com/girl.jpg' };

it.each([
  [[], 'request.malformed'],
  [{}, 'request.model_missing'],
  [{ model: 'wan9' }, 'request.model_unknown'],
  [{ model }, 'request.input_missing'],
  [{ model, input: '' }, 'request.input_illegal'],
  [{ model, input: { prompt: 'x' } }, 'request.invalid'],
  [
    { model, input: { prompt: 'x', media: [{ ...picture, url: 'ftp://a' }] } },
    'request.url_invalid',
  ],
])('of %j has the code %s', (body, code) => {
  expect(refusal(body)).toMatchObject({ category: 'invalid', code, retryable: false });
});

it('of one problem has its documented text, exactly', () => {
  expect(refusal({ model, input: { prompt: 'x' } })).toEqual({
    category: 'invalid',
    code: 'request.invalid',
    message: 'Field required: input.media',
    retryable: false,
    details: [{ path: 'input.media', rule: 'required', expected: 'a value', received: null }],
  });
});

it('of several problems names them all', () => {
  const failure = refusal({ model, input: { media: [picture] }, parameters: { duration: 1 } });
  expect(failure.message).toBe(
    'Field required: input.prompt; Input should be greater than or equal to 2: parameters.duration',
  );
  expect(failure.details).toHaveLength(2);
});

it('of very many problems names ten and keeps them all as details', () => {
  const failure = refusal({
    model,
    input: { prompt: 'x', media: Array.from({ length: 9 }, () => ({})) },
  });
  expect(failure.message).toMatch(/input\.media\.4\.type; and 3 more$/);
  expect(failure.details).toHaveLength(13);
});
