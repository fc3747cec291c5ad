import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScreenplay, type ScreenplayRequest } from './parse-screenplay.ts';
import type { CastRef, Screenplay, Span } from './screenplay.ts';

const scraps = [
  'Image 1',
  'image 2',
  'Image1',
  'Video 1',
  'Video 9',
  '图1',
  '视频 2',
  'reference image',
  '参考视频',
  'Images 1, 2 and 3',
  'Image 1 is a girl. ',
  'Characters: Boy explorer: a hat. Sidekick: a robot. ',
  'The boy ',
  'The small robot ',
  '角色：女主角：年轻女子。店员：短发。',
  '店员',
  'Close-up: ',
  'An old map unfolds. ',
  '古老的地图缓缓展开。',
  'the girl ',
  '女主（图1）',
  '图2是她的爷爷。',
  '爷爷',
  'They ',
  '两人',
  '图1说：',
  '图1：',
  "I'm ",
  '\n- ',
  'off-screen ',
  '旁白：',
  '„',
  '“',
  '«',
  '»',
  '一镜到底',
  'Scene: a room, Image 2. ',
  'says',
  ' says: ',
  'replies, ',
  '说：',
  '回答',
  '道',
  'sign reading ',
  '"',
  "'",
  "''",
  '“',
  '”',
  '‘',
  '’',
  '「',
  '」',
  '『',
  'Scene 1 [0-3s]: ',
  'Scene 2 [3-7s]',
  'Shot 3 (2s): ',
  '[00:03-00:06]',
  '[99:99-0:0]',
  '第1个镜头[0-3秒]：',
  '镜头2（3-6秒）：',
  'Storyboard:',
  '分镜：',
  '1. ',
  '2. ',
  '3、',
  '①',
  'Wide shot: ',
  'Close-up',
  '特写',
  'The shot then cuts to ',
  '镜头切换到',
  'The camera zooms in',
  '推近',
  'She ',
  '他',
  "don't",
  '. ',
  '。',
  '\n',
  ' ',
  ', ',
  '：',
  '…',
  '?',
  '(',
  ']',
  'style',
  'Storyboard in Image 1: ',
  'walks in from the left ',
  'places Image 2 next to Image 1 ',
  'holding Image 3',
  'sits on the chair from Image 2',
  '从右侧走来',
  '把图2放在图1旁边',
  '看着她',
  'slowly pans left',
  '镜头急速后退',
  'Dissolve to: ',
  'Fade to black.',
  '甩镜',
  'a rainy street at night ',
  '雨夜的街道',
  'Atmosphere: calm. ',
  '氛围：神秘。',
  'plays a soothing song on the guitar ',
  '钢琴声',
  'in silence',
  'the boy',
  '🐍',
  '\ud800',
  '4.2',
];

const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom(...scraps), { maxLength: 60 })
      .map((parts) => parts.join('')),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom(...scraps), { maxLength: 60 })
      .map((parts) => parts.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
);
const request: fc.Arbitrary<ScreenplayRequest> = fc.record({
  prompt: text,
  durationSeconds: fc.integer({ min: 1, max: 15 }),
  cast: fc.record({ images: fc.nat({ max: 5 }), videos: fc.nat({ max: 5 }) }),
});

describe('any prompt', () => {
  it('becomes shots that tile the film on frames of 1/30 s', () => {
    check((screenplay, { durationSeconds }) => {
      const { shots } = screenplay;
      expect(shots[0]!.startSeconds).toBe(0);
      expect(shots.at(-1)!.endSeconds).toBe(durationSeconds);
      shots.forEach((shot, index) => {
        expect(shot.number).toBe(index + 1);
        expect(Math.round(shot.startSeconds * 30) / 30).toBe(shot.startSeconds);
        expect(shot.endSeconds).toBeGreaterThan(shot.startSeconds);
        if (index > 0) expect(shot.startSeconds).toBe(shots[index - 1]!.endSeconds);
      });
    });
  });

  it('has no shot under 0.7 s when the duration allows', () => {
    check(({ shots }, { durationSeconds }) => {
      if (shots.length * 0.7 > durationSeconds) return;
      for (const shot of shots)
        expect(Math.round((shot.endSeconds - shot.startSeconds) * 30)).toBeGreaterThanOrEqual(21);
    });
  });

  it('has its lines inside their shots, one after the other', () => {
    check(({ shots }) => {
      for (const shot of shots) {
        let from = shot.startSeconds;
        for (const line of shot.lines) {
          expect(Math.round(line.startSeconds * 30) / 30).toBe(line.startSeconds);
          expect(line.startSeconds).toBeGreaterThanOrEqual(from);
          expect(line.endSeconds).toBeGreaterThanOrEqual(line.startSeconds);
          expect(line.endSeconds).toBeLessThanOrEqual(shot.endSeconds);
          from = line.endSeconds;
        }
      }
    });
  });

  it('shows references of the cast and only those', () => {
    check(({ shots }, { cast }) => {
      for (const shot of shots) {
        const isCast = cast.images + cast.videos > 0;
        expect(shot.cast.length === 0).toBe(!isCast || shot.isEmpty === true);
        for (const ref of [...shot.cast, ...shot.lines.flatMap((line) => line.speaker ?? [])])
          expect(ref.number).toBeLessThanOrEqual(ref.kind === 'image' ? cast.images : cast.videos);
        for (const line of shot.lines)
          if (line.speaker && !line.isOffScreen) expect(shot.cast).toContainEqual(line.speaker);
      }
    });
  });

  it('stages references of the cast and names, and tells of each only once a shot', () => {
    check(({ shots, roles = [], storyboard }, { cast }) => {
      const isInCast = (ref: CastRef) =>
        ref.number <= (ref.kind === 'image' ? cast.images : cast.videos);
      const actors = shots.flatMap(({ blocking = [] }) => blocking);
      const refs = [
        ...actors.flatMap(({ who, actions }) => [who, ...actions.map(({ target }) => target)]),
        ...roles.map(({ ref }) => ref),
        storyboard,
      ];
      for (const ref of refs) if (ref && !('name' in ref)) expect(isInCast(ref)).toBe(true);
      const keys = roles.map(({ ref }) => `${ref.kind} ${ref.number}`);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { blocking = [] } of shots)
        expect(new Set(blocking.map(({ who }) => JSON.stringify(who))).size).toBe(blocking.length);
    });
  });

  it('carries spans that lie inside it', () => {
    check((screenplay, { prompt }) => {
      for (const span of spansOf(screenplay)) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(prompt.length);
      }
    });
  });

  it('is read the same way twice', () => {
    check((screenplay, input) => {
      expect(parseScreenplay(input)).toEqual(screenplay);
    });
  });
});

function check(assertion: (screenplay: Screenplay, input: ScreenplayRequest) => void): void {
  fc.assert(
    fc.property(request, (input) => assertion(parseScreenplay(input), input)),
    { numRuns: 400 },
  );
}

function spansOf({ shots, roles = [] }: Screenplay): Span[] {
  return [
    ...roles.map(({ span }) => span),
    ...shots.flatMap(({ span, lines, evidence, sounds = [], blocking = [] }) => {
      const { cast, ...decisions } = evidence!;
      return [
        span,
        ...lines.flatMap((line) => [line.span, line.speakerSpan ?? []].flat()),
        ...Object.values(decisions),
        ...[...cast, ...sounds].map((mention) => mention.span),
        ...blocking.flatMap(({ spans }) => spans),
      ];
    }),
  ];
}
