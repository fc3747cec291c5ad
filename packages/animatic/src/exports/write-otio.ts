import type { Timeline } from '../timeline.ts';
import type { FilmShot } from './film-shot.ts';
import { listFilmShots } from './list-film-shots.ts';
import * as otio from './otio-objects.ts';
import { shotTitle } from './shot-title.ts';
import { oneLine, speakerName } from './speaker-name.ts';
import { transitionSpan } from './transition-span.ts';
import { RECORD_START_HOURS } from './write-edl.ts';

export type OtioFilm = {
  title: string;
  /** Of the film, beside the file that is written. */
  video: string;
  /** Sound files beside it that together are the film's sound; none: the film's own sound is used. */
  stems: { title: string; file: string }[];
  hasSound: boolean;
  /** What the film was made from, kept under `callsheet`. JSON. */
  metadata: Record<string, unknown>;
};

/**
 * The cut as an OpenTimelineIO file: a clip a shot out of the film, its transitions, the sound, and a marker
 * at each line. A transition is in the film already: what lies under it is the same frames on both sides.
 */
export function writeOtio(timeline: Timeline, film: OtioFilm): string {
  const { fps } = timeline;
  const tracks = otio.stack(
    [pictureTrack(timeline, film), ...soundTracks(timeline, film)],
    markers(timeline),
  );
  const document = {
    OTIO_SCHEMA: 'Timeline.1',
    metadata: { callsheet: film.metadata },
    name: oneLine(film.title),
    global_start_time: otio.rationalTime(RECORD_START_HOURS * 3600 * fps, fps),
    tracks,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function pictureTrack(timeline: Timeline, { video }: OtioFilm): otio.OtioObject {
  const children = listFilmShots(timeline).flatMap((shot) => [
    ...transitionInto(shot, timeline.fps),
    otio.clip({
      name: shotTitle(shot),
      file: video,
      range: shot,
      available: wholeOf(timeline),
      rate: timeline.fps,
      metadata: { shot: shot.number, framing: shot.framing, move: shot.move },
    }),
  ]);
  return otio.track('Picture', 'Video', children);
}

function transitionInto(shot: FilmShot, rate: number): otio.OtioObject[] {
  if (!shot.transition) return [];
  return [otio.transition({ type: shot.transition.kind, ...transitionSpan(shot), rate })];
}

function soundTracks(timeline: Timeline, { video, stems, hasSound }: OtioFilm): otio.OtioObject[] {
  if (!hasSound) return [];
  const whole = wholeOf(timeline);
  const files = stems.length > 0 ? stems : [{ title: 'Sound', file: video }];
  return files.map(({ title, file }) => {
    const sound = {
      name: title,
      file,
      range: whole,
      available: whole,
      rate: timeline.fps,
      metadata: {},
    };
    return otio.track(title, 'Audio', [otio.clip(sound)]);
  });
}

function markers({ speech, fps }: Timeline): otio.OtioObject[] {
  return speech.map((cue) => {
    const name = speakerName(cue);
    const text = oneLine(cue.text);
    return otio.marker({
      name: name === undefined ? text : `${name}: ${text}`,
      range: cue,
      rate: fps,
      metadata: {
        line: text,
        language: cue.language,
        ...(name !== undefined && { speaker: name }),
      },
    });
  });
}

function wholeOf({ frameCount }: Timeline): otio.FrameRange {
  return { startFrame: 0, endFrame: frameCount };
}
