import type { DialogueLine, Screenplay, Shot } from '@callsheet/screenplay';
import { z } from 'zod';
import { actorAnswer, blockingAnswer, castRef, formatBlocking } from './blocking.ts';
import { formatSound, soundAnswer } from './sound.ts';
import { spanAnswer } from './span.ts';

const language = z.enum(['en', 'zh']);
const delivery = z.enum(['whisper', 'shout', 'sing']);

const dialogueLine = z.object({
  /** `null`: a narrator, or nobody could be told. */
  speaker: castRef.nullable(),
  /** What the prompt calls a speaker that no reference stands for. */
  speaker_name: z.string().nullable(),
  text: z.string(),
  language,
  delivery: delivery.nullable(),
  is_off_screen: z.boolean(),
  start_seconds: z.number(),
  end_seconds: z.number(),
  span: spanAnswer,
});

const propAnswer = z.object({
  label: z.string(),
  /** In a hand, at the mouth, or on the ground beside or before somebody. */
  use: z.enum(['held', 'eaten', 'stands']),
  /** Who has it, or beside whom it stands; `null`: the words do not tell. */
  who: actorAnswer.nullable(),
  span: spanAnswer,
});

const shotAnswer = z.object({
  number: z.int(),
  start_seconds: z.number(),
  end_seconds: z.number(),
  framing: z.string(),
  angle: z.string().nullable(),
  move: z.string(),
  move_speed: z.enum(['slow', 'fast']).nullable(),
  /** `null`: a hard cut. */
  transition: z.string().nullable(),
  fades_out: z.boolean(),
  cast: z.array(castRef),
  /** None of the references is on screen. */
  is_empty: z.boolean(),
  people: z.array(z.string()),
  /** What a shot without anybody shows. */
  things: z.array(z.string()),
  /** What those in the shot hold, eat or have before them that no reference shows. */
  props: z.array(propAnswer),
  setting: z.object({
    place: z.string().nullable(),
    light: z.string().nullable(),
    weather: z.string().nullable(),
  }),
  mood: z.string().nullable(),
  looks: z.array(z.string()),
  sounds: z.array(soundAnswer),
  blocking: z.array(blockingAnswer),
  lines: z.array(dialogueLine),
  description: z.string(),
  span: spanAnswer,
  /** The words of the prompt that decided. */
  evidence: z.array(z.object({ decision: z.string(), span: spanAnswer })),
});

export const screenplayAnswer = z.object({
  duration_seconds: z.number(),
  language,
  shots: z.array(shotAnswer),
  /** What the prompt's words say the references show. */
  roles: z.array(z.object({ ref: castRef, role: z.string(), span: spanAnswer })),
  /** The reference whose panels are the shots. */
  storyboard: castRef.nullable(),
});

export function formatScreenplay(screenplay: Screenplay): z.infer<typeof screenplayAnswer> {
  return {
    duration_seconds: screenplay.durationSeconds,
    language: screenplay.language,
    shots: screenplay.shots.map(formatShot),
    roles: screenplay.roles ?? [],
    storyboard: screenplay.storyboard ?? null,
  };
}

function formatShot(shot: Shot): z.infer<typeof shotAnswer> {
  return {
    number: shot.number,
    start_seconds: shot.startSeconds,
    end_seconds: shot.endSeconds,
    framing: shot.framing,
    angle: shot.angle ?? null,
    move: shot.move,
    move_speed: shot.moveSpeed ?? null,
    transition: shot.transition ?? null,
    fades_out: shot.fadesOut ?? false,
    cast: shot.cast,
    is_empty: shot.isEmpty ?? false,
    people: shot.people ?? [],
    things: shot.things ?? [],
    props: (shot.props ?? []).map(({ who = null, ...prop }) => ({ ...prop, who })),
    setting: {
      place: shot.setting?.place ?? null,
      light: shot.setting?.light ?? null,
      weather: shot.setting?.weather ?? null,
    },
    mood: shot.mood ?? null,
    looks: shot.looks ?? [],
    sounds: (shot.sounds ?? []).map(formatSound),
    blocking: (shot.blocking ?? []).map(formatBlocking),
    lines: shot.lines.map(formatLine),
    description: shot.description,
    span: shot.span,
    evidence: formatEvidence(shot),
  };
}

function formatEvidence({ evidence }: Shot): z.infer<typeof shotAnswer>['evidence'] {
  const { cast = [], ...spans } = evidence ?? {};
  return [
    ...Object.entries(spans).map(([decision, span]) => ({
      decision: decision === 'moveSpeed' ? 'move_speed' : decision,
      span,
    })),
    ...cast.map(({ span }) => ({ decision: 'cast', span })),
  ];
}

function formatLine(line: DialogueLine): z.infer<typeof dialogueLine> {
  return {
    speaker: line.speaker ?? null,
    speaker_name: line.speakerName ?? null,
    text: line.text,
    language: line.language,
    delivery: line.delivery ?? null,
    is_off_screen: line.isOffScreen ?? false,
    start_seconds: line.startSeconds,
    end_seconds: line.endSeconds,
    span: line.span,
  };
}
