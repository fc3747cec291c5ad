import type { CorpusEntry } from '../entry.ts';

const en = { language: 'en', durationSeconds: 10, images: 2, videos: 0 } as const;

/** English prompts of an unusual form: sections, other countries' quotes, no quotes, two languages. */
export const formsEn: readonly CorpusEntry[] = [
  {
    ...en,
    name: 'sections and timed shots',
    images: 3,
    prompt:
      'Style: hand-painted watercolor, soft edges. Atmosphere: nostalgic, warm. Characters: Grandma (Image 1): round glasses, apron. Leo (Image 2): seven years old, curious. Scene: A small kitchen on a summer morning, Image 3. Storyboard:\nShot 1 (0-3s): Wide shot, eye level. Grandma kneads dough while Leo watches from a stool. Camera: static.\nShot 2 (3-6s): Close-up. Leo dips a finger in the flour. Camera: slow push in.\nShot 3 (6-10s): Medium shot. Grandma says: "Not with those hands, mister." Leo: "Sorry, Grandma."\nAudio: gentle piano.',
    shots: [
      {
        from: 'Shot 1',
        at: [0, 3],
        size: 'wide',
        angle: 'eye-level',
        move: 'static',
        cast: 'I1 I2 I3',
      },
      { from: 'Shot 2', at: [3, 6], size: 'close-up', move: 'push-in', cast: 'I2 I3' },
      {
        from: 'Shot 3',
        at: [6, 10],
        size: 'medium',
        cast: 'I1 I2 I3',
        lines: ['I1: Not with those hands, mister.', 'I2: Sorry, Grandma.'],
      },
    ],
  },
  {
    ...en,
    name: 'German and French quotes',
    prompt:
      "Image 1 opens the window and calls out, „Kommt ihr endlich?“ Image 2 runs up the stairs and answers: « J'arrive ! » Image 1 laughs: »Schnell!«",
    shots: [
      { from: 'Image 1 opens', cast: 'I1', lines: ['I1 shout: Kommt ihr endlich?'] },
      { from: 'Image 2 runs', cast: 'I2', lines: ["I2: J'arrive !"] },
      { from: 'Image 1 laughs', cast: 'I1', lines: ['I1: Schnell!'] },
    ],
  },
  {
    ...en,
    name: 'lines without quotes',
    prompt:
      "Scene 1: Image 1 at the window.\nImage 1: It's snowing again.\nScene 2: Image 2 at the stove.\nImage 2: Then stay.",
    shots: [
      { from: 'Scene 1', cast: 'I1', lines: ["I1: It's snowing again."] },
      { from: 'Scene 2', cast: 'I2', lines: ['I2: Then stay.'] },
    ],
  },
  {
    ...en,
    name: 'two languages',
    prompt:
      'Image 1 bows and says, “你好，我叫小雨。” Image 2 smiles and answers in English, "Nice to meet you, Xiaoyu."',
    shots: [
      { from: 'Image 1 bows', cast: 'I1', lines: ['I1: 你好，我叫小雨。'] },
      { from: 'Image 2 smiles', cast: 'I2', lines: ['I2: Nice to meet you, Xiaoyu.'] },
    ],
  },
  {
    ...en,
    name: 'words on things',
    prompt:
      'Image 1 stops in front of a door marked "STAFF ONLY". Insert: a sticky note reads "Back in 5". She mutters, "Sure you are," and pushes the door open. Wide shot: an empty warehouse.',
    images: 1,
    shots: [
      { from: 'Image 1 stops', cast: 'I1' },
      { from: 'Insert', cast: '' },
      { from: 'She mutters', cast: 'I1', lines: ['I1: Sure you are'] },
      { from: 'Wide shot', size: 'wide', cast: '' },
    ],
  },
];
