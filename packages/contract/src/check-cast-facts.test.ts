import { describe, expect, it } from 'vitest';
import { checkCastFacts } from './check-cast-facts.ts';
import type { MediaFacts } from './media-facts.ts';
import type { MediaRole, TaskRequest } from './task-request.ts';

function order(model: string, durationSeconds: number, ...roles: MediaRole[]): TaskRequest {
  return {
    model,
    prompt: 'x',
    media: roles.map((role) => ({ role, url: 'https://cdn.example.com/1' })),
    resolution: '720P',
    durationSeconds,
    promptExtend: false,
    watermark: false,
  };
}

function video(durationSeconds: number): MediaFacts {
  return { kind: 'video', format: 'mp4', width: 640, height: 640, durationSeconds, hasAudio: true };
}

function sound(durationSeconds: number): MediaFacts {
  return { kind: 'audio', format: 'wav', durationSeconds };
}

const frame: MediaFacts = {
  kind: 'image',
  format: 'png',
  width: 640,
  height: 640,
  hasAlpha: false,
};

describe('§3.1-clip-duration a first clip', () => {
  it('must be shorter than the duration, which counts it in', () => {
    const request = order('wan2.7-i2v', 5, 'lastFrame', 'firstClip');
    expect(checkCastFacts(request, [frame, video(4.999)])).toBeNull();
    expect(checkCastFacts(request, [frame, video(5)])).toEqual({
      category: 'unprocessable',
      code: 'media.duration_out_of_range',
      message:
        'The first clip lasts 5 s, and the duration of 5 s counts it in: nothing is left to make. Ask for a longer duration or send a shorter clip.',
      retryable: false,
      details: [{ path: 'media.1.url', rule: 'duration', expected: { lessThan: 5 }, received: 5 }],
    });
  });

  it('whose length is not known breaks nothing', () => {
    expect(checkCastFacts(order('wan2.7-i2v', 5, 'firstClip'), [null])).toBeNull();
    expect(checkCastFacts(order('wan2.7-i2v', 5, 'firstFrame'), [frame])).toBeNull();
  });
});

describe('references of wan3.0', () => {
  it('have 15 s together, videos and sounds each', () => {
    const request = order('wan3.0-video', 5, 'referenceVideo', 'referenceAudio', 'referenceVideo');
    expect(checkCastFacts(request, [video(8), sound(15), video(7)])).toBeNull();
    expect(checkCastFacts(request, [video(8), sound(15), video(7.001)])).toMatchObject({
      message:
        'The videos of the cast last 15.001 s together; 15 s are allowed. Leave one out or shorten them.',
      details: [{ path: 'media.2.url', expected: { max: 15 }, received: 15.001 }],
    });
    expect(checkCastFacts(request, [video(1), sound(15.5), video(1)])?.message).toMatch(
      /^The sounds/,
    );
  });

  it('have no such limit in wan2.7', () => {
    const request = order('wan2.7-r2v', 5, 'referenceVideo', 'referenceVideo');
    expect(checkCastFacts(request, [video(30), video(30)])).toBeNull();
  });
});
