import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip, cue, SMALL_FILM, timeline } from '../testing/test-timeline.ts';
import { formatClock } from './format-clock.ts';
import { writeSrt } from './write-srt.ts';
import { writeVtt } from './write-vtt.ts';

describe('captions as WebVTT', () => {
  it('are the pages as they are shown, each with its speaker as a voice', () => {
    expect(writeVtt(SMALL_FILM)).toBe(`WEBVTT

1
00:00:00.166 --> 00:00:01.166
<v Image 1>Look, a snake!

2
00:00:01.366 --> 00:00:02.233
<v The boy>It only came for the apples.

3
00:00:02.233 --> 00:00:02.733
<v The boy>They are good.
`);
  });

  it('of a film without lines are a file without cues', () => {
    expect(writeVtt(timeline([]))).toBe('WEBVTT\n');
  });

  it('of a voice that nobody could tell name nobody', () => {
    const film = timeline([], [cue({ text: 'Once upon a time.' })]);
    expect(writeVtt(film)).toContain('\nOnce upon a time.\n');
  });

  it('hold no markup but their own, whatever is said and by whom', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), hostile(), (name, text) => {
        const body = writeVtt(timeline([], [cue({ text, speakerName: name })])).slice(8);
        const [number, times, ...rest] = body.trimEnd().split(/\r\n|[\n\r]/u);
        expect(number).toBe('1');
        expect(times).toBe('00:00:00.000 --> 00:00:01.000');
        expect(rest.length).toBeLessThanOrEqual(1);
        const [, payload = ''] = /^(?:<v [^<>]+>)?([^<>]*)$/u.exec(rest[0] ?? '') ?? [];
        expect(payload).not.toContain('-->');
        expect(unescape(payload)).toBe(text.replace(/[\s\u0085\u2028\u2029]+/gu, ' ').trim());
      }),
    );
  });
});

describe('captions as SubRip', () => {
  it('name the speaker before the first page of a line', () => {
    expect(writeSrt(SMALL_FILM)).toBe(`1
00:00:00,166 --> 00:00:01,166
Image 1: Look, a snake!

2
00:00:01,366 --> 00:00:02,233
The boy: It only came for the apples.

3
00:00:02,233 --> 00:00:02,733
They are good.
`);
  });

  it('hold nothing that a player would take for a tag, a style or a time', () => {
    const film = timeline([], [cue({ text: 'a < b, <i>no</i>, {\\an8} and --> then\n\n2' })]);
    expect(writeSrt(film)).toBe(
      '1\n00:00:00,000 --> 00:00:01,000\na < b, ‹i>no‹/i>, (\\an8} and → then 2\n',
    );
  });
});

describe('the times of captions', () => {
  it('hold the times of exactly their own frames', () => {
    fc.assert(
      fc.property(fc.nat(450), fc.integer({ min: 1, max: 450 }), (start, length) => {
        const seconds = (frame: number) => {
          const [h, m, s] = formatClock(frame, { fps: 30, mark: '.' }).split(':').map(Number);
          return h! * 3600 + m! * 60 + s!;
        };
        const isShown = (frame: number) =>
          frame / 30 >= seconds(start) && frame / 30 < seconds(start + length) - 1e-9;
        const frames = [start - 1, start, start + length - 1, start + length].map(isShown);
        expect(frames).toEqual([false, true, true, false]);
      }),
    );
  });

  it('count hours', () => {
    expect(formatClock(30 * 3723 + 1, { fps: 30, mark: ',' })).toBe('01:02:03,033');
  });
});

function hostile() {
  const scraps = fc.constantFrom('<', '>', '&', '-->', '\n', '\r\n', '</v>', '<c.x>', '&lt;', '你');
  return fc.array(fc.oneof(scraps, fc.string()), { maxLength: 8 }).map((parts) => parts.join(''));
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&lrm;', '\u200e')
    .replaceAll('&rlm;', '\u200f')
    .replaceAll('&amp;', '&');
}

it('a shot of no lines leaves no cue', () => {
  expect(writeSrt(timeline([clip({ startFrame: 0, endFrame: 30 })]))).toBe('');
});
