import type { Timeline } from '../timeline.ts';
import type { FilmShot } from './film-shot.ts';
import { formatTimecode } from './format-timecode.ts';
import { listFilmShots } from './list-film-shots.ts';
import { shotTitle } from './shot-title.ts';

/** The hour that programmes begin at by custom. */
export const RECORD_START_HOURS = 1;

/** At most eight letters; every event plays the one film. */
const REEL = 'FILM';

/**
 * The cut as an edit decision list in CMX 3600 form: an event a shot, from the film itself, and one for its
 * sound. A dissolve or a wipe is in the film already; written as an event it lies between frames that are
 * the same on both sides, so that an editor sees it and the picture does not change.
 */
export function writeEdl(timeline: Timeline, { title }: { title: string }): string {
  const { fps, frameCount } = timeline;
  const shots = listFilmShots(timeline);
  const events = shots.map((shot, index) =>
    writeEvent(shot, { before: shots[index - 1], index, fps }),
  );
  const sound = formatEvent(
    { number: shots.length + 1, channel: 'AA', edit: 'C' },
    [0, frameCount],
    fps,
  );
  const head = [`TITLE: ${plain(title)}`, 'FCM: NON-DROP FRAME', ''];
  return `${[...head, ...events.flat(), sound, `* FROM CLIP NAME: SOUND OF THE FILM`].join('\n')}\n`;
}

type Place = { before: FilmShot | undefined; index: number; fps: number };

function writeEvent(shot: FilmShot, { before, index, fps }: Place): string[] {
  const { transition, startFrame, endFrame } = shot;
  const number = index + 1;
  const range = [startFrame, endFrame] as const;
  const named = `FROM CLIP NAME: ${plain(shotTitle(shot))}`;
  const cut = formatEvent({ number, channel: 'V', edit: 'C' }, range, fps);
  if (!transition) return [cut, `* ${named}`];
  const code = EDIT_CODES[transition.kind];
  if (!code || !before)
    return [cut, `* ${named}`, `* ${explain(transition.kind, transition.frames)}`];
  const edit = `${code.padEnd(5)}${String(transition.frames).padStart(3, '0')}`;
  return [
    formatEvent({ number, channel: 'V', edit: 'C' }, [startFrame, startFrame], fps),
    formatEvent({ number, channel: 'V', edit }, range, fps),
    `* FROM CLIP NAME: ${plain(shotTitle(before))}`,
    `* TO CLIP NAME: ${plain(shotTitle(shot))}`,
  ];
}

/** Those that begin at the cut. What begins before it has no form in the list, and is told in a comment. */
const EDIT_CODES: Partial<Record<string, string>> = { dissolve: 'D', wipe: 'W001' };

function explain(kind: string, frames: number): string {
  return `TRANSITION IN THE FILM: ${kind.replaceAll('-', ' ').toUpperCase()} ${frames} FRAMES`;
}

type EventHead = { number: number; channel: 'V' | 'AA'; edit: string };

function formatEvent(
  { number, channel, edit }: EventHead,
  [start, end]: readonly [number, number],
  fps: number,
): string {
  const hour = RECORD_START_HOURS * 3600 * fps;
  const times = [start, end, hour + start, hour + end].map((frame) => formatTimecode(frame, fps));
  const head = `${String(number).padStart(3, '0')}  ${REEL.padEnd(8)} ${channel.padEnd(5)} ${edit.padEnd(8)}`;
  return `${head} ${times.join(' ')}`;
}

/** The form knows capital letters of ASCII, and takes a line break for the next event. */
function plain(text: string): string {
  const ascii = text.normalize('NFKD').replace(/[^ -~]+/gu, ' ');
  return ascii.replace(/\s+/gu, ' ').trim().slice(0, 70).toUpperCase();
}
