import { z } from 'zod';
import {
  actor,
  blocking,
  castRef,
  language,
  look,
  mood,
  setting,
  soundMention,
  span,
} from './screenplay-words.ts';

/** Counts up when a field changes its meaning or goes; new fields and words come without it. */
export const SCREENPLAY_VERSION = 1;

export const SCREENPLAY_SCHEMA_ID = `urn:callsheet:schema:screenplay:${SCREENPLAY_VERSION}`;

const line = z.strictObject({
  speaker: castRef.optional().describe('Absent: a narrator, or nobody could be told.'),
  text: z.string(),
  language,
  startSeconds: z.number().describe('From the start of the first shot.'),
  endSeconds: z.number(),
  span,
  speakerSpan: span.optional(),
  speakerName: z.string().optional().describe('A speaker that no reference stands for.'),
  delivery: z.enum(['whisper', 'shout', 'sing']).optional().describe('Absent: plain speech.'),
  isOffScreen: z.literal(true).optional(),
});

const evidence = z.strictObject({
  time: span.optional(),
  framing: span.optional(),
  angle: span.optional(),
  move: span.optional(),
  moveSpeed: span.optional(),
  transition: span.optional(),
  place: span.optional(),
  light: span.optional(),
  weather: span.optional(),
  mood: span.optional(),
  cast: z.array(z.strictObject({ ref: castRef, span })),
});

const prop = z.strictObject({
  label: z.string(),
  use: z
    .enum(['held', 'eaten', 'stands'])
    .describe('In a hand, at the mouth, or on the ground beside or before somebody.'),
  who: actor.optional().describe('Absent: the words do not tell.'),
  span,
});

const shot = z.strictObject({
  number: z.int().min(1),
  startSeconds: z.number().min(0),
  endSeconds: z.number(),
  startFrame: z.int().min(0).optional().describe('First frame in the film; absent: it has none.'),
  endFrame: z.int().min(0).optional().describe('One past its last frame.'),
  framing: z.enum([
    'extreme-wide',
    'wide',
    'full',
    'medium',
    'medium-close',
    'close-up',
    'extreme-close-up',
  ]),
  angle: z
    .enum([
      'overhead',
      'high',
      'low',
      'eye-level',
      'dutch',
      'over-the-shoulder',
      'point-of-view',
      'two-shot',
    ])
    .optional(),
  move: z.enum([
    'static',
    'push-in',
    'pull-out',
    'zoom-in',
    'zoom-out',
    'pan-left',
    'pan-right',
    'tilt-up',
    'tilt-down',
    'track',
    'track-left',
    'track-right',
    'follow',
    'orbit',
    'crane-up',
    'crane-down',
    'handheld',
  ]),
  moveSpeed: z.enum(['slow', 'fast']).optional(),
  cast: z.array(castRef).describe('On screen, in the order of mention.'),
  set: castRef.optional(),
  people: z.array(z.string()).optional().describe('Known by a name alone.'),
  things: z
    .array(z.string())
    .max(3)
    .optional()
    .describe('What a shot without anybody shows, as it is told.'),
  props: z
    .array(prop)
    .max(3)
    .optional()
    .describe('What those in the shot hold, eat or have before them that no reference shows.'),
  lines: z.array(line),
  transition: z
    .enum(['dissolve', 'fade', 'wipe', 'whip-pan', 'match-cut'])
    .optional()
    .describe('How it follows the shot before; absent: a hard cut.'),
  fadesOut: z.literal(true).optional(),
  setting: setting.optional(),
  scene: z
    .int()
    .min(1)
    .optional()
    .describe('Shots of one number play in one place; absent: all of them do.'),
  mood: mood.optional(),
  looks: z.array(look).optional(),
  sounds: z.array(soundMention).optional(),
  blocking: z.array(blocking).optional(),
  isEmpty: z.literal(true).optional(),
  description: z.string(),
  span,
  evidence: evidence.optional(),
});

/** `screenplay.json`: the prompt as it was read, and where each decision came from. */
export const screenplaySchema = z
  .strictObject({
    $schema: z.literal(SCREENPLAY_SCHEMA_ID),
    version: z.literal(SCREENPLAY_VERSION),
    prompt: z.string().describe('As it was sent; every span is in UTF-16 units of it.'),
    film: z.strictObject({
      width: z.int().min(1),
      height: z.int().min(1),
      framesPerSecond: z.literal(30),
      frameCount: z.int().min(1),
    }),
    durationSeconds: z.number().describe('Of the shots together.'),
    language,
    preamble: z.string().optional().describe('What the prompt says before its first shot.'),
    characters: z
      .array(castRef)
      .readonly()
      .optional()
      .describe('Whom the prompt calls character1, character2 …'),
    roles: z
      .array(
        z.strictObject({
          ref: castRef,
          role: z.enum(['person', 'creature', 'object', 'set', 'storyboard']),
          span,
        }),
      )
      .optional()
      .describe('What the references show by the words of the prompt.'),
    storyboard: castRef.optional().describe('The reference whose panels are the shots.'),
    shots: z.array(shot),
  })
  .meta({
    title: 'Screenplay of a Callsheet rehearsal',
    description: 'A prompt read as a film: shots, who is in them, who says what and when.',
  });

export type ScreenplayDocument = z.infer<typeof screenplaySchema>;
