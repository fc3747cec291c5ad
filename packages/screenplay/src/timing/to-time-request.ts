import type { CameraWords } from '../camera/camera-words.ts';
import type { ShotCamera } from '../camera/choose-moves.ts';
import type { SpokenLine } from '../dialogue/spoken-line.ts';
import type { Segment } from '../structure/segment.ts';
import { itemsIn } from '../text/spans.ts';
import type { FilmWords } from '../words/film-words.ts';
import { leadSeconds } from './lead-seconds.ts';
import type { TimeRequest } from './plan-timing.ts';
import { seenSeconds } from './seen-seconds.ts';
import { speakingSeconds } from './speaking-seconds.ts';

type TimeReading = { silent: string; camera: CameraWords; words: FilmWords };

type Told = { segment: Segment; lines: readonly SpokenLine[]; filmed: ShotCamera };

/** What a segment asks of the time: as written, and for its lines and what there is to see. */
export function toTimeRequest(reading: TimeReading, { segment, lines, filmed }: Told): TimeRequest {
  const { startSeconds, endSeconds, lengthSeconds } = segment;
  return {
    ...(startSeconds === undefined ? {} : { startSeconds }),
    ...(endSeconds === undefined ? {} : { endSeconds }),
    ...(lengthSeconds === undefined ? {} : { lengthSeconds }),
    speakingSeconds: lines.reduce(
      (seconds, { text, delivery }) => seconds + speakingSeconds(text, delivery),
      0,
    ),
    leadSeconds: leadSeconds(reading, segment.body, lines).reduce((sum, lead) => sum + lead, 0),
    seenSeconds: lookAt(reading, { segment, lines, filmed }),
  };
}

function lookAt(
  { silent, camera, words }: TimeReading,
  { segment: { body }, lines, filmed }: Told,
): number {
  const text = silent.slice(body.start, body.end);
  const spoken = lines.reduce((units, line) => units + line.span.end - line.span.start, 0);
  return seenSeconds({
    words: Math.max(0, text.length - spoken) / unitsPerWord(text),
    framing: itemsIn(camera.framings, body)[0]?.framing,
    move: filmed.move?.move,
    moveSpeed: filmed.speed?.speed,
    actions: itemsIn(words.action, body)
      .slice(0, mostActions)
      .map(({ value }) => value),
    passages: itemsIn(words.entrance, body).length > 0 ? 1 : 0,
  });
}

/** What is done further takes no more time than the longest shot has. */
const mostActions = 12;

function unitsPerWord(text: string): number {
  return /[\u3400-\u9fff]/.test(text) ? 1.7 : 6;
}
