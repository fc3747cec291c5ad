import { z } from 'zod';

/** The words that the parts of a screenplay are told in. */

export const language = z.enum(['en', 'zh']);

export const span = z
  .strictObject({ start: z.int().min(0), end: z.int().min(0) })
  .meta({ id: 'Span', description: 'Half-open, in UTF-16 units of the prompt.' });

export const castRef = z
  .strictObject({ kind: z.enum(['image', 'video']), number: z.int().min(1) })
  .meta({
    id: 'CastRef',
    description: 'A reference; images and videos are numbered separately, from 1.',
  });

export const actor = z.union([castRef, z.strictObject({ name: z.string() })]).meta({ id: 'Actor' });
const edge = z.enum(['left', 'right', 'depth', 'front', 'unsaid']).meta({ id: 'Edge' });

export const mood = z
  .enum([
    'calm',
    'cheerful',
    'eerie',
    'epic',
    'melancholy',
    'mysterious',
    'playful',
    'romantic',
    'tender',
    'tense',
  ])
  .meta({ id: 'Mood' });

export const look = z.enum([
  'black-and-white',
  'cool',
  'grainy',
  'high-contrast',
  'muted',
  'neon',
  'sepia',
  'soft',
  'vivid',
  'warm',
]);

export const setting = z.strictObject({
  place: z
    .enum([
      'beach',
      'cafe',
      'city',
      'desert',
      'forest',
      'meadow',
      'mountains',
      'room',
      'sea',
      'sky',
      'snow',
      'space',
      'stage',
      'studio',
      'underwater',
    ])
    .optional(),
  site: z
    .enum([
      'bedroom',
      'classroom',
      'corridor',
      'hall',
      'hospital',
      'kitchen',
      'lake',
      'library',
      'market',
      'office',
      'rooftop',
      'shop',
      'spaceship',
      'storefront',
      'warehouse',
    ])
    .optional()
    .describe('What kind of such a place, where the word tells more.'),
  light: z.enum(['dawn', 'day', 'dusk', 'night', 'overcast']).optional(),
  weather: z.enum(['clear', 'rain', 'snow', 'fog']).optional(),
});

const instrument = z.enum([
  'accordion',
  'bell',
  'brass',
  'cello',
  'drums',
  'erhu',
  'flute',
  'guitar',
  'guzheng',
  'harp',
  'orchestra',
  'piano',
  'synth',
  'violin',
]);

const ambience = z.enum([
  'birds',
  'cafe',
  'crowd',
  'fire',
  'forest',
  'insects',
  'machine',
  'room',
  'stream',
  'street',
  'train',
  'waves',
  'rain',
  'thunder',
  'wind',
]);

const effect = z.enum([
  'applause',
  'bell',
  'door',
  'engine',
  'explosion',
  'footsteps',
  'knock',
  'laughter',
  'phone',
  'splash',
]);

export const soundMention = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('music'),
    instrument: instrument.optional(),
    mood: mood.optional(),
    span,
  }),
  z.strictObject({ kind: z.literal('ambience'), ambience, span }),
  z.strictObject({ kind: z.literal('effect'), effect, span }),
  z.strictObject({ kind: z.literal('silence'), span }),
]);

export const blocking = z.strictObject({
  who: actor,
  side: z.enum(['left', 'centre', 'right']).optional(),
  depth: z.enum(['foreground', 'background']).optional(),
  posture: z.enum(['stands', 'sits', 'lies', 'kneels']).optional(),
  enters: edge.optional(),
  exits: edge.optional(),
  actions: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.enum(['walks', 'runs', 'turns', 'looks', 'holds', 'plays', 'jumps', 'gestures']),
        target: actor.optional(),
      }),
      z.strictObject({
        kind: z.literal('places'),
        what: actor.optional(),
        target: actor.optional(),
      }),
    ]),
  ),
  spans: z.array(span),
});
