import { findPreflightFindings, readRequestPrompt } from '@callsheet/screenplay';
import { validateRequest, type TaskRequest } from '@callsheet/contract';
import { CREATE_BODY } from '../api/request.ts';
import type { Row } from '../row.ts';
import { timeCall } from './time-call.ts';
import { r2vBody } from './zod-peer.ts';

const SENTENCE = 'Image 1 walks past Video 1, turns and says: "That sounds beautiful." ';

/**
 * What a create costs before anything is written: reading the rules off a full r2v body, beside a
 * schema library with those of the rules that it can say; and reading a prompt as a film.
 */
export async function bench(): Promise<Row[]> {
  const body: unknown = JSON.parse(CREATE_BODY);
  const own = timeCall(() => validateRequest(body), 5_000);
  const peer = timeCall(() => r2vBody.safeParse(body), 5_000);
  const [half, whole] = [2_500, 5_000].map((characters) => timePreflight(characters));
  return [
    {
      measure: 'validation of a full r2v body',
      value: own,
      unit: 'µs',
      target: 'under 50 µs',
      peer: `zod: ${peer.toFixed(1)} µs, ratio ${(own / peer).toFixed(2)}`,
    },
    {
      measure: 'screenplay and preflight, 5,000 characters',
      value: whole! / 1000,
      unit: 'ms',
      target: 'under 2 ms',
      peer: `2,500 characters: ${(half! / 1000).toFixed(2)} ms, ratio ${(whole! / half!).toFixed(2)}`,
    },
  ];
}

function timePreflight(characters: number): number {
  const request = requestOf(characters);
  return timeCall(
    () => findPreflightFindings({ request, reading: readRequestPrompt(request) }),
    50,
  );
}

function requestOf(characters: number): TaskRequest {
  const body = JSON.parse(CREATE_BODY) as { input: { prompt: string } };
  body.input.prompt = SENTENCE.repeat(Math.ceil(characters / SENTENCE.length)).slice(0, characters);
  const read = validateRequest(body);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.request;
}
