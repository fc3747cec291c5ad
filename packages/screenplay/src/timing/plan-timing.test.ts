import { describe, expect, it } from 'vitest';
import { parseScreenplay } from '../parse-screenplay.ts';
import { seedPrompts } from '../seed-prompts.ts';
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

describe('what is done before a line', () => {
  const lead = (prompt: string, durationSeconds = 10) => {
    const cast = { images: 3, videos: 0 };
    return parseScreenplay({ prompt, durationSeconds, cast }).shots.flatMap((shot) =>
      shot.lines.map((line) => Math.round((line.startSeconds - shot.startSeconds) * 30)),
    );
  };

  it('has its time before the line begins', () => {
    const { shots } = parseScreenplay(seedPrompts.whyDidYouCome);
    const [line] = shots[2]!.lines;
    expect(line!.startSeconds - shots[2]!.startSeconds).toBeCloseTo(1.7);
    expect(line!.endSeconds - line!.startSeconds).toBeGreaterThanOrEqual(
      speakingSeconds(line!.text) - 1 / 30,
    );
    expect(shots.at(-1)!.endSeconds).toBe(10);
  });

  it.each([
    ['Image 1 walks in, sits down, looks up and says: "Hello."', 63],
    ['Image 1 says: "Hello." She walks to the door and looks back.', 12],
    ['Image 1 walks in, saying: "Hello."', 12],
    ['Image 1 holds Image 2 and plays a song, saying: "Hello."', 12],
    ['Narrator: "Long ago." Image 1 walks in and sits down.', 12],
    ['图1走进来，放下包，转身说：“你好。”', 78],
    ['图1边走边说：“你好。”', 12],
  ])('counts what is done and not what goes on: %s', (prompt, frames) => {
    expect(lead(prompt)).toEqual([frames]);
  });

  it('waits between two lines of one shot, too', () => {
    const { shots } = parseScreenplay({
      prompt: 'Image 1 says: "Hello." He walks to the window, turns and says: "Look."',
      durationSeconds: 10,
      cast: { images: 1, videos: 0 },
    });
    const [first, second] = shots.flatMap(({ lines }) => lines);
    expect(second!.startSeconds - first!.endSeconds).toBeGreaterThan(1.5);
  });

  it('takes nothing from written times and from the time of the words', () => {
    const prompt =
      'Shot 1 [0-2s]: Image 1 walks in, sits down, looks up and says: "I have waited."\nShot 2 [2-4s]: Image 2 nods.';
    const { shots } = parseScreenplay({
      prompt,
      durationSeconds: 4,
      cast: { images: 2, videos: 0 },
    });
    expect(shots.map(({ startSeconds }) => startSeconds)).toEqual([0, 2]);
    const [line] = shots[0]!.lines;
    expect(line!.endSeconds - line!.startSeconds).toBeCloseTo(speakingSeconds(line!.text), 1);
    expect(line!.endSeconds).toBeLessThanOrEqual(2);
  });

  it('is shortened where the shot has no room for it', () => {
    expect(planLines([2], { start: 0, end: 90 }, [9])).toEqual([{ start: 18, end: 78 }]);
    expect(planLines([2, 1], { start: 0, end: 300 }, [1, 2])).toEqual([
      { start: 42, end: 117 },
      { start: 189, end: 227 },
    ]);
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
