import { findPreflightFindings, readRequestPrompt } from '@callsheet/screenplay';
import { validateRequest, type TaskRequest } from '@callsheet/contract';
import { CREATE_BODY } from '../api/request.ts';
import type { Row } from '../row.ts';
import { timeCall } from './time-call.ts';
import { r2vBody } from './zod-peer.ts';

const PROMPTS = [
  {
    language: 'English',
    sentence: 'Image 1 walks past Video 1, turns and says: "That sounds beautiful." ',
  },
  {
    language: 'Chinese',
    sentence: '图1走过视频1身边，转过身来，微笑着说：“这首歌真好听，再弹一遍吧。”',
  },
];

/**
 * What a create costs before anything is written: reading the rules off a full r2v body, beside a
 * schema library with those of the rules that it can say; and reading a prompt as a film.
 */
export async function bench(): Promise<Row[]> {
  const body: unknown = JSON.parse(CREATE_BODY);
  const own = timeCall(() => validateRequest(body), 5_000);
  const peer = timeCall(() => r2vBody.safeParse(body), 5_000);
  return [
    {
      measure: 'validation of a full r2v body',
      value: own,
      unit: 'µs',
      target: 'under 50 µs',
      peer: `zod: ${peer.toFixed(1)} µs, ratio ${(own / peer).toFixed(2)}`,
    },
    ...PROMPTS.map(timePreflights),
  ];
}

/** At the whole length and at half of it: what takes twice as long is linear. */
function timePreflights({ language, sentence }: (typeof PROMPTS)[number]): Row {
  const [half, whole] = [2_500, 5_000].map((characters) => timePreflight(sentence, characters));
  return {
    measure: `screenplay and preflight, 5,000 characters of ${language}`,
    value: whole! / 1000,
    unit: 'ms',
    target: 'under 2 ms',
    peer: `2,500 characters: ${(half! / 1000).toFixed(2)} ms, ratio ${(whole! / half!).toFixed(2)}`,
  };
}

function timePreflight(sentence: string, characters: number): number {
  const request = requestOf(sentence, characters);
  return timeCall(
    () => findPreflightFindings({ request, reading: readRequestPrompt(request) }),
    50,
  );
}

function requestOf(sentence: string, characters: number): TaskRequest {
  const body = JSON.parse(CREATE_BODY) as { input: { prompt: string } };
  body.input.prompt = sentence.repeat(Math.ceil(characters / sentence.length)).slice(0, characters);
  const read = validateRequest(body);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.request;
}
