import { describe, expect, it } from 'vitest';
import { buildTimeline } from './build-timeline.ts';
import { listSpeechCues } from './speech-cues.ts';
import { film, image, line, screenplay, shot } from './testing/test-film.ts';

const cuesOf = (shots: ReturnType<typeof shot>[]) =>
  listSpeechCues(buildTimeline(film({ screenplay: screenplay(shots) })));

describe('the cues for the sound', () => {
  it('carry the frames, the words and the language of each line', () => {
    const spoken = line({
      text: '你好。',
      language: 'zh',
      speaker: image(1),
      startSeconds: 0.5,
      endSeconds: 1.75,
    });
    const cues = cuesOf([shot({ cast: [image(1)], framing: 'medium', lines: [spoken] })]);
    expect(cues).toEqual([
      {
        speaker: image(1),
        text: '你好。',
        language: 'zh',
        startFrame: 15,
        endFrame: 53,
        pan: 0,
        framing: 'medium',
      },
    ]);
  });

  it('place a voice where its speaker stands, and a narrator in the middle', () => {
    const lines = [image(1), image(2), undefined, image(3)].map((speaker, index) =>
      line({
        text: 'Here.',
        startSeconds: index,
        endSeconds: index + 1,
        ...(speaker && { speaker }),
      }),
    );
    const pans = cuesOf([shot({ cast: [image(1), image(2)], lines })]).map((cue) => cue.pan);
    expect(pans[0]).toBeLessThan(-0.3);
    expect(pans[1]).toBeGreaterThan(0.3);
    expect(pans.slice(2)).toEqual([0, 0]);
    expect(Math.min(...pans)).toBeGreaterThanOrEqual(-1);
  });
});
