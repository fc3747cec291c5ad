import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../build-timeline.ts';
import { film, image, line, screenplay, shot, video } from '../testing/test-film.ts';
import { captionAt } from './caption-at.ts';

const captionsOf = (lines: ReturnType<typeof line>[], language: 'en' | 'zh' = 'en') =>
  buildTimeline(film({ screenplay: screenplay([shot({ cast: [image(1)], lines })], language) }));

describe('the captions of a timeline', () => {
  it('name the speaker as the prompt does', () => {
    const lines = [
      line({ text: 'Hi.', speaker: image(1) }),
      line({ text: 'Hello.', speaker: video(2), startSeconds: 2, endSeconds: 3 }),
      line({ text: 'Meanwhile.', startSeconds: 3, endSeconds: 4 }),
    ];
    const labels = (language: 'en' | 'zh') =>
      captionsOf(lines, language).speech.map((cue) => cue.speakerLabel);
    expect(labels('en')).toEqual(['Image 1', 'Video 2', undefined]);
    expect(labels('zh')).toEqual(['图1', '视频2', undefined]);
  });

  it('show pages one after another over exactly the frames of the line', () => {
    const text = 'One two three four five six seven. '.repeat(12).trim();
    const { speech } = captionsOf([line({ text, startSeconds: 1, endSeconds: 4.5 })]);
    const [cue] = speech;
    expect(cue).toMatchObject({ startFrame: 30, endFrame: 135 });
    expect(cue!.pages.length).toBeGreaterThan(2);
    expect(cue!.pages[0]!.startFrame).toBe(30);
    expect(cue!.pages.at(-1)!.endFrame).toBe(135);
    cue!.pages.slice(1).forEach((page, index) => {
      expect(page.startFrame).toBe(cue!.pages[index]!.endFrame);
    });
  });

  it('stay within the film and leave out an empty line', () => {
    const { speech } = captionsOf([
      line({ text: '  \n ' }),
      line({ text: 'Late.', startSeconds: 4.9, endSeconds: 9 }),
    ]);
    expect(speech).toHaveLength(1);
    expect(speech[0]).toMatchObject({ startFrame: 147, endFrame: 150 });
  });

  it('show control characters, line ends, direction overrides and broken surrogates as harmless text', () => {
    const { speech } = captionsOf([line({ text: 'a\u0000b\nc\u202ed\ud83d' })]);
    expect(speech[0]!.text).toBe('a b c d\ufffd');
  });

  it('read the line that began last where two overlap', () => {
    const timeline = captionsOf([
      line({ text: 'First.', startSeconds: 0, endSeconds: 3 }),
      line({ text: 'Second.', startSeconds: 2, endSeconds: 4 }),
    ]);
    const textAt = (frame: number) => captionAt(timeline, frame)?.page.text;
    expect([textAt(59), textAt(60), textAt(119), textAt(120)]).toEqual([
      'First.',
      'Second.',
      'Second.',
      undefined,
    ]);
  });
});
