import { describe, expect, it } from 'vitest';
import { clip, SMALL_FILM, timeline } from '../testing/test-timeline.ts';
import { writeOtio, type OtioFilm } from './write-otio.ts';

const FILM: OtioFilm = {
  title: 'The market',
  video: 'film.mp4',
  stems: [],
  hasSound: true,
  metadata: { seed: 7 },
};

type Json = { OTIO_SCHEMA: string; [field: string]: any }; // oxlint-disable-line typescript/no-explicit-any

const written = (film: Partial<OtioFilm> = {}, of = SMALL_FILM) =>
  JSON.parse(writeOtio(of, { ...FILM, ...film })) as Json;

const at = (value: number) => ({ OTIO_SCHEMA: 'RationalTime.1', rate: 30, value });

describe('an OpenTimelineIO file', () => {
  it('has a clip a shot out of the film, to the frame, and the dissolve before the third', () => {
    const [picture] = written()['tracks'].children;
    expect(picture).toMatchObject({ OTIO_SCHEMA: 'Track.1', kind: 'Video', name: 'Picture' });
    expect(picture.children.map((child: Json) => [child.OTIO_SCHEMA, child['name']])).toEqual([
      ['Clip.2', 'Shot 1 · wide'],
      ['Clip.2', 'Shot 2 · close up · push in'],
      ['Transition.1', 'dissolve'],
      ['Clip.2', 'Shot 3 · medium'],
    ]);
    expect(picture.children[1]).toMatchObject({
      source_range: { start_time: at(40), duration: at(45) },
      media_references: {
        DEFAULT_MEDIA: {
          target_url: 'film.mp4',
          available_range: { start_time: at(0), duration: at(120) },
        },
      },
      metadata: { callsheet: { shot: 2, framing: 'close-up', move: 'push-in' } },
    });
    expect(picture.children[2]).toMatchObject({
      transition_type: 'SMPTE_Dissolve',
      in_offset: at(0),
      out_offset: at(12),
    });
  });

  it('marks each line with who says it', () => {
    expect(written()['tracks'].markers).toMatchObject([
      { name: 'Image 1: Look, a snake!', marked_range: { start_time: at(5), duration: at(30) } },
      {
        name: 'The boy: It only came for the apples. They are good.',
        metadata: { callsheet: { speaker: 'The boy', language: 'en' } },
      },
    ]);
  });

  it('takes the sound from its stems, else from the film, and has none where there is none', () => {
    const sounds = (film: Partial<OtioFilm>) =>
      written(film)
        ['tracks'].children.slice(1)
        .map((track: Json) => [
          track['name'],
          track['children'][0].media_references.DEFAULT_MEDIA.target_url,
        ]);
    const stems = [
      { title: 'Speech', file: 'speech.wav' },
      { title: 'Ambience', file: 'ambience.wav' },
    ];
    expect(sounds({ stems })).toEqual([
      ['Speech', 'speech.wav'],
      ['Ambience', 'ambience.wav'],
    ]);
    expect(sounds({})).toEqual([['Sound', 'film.mp4']]);
    expect(sounds({ stems, hasSound: false })).toEqual([]);
  });

  it('lays a fade half before its cut and half after it', () => {
    const film = timeline([
      clip({ shotNumber: 1, startFrame: 0, endFrame: 60 }),
      clip({
        shotNumber: 2,
        startFrame: 60,
        endFrame: 90,
        transition: { kind: 'fade', frames: 15 },
      }),
    ]);
    expect(written({}, film)['tracks'].children[0].children[1]).toMatchObject({
      transition_type: 'Custom_Transition',
      in_offset: at(7),
      out_offset: at(8),
    });
  });
});
