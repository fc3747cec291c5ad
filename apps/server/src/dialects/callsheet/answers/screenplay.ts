import type { DialogueLine, Screenplay, Shot } from '@callsheet/screenplay';
import { z } from 'zod';
import { spanAnswer } from './span.ts';

const castRef = z.object({ kind: z.enum(['image', 'video']), number: z.int() });
const language = z.enum(['en', 'zh']);

const dialogueLine = z.object({
  /** `null`: a narrator, or nobody could be told. */
  speaker: castRef.nullable(),
  text: z.string(),
  language,
  start_seconds: z.number(),
  end_seconds: z.number(),
  span: spanAnswer,
});

const shotAnswer = z.object({
  number: z.int(),
  start_seconds: z.number(),
  end_seconds: z.number(),
  framing: z.string(),
  move: z.string(),
  cast: z.array(castRef),
  lines: z.array(dialogueLine),
  description: z.string(),
  span: spanAnswer,
});

export const screenplayAnswer = z.object({
  duration_seconds: z.number(),
  language,
  shots: z.array(shotAnswer),
});

export function formatScreenplay(screenplay: Screenplay): z.infer<typeof screenplayAnswer> {
  return {
    duration_seconds: screenplay.durationSeconds,
    language: screenplay.language,
    shots: screenplay.shots.map(formatShot),
  };
}

function formatShot(shot: Shot): z.infer<typeof shotAnswer> {
  return {
    number: shot.number,
    start_seconds: shot.startSeconds,
    end_seconds: shot.endSeconds,
    framing: shot.framing,
    move: shot.move,
    cast: shot.cast,
    lines: shot.lines.map(formatLine),
    description: shot.description,
    span: shot.span,
  };
}

function formatLine(line: DialogueLine): z.infer<typeof dialogueLine> {
  return {
    speaker: line.speaker ?? null,
    text: line.text,
    language: line.language,
    start_seconds: line.startSeconds,
    end_seconds: line.endSeconds,
    span: line.span,
  };
}
