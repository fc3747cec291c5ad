import { describe, expect, it } from 'vitest';
import { parseScreenplay } from '../parse-screenplay.ts';
import { planLines } from './plan-lines.ts';
import { planTiming, type TimeRequest } from './plan-timing.ts';
import { speakingSeconds } from './speaking-seconds.ts';

const silent = { speakingSeconds: 0, seenSeconds: 2 };
const startsOf = (requests: TimeRequest[], frameCount: number) =>
  planTiming(requests, frameCount).map((shot) => shot.start);

describe('planned shots', () => {
  it('start where the prompt says', () => {
    const requests = [0, 3, 7].map((startSeconds) => ({ ...silent, startSeconds }));
    expect(startsOf(requests, 300)).toEqual([0, 90, 210]);
  });

  it('start where the one before ends when only that is written', () => {
    expect(startsOf([{ ...silent, startSeconds: 0, endSeconds: 4 }, silent], 300)).toEqual([
      0, 120,
    ]);
  });

  it('share the time alike when they ask alike', () => {
    expect(startsOf([silent, silent, silent], 300)).toEqual([0, 100, 200]);
  });

  it('give a line its time before a description', () => {
    const plan = planTiming([silent, { ...silent, speakingSeconds: 3 }], 150);
    expect(plan[1]!.end - plan[1]!.start).toBeGreaterThanOrEqual(90);
  });

  it('last 0.7 s at least when times are written closer', () => {
    const requests = [0, 0.1, 0.2, 9.9].map((startSeconds) => ({ ...silent, startSeconds }));
    expect(startsOf(requests, 300)).toEqual([0, 21, 42, 279]);
  });

  it('become equal when there is no room for 0.7 s', () => {
    expect(startsOf([silent, silent, silent, silent], 60)).toEqual([0, 15, 30, 45]);
  });
});

describe('a silent shot', () => {
  const secondsOf = (prompt: string) =>
    parseScreenplay({ prompt, durationSeconds: 10, cast: { images: 1, videos: 0 } }).shots.map(
      ({ startSeconds, endSeconds }) => Math.round((endSeconds - startSeconds) * 30),
    );

  it('is held longer when it is wide than when it is close', () => {
    const [wide, close] = secondsOf(
      '1. Wide shot: Image 1 by the window of a room. 2. Close-up: Image 1 by the window of a room.',
    );
    expect([wide, close]).toEqual([174, 126]);
  });

  it('is held longer when somebody walks in and puts something down', () => {
    const [still, busy] = secondsOf(
      '1. Medium shot: Image 1 by the big old wooden table. 2. Medium shot: Image 1 walks in, puts a book down.',
    );
    expect(busy! - still!).toBeGreaterThan(30);
  });

  it('gives a slow camera its time', () => {
    const [slow, fast] = secondsOf(
      '1. Medium shot: Image 1 waits, the camera slowly pushes in. 2. Medium shot: Image 1 waits, the camera quickly pushes in.',
    );
    expect(slow! - fast!).toBeGreaterThan(20);
  });
});

describe('planned lines', () => {
  it('have air around them and a little more than the estimate', () => {
    expect(planLines([2], { start: 90, end: 210 })).toEqual([{ start: 102, end: 177 }]);
  });

  it('share the whole shot when they are too long for it', () => {
    expect(planLines([4, 2], { start: 0, end: 90 })).toEqual([
      { start: 0, end: 60 },
      { start: 60, end: 90 },
    ]);
    expect(planLines([9], { start: 30, end: 60 })).toEqual([{ start: 30, end: 60 }]);
  });

  it('have 0.1 s each, the first ones only when the shot has no more', () => {
    expect(planLines([100, 0.4, 0.4], { start: 0, end: 30 })).toEqual([
      { start: 0, end: 24 },
      { start: 24, end: 27 },
      { start: 27, end: 30 },
    ]);
    expect(planLines(Array(50).fill(1), { start: 0, end: 30 })).toHaveLength(10);
  });
});

describe('speaking time', () => {
  it('counts English words and Chinese characters', () => {
    expect(speakingSeconds("Let's talk about it now, not then: go on!")).toBeCloseTo(9 / 2.6 + 0.4);
    expect(speakingSeconds('我们谈谈吧。')).toBeCloseTo(5 / 4.2 + 0.4);
  });

  it('is longer for a whisper and a song, shorter for a shout', () => {
    expect(speakingSeconds('Go on now', 'whisper')).toBeCloseTo(3 / 2.6 / 0.85 + 0.4);
    expect(speakingSeconds('Go on now', 'sing')).toBeCloseTo(3 / 2.6 / 0.65 + 0.4);
    expect(speakingSeconds('快走', 'shout')).toBeCloseTo(2 / 4.2 / 1.1 + 0.4);
  });
});
