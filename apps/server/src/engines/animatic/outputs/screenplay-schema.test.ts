import { buildTimeline } from '@callsheet/animatic';
import { parseScreenplay, type ScreenplayRequest } from '@callsheet/screenplay';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { corpusEntries } from '../../../../../../packages/screenplay/corpus/entries.ts';
import { demoPrompts } from '../../../../../../packages/screenplay/src/demo-prompts.ts';
import { describeScreenplay } from './describe-screenplay.ts';
import { renderScreenplaySchema } from './render-screenplay-schema.ts';

const validate: ValidateFunction = new Ajv2020({ allErrors: true }).compile(
  JSON.parse(renderScreenplaySchema()) as object,
);

/** As a reader gets it: through JSON. */
function documentOf(request: ScreenplayRequest) {
  const screenplay = parseScreenplay(request);
  const { durationSeconds } = screenplay;
  const film = { width: 1280, height: 720, seed: 7, durationSeconds };
  const timeline = buildTimeline({ screenplay, visuals: [], ...film });
  const document = describeScreenplay({ prompt: request.prompt, screenplay, timeline });
  return JSON.parse(JSON.stringify(document)) as typeof document;
}

function problemsOf(document: unknown): unknown[] {
  validate(document);
  return validate.errors ?? [];
}

describe('screenplay.json keeps to its published schema', () => {
  it.each(corpusEntries.map((entry) => [entry.name, entry] as const))('%s', (_name, entry) => {
    const { prompt, durationSeconds, images, videos } = entry;
    expect(problemsOf(documentOf({ prompt, durationSeconds, cast: { images, videos } }))).toEqual(
      [],
    );
  });

  it.each(Object.entries(demoPrompts))('the demo prompt %s', (_name, request) => {
    expect(problemsOf(documentOf(request))).toEqual([]);
  });

  it('with characters that are named together', () => {
    const cast = { images: 1, videos: 1, characters: [{ kind: 'video', number: 1 }] } as const;
    const request = { prompt: 'character1 waves.', durationSeconds: 2, cast };
    expect(problemsOf(documentOf(request))).toEqual([]);
  });

  it('and what does not is refused', () => {
    const document = documentOf(demoPrompts.english);
    const [shot] = document.shots;
    expect(problemsOf({ ...document, shots: [{ ...shot, framing: 'huge' }] })).toHaveLength(1);
    expect(problemsOf({ ...document, taste: 'good' })).toHaveLength(1);
    expect(problemsOf({ ...document, prompt: undefined })).toHaveLength(1);
  });
});

describe('screenplay.json', () => {
  it('has the shots of the prompt with their frames in the film', () => {
    const { shots, film } = documentOf(demoPrompts.english);
    expect(film).toEqual({ width: 1280, height: 720, framesPerSecond: 30, frameCount: 300 });
    expect(shots.map(({ startFrame, endFrame }) => [startFrame, endFrame])).toEqual([
      [0, 90],
      [90, 210],
      [210, 300],
    ]);
  });

  it('tells of every decision which words of the prompt it came from', () => {
    const { prompt, shots } = documentOf(demoPrompts.english);
    const words = shots.map(({ evidence }) => {
      const { start, end } = evidence!.framing!;
      return prompt.slice(start, end);
    });
    expect(words).toEqual(['Wide shot', 'Medium shot', 'Close-up']);
  });
});
