import fc from 'fast-check';
import { models, validateRequest } from '@callsheet/contract';
import type { MediaFacts, TaskRequest } from '@callsheet/contract';
import { describe, expect, it } from 'vitest';
import { findPreflightFindings } from './find-preflight-findings.ts';
import { findRequestFindings } from './find-request-findings.ts';
import { severityOf } from './preflight-codes.ts';
import type { ItemFacts } from './preflight-reading.ts';
import { readRequestPrompt } from './read-request-prompt.ts';
import { media, requestOf } from './test-request.ts';

const scraps = [
  'Image 1',
  'image2',
  'Images 1, 2 and 7',
  'Video 9',
  '图1',
  '视频 2',
  '第三张图',
  'character1',
  '角色2',
  'reference image',
  'the two girls in ',
  'storyboards in ',
  '分镜图',
  '九宫格',
  ' says, ',
  '"one two three"',
  '“今天天气真好”',
  "'a b c'",
  'Shot 1 [0-3s]: ',
  'Scene 2 [3-1s] ',
  '[00:03-99:06]',
  '镜头2（3-60秒）：',
  'Shot 3 (20s): ',
  '1. ',
  '2. ',
  '①',
  'Storyboard:',
  '. ',
  '。',
  '\n',
  ' ',
  ' and ',
  '🐍',
  '\ud800',
  '\0',
  '：',
  '(',
  ']',
  '…',
];
const prompt = fc.oneof(
  fc.array(fc.constantFrom(...scraps), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...scraps), { maxLength: 60 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 300 }),
);
const item = fc
  .tuple(
    fc.constantFrom('referenceImage' as const, 'referenceVideo' as const),
    fc.option(fc.constant('https://media.test/voice')),
  )
  .map(([role, voiceUrl]) => ({ ...media(role)[0]!, ...(voiceUrl && { voiceUrl }) }));
const leaders = ['firstFrame', 'firstClip', 'inputVideo', 'drivingAudio'] as const;
const cast = fc
  .tuple(fc.array(item, { maxLength: 5 }), fc.option(fc.constantFrom(...leaders)))
  .map(([references, leader]) => [...(leader ? media(leader) : []), ...references]);
const request: fc.Arbitrary<TaskRequest> = fc
  .record({
    model: fc.constantFrom(...models.map(({ ids }) => ids[0])),
    prompt,
    media: cast,
    durationSeconds: fc.integer({ min: 1, max: 15 }),
    promptExtend: fc.boolean(),
  })
  .map(requestOf);
const length = fc.double({ min: 0, max: 100, noNaN: true });
const side = fc.nat({ max: 9000 });
const facts: fc.Arbitrary<MediaFacts> = fc.oneof(
  fc.record({
    kind: fc.constant('image' as const),
    format: fc.constantFrom('png' as const, 'jpeg' as const),
    width: side,
    height: side,
    hasAlpha: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('video' as const),
    format: fc.constant('mp4' as const),
    width: side,
    height: side,
    durationSeconds: length,
    hasAudio: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('audio' as const),
    format: fc.constant('wav' as const),
    durationSeconds: length,
  }),
);
const probed = fc.record({ facts, sizeBytes: fc.nat() });
const itemFacts: fc.Arbitrary<ItemFacts[]> = fc.array(
  fc.record({ media: probed, voice: probed }, { requiredKeys: [] }),
  { maxLength: 5 },
);

describe('any valid request', () => {
  it('has findings whose spans lie in the prompt and whose severities are those of their codes', () => {
    fc.assert(
      fc.property(request, itemFacts, (asked, known) => {
        const reading = readRequestPrompt(asked, known);
        for (const found of findPreflightFindings({ request: asked, reading, media: known })) {
          expect(found.severity).toBe(severityOf(found.code));
          expect(found.message).not.toMatch(/undefined|NaN|\[object/);
          expect(found.fix).not.toBe('');
          const { start, end } = found.span ?? { start: 0, end: 1 };
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          if (found.span) expect(end).toBeLessThanOrEqual(asked.prompt.length);
          expect(found.path).toMatch(/^(?:input|parameters)\./);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is told of the gravest first, the same way twice', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const find = () =>
          findPreflightFindings({ request: asked, reading: readRequestPrompt(asked) });
        const severities = find().map(({ severity }) => severity);
        const order = ['error', 'warning', 'note'];
        expect(severities).toEqual(
          severities.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
        );
        expect(find()).toEqual(find());
      }),
      { numRuns: 200 },
    );
  });
});

it('any body at all has findings, never an exception', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (input) => {
      const body = { model: 'wan2.7-r2v', input, parameters: input };
      const validation = validateRequest(body);
      const findings = findRequestFindings(validation);
      expect(findings.some(({ severity }) => severity === 'error')).toBe(!validation.ok);
      for (const { message, fix } of findings) expect(message + fix).not.toContain('undefined');
    }),
    { numRuns: 300 },
  );
});

// Forty times the longest prompt: what grows with the square of the length would not come back.
it.each(scraps.filter((scrap) => scrap.trim() !== ''))('ends for endless %j', (scrap) => {
  const asked = requestOf({ prompt: scrap.repeat(Math.ceil(200_000 / scrap.length)) });
  const findings = findPreflightFindings({ request: asked, reading: readRequestPrompt(asked) });
  expect(findings.length).toBeLessThanOrEqual(1000);
});
