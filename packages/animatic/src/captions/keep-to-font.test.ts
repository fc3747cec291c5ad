import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../build-timeline.ts';
import { film, image, line, screenplay, shot } from '../testing/test-film.ts';
import { keepToFont } from './keep-to-font.ts';

/** A font of ASCII, é, ö, the common Chinese letters and marks. */
const hasGlyph = (code: number) =>
  code < 0x7f || [0xe9, 0xf6, 0x2026, 0xff0c].includes(code) || (code >= 0x3000 && code < 0xa000);

function show(text: string) {
  const lines = [line({ text, speaker: image(1), endSeconds: 5 })];
  const timeline = buildTimeline(
    film({ screenplay: screenplay([shot({ cast: [image(1)], lines })]) }),
  );
  const kept = keepToFont(timeline, hasGlyph);
  const pages = kept.timeline.speech.flatMap((cue) => cue.pages.map((page) => page.text));
  return { shown: pages.join(' | '), missing: kept.missing, spoken: kept.timeline.speech[0]!.text };
}

describe('captions kept to a font', () => {
  it.each([
    ['leave alone what it has', 'Déjà vu? 你好，世界。', 'Déja vu? 你好，世界。', []],
    ['put dots for a run of letters it lacks', 'He said 안녕하세요 반갑습니다 to me.', 'He said … to me.', ['Hangul']], // prettier-ignore
    ['are dots where it has nothing', 'مرحبا، كيف حالك؟', '…', ['Arabic']],
    ['take no full stop behind the dots', 'שלום.', '…', ['Hebrew']],
    ['let emoji go', 'Look at this 🐍👩‍🚀 snake! 🎉', 'Look at this snake! ', ['emoji']],
    ['keep the letter where an accent is missing', 'Şükrü, Łódź', 'Sukru, Lodz', []],
    ['join a letter and its accent', 'Cafe\u0301', 'Café', []],
    ['name a sign itself', 'It costs ₹500.', 'It costs …500.', ['₹']],
    ['name all that is missing, once each', 'ก ข ₹ ก 🙂', '…', ['Thai', '₹', 'emoji']],
  ])('%s', (_title, text, shown, missing) => {
    expect(show(text)).toEqual({ shown: shown.trim(), missing, spoken: text });
  });

  it('keep a name alike on its tag and in its cue, and the label of a thing', () => {
    const lines = [line({ text: 'Hi.', speakerName: '민준 Kim', endSeconds: 5 })];
    const people = shot({ cast: [], people: ['민준 Kim'], lines });
    const thing = shot({ cast: [], things: ['a 편지 from home'] });
    const shown = (only: typeof people) =>
      keepToFont(buildTimeline(film({ screenplay: screenplay([only]), visuals: [] })), hasGlyph)
        .timeline;
    const { clips, speech } = shown(people);
    expect(clips[0]!.scenery!.figures.map(({ name }) => name)).toEqual(['… Kim']);
    expect(speech[0]!.speakerName).toBe('… Kim');
    expect(shown(thing).clips[0]!.things!.map(({ label }) => label)).toEqual(['a … from home']);
  });

  it('are never empty, and never carry the mark they are made with', () => {
    expect(show('🎉🎉')).toMatchObject({ shown: '…', missing: ['emoji'] });
    expect(show('a\ue000b').shown).toBe('a…b');
  });
});
