import { describe, expect, it } from 'vitest';
import { planLines } from './plan-lines.ts';
import { planTiming, type TimeRequest } from './plan-timing.ts';
import { speakingSeconds } from './speaking-seconds.ts';

const silent = { speakingSeconds: 0, descriptionWords: 8 };
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
});
