import type { CorpusEntry } from '../entry.ts';

const en = { language: 'en', durationSeconds: 10, images: 2, videos: 0 } as const;

/** English dialogue: aliases, replies, pronouns, narrators, voices. */
export const dramaEn: readonly CorpusEntry[] = [
  {
    ...en,
    name: 'aliases',
    prompt:
      'Image 1 is a girl in a yellow raincoat. Image 2 is a tall robot with one eye. The girl crouches in a rainy alley and says, "Are you lost?" The robot tilts its head and replies, "I was waiting for you." The girl smiles.',
    shots: [
      { from: 'The girl crouches', cast: 'I1', lines: ['I1: Are you lost?'] },
      { from: 'The robot tilts', cast: 'I2', lines: ['I2: I was waiting for you.'] },
      { from: 'The girl smiles', cast: 'I1' },
    ],
  },
  {
    ...en,
    name: 'whisper, shout, sing',
    videos: 1,
    prompt:
      'Image 1 hides behind a crate and whispers, "They\'re here." Image 2 storms in and shouts: "Show yourself!" Cut to Video 1 on a balcony, singing "La la la, I see you all."',
    shots: [
      { from: 'Image 1 hides', cast: 'I1', lines: ["I1 whisper: They're here."] },
      { from: 'Image 2 storms', cast: 'I2', lines: ['I2 shout: Show yourself!'] },
      { from: 'Cut to', cast: 'V1', lines: ['V1 sing: La la la, I see you all.'] },
    ],
  },
  {
    ...en,
    name: 'narrator off screen',
    images: 1,
    prompt:
      'Wide shot of a desert at dawn. A narrator says off-screen: "Nobody had crossed it alive." Image 1 walks over a dune, dragging a sled. Close-up of Image 1. "I will," she says.',
    shots: [
      { from: 'Wide shot', size: 'wide', cast: '', lines: ['- off: Nobody had crossed it alive.'] },
      { from: 'Image 1 walks', cast: 'I1' },
      { from: 'Close-up', size: 'close-up', cast: 'I1', lines: ['I1: I will'] },
    ],
  },
  {
    ...en,
    name: 'voiceover of a character',
    prompt:
      'Image 1 sits at a desk, writing. In voiceover, Image 1 says: "Dear Anna, I am still alive." Cut to Image 2 reading the letter by the window; she whispers, "He\'s alive."',
    shots: [
      { from: 'Image 1 sits', cast: 'I1', lines: ['I1 off: Dear Anna, I am still alive.'] },
      { from: 'Cut to', cast: 'I2', lines: ["I2 whisper: He's alive."] },
    ],
  },
  {
    ...en,
    name: 'verbs after the words',
    prompt:
      '"Where were you?" asks Image 1 without turning around. "Working," Image 2 answers from the doorway. "Until three in the morning?" "Yes," he says quietly.',
    shots: [
      { from: '"Where', cast: 'I1', lines: ['I1: Where were you?'] },
      { from: '"Working', cast: 'I2', lines: ['I2: Working'] },
      { from: '"Until', cast: 'I1', lines: ['I1: Until three in the morning?'] },
      { from: '"Yes', cast: 'I2', lines: ['I2: Yes'] },
    ],
  },
  {
    ...en,
    name: 'they',
    durationSeconds: 6,
    prompt:
      'Image 1 and Image 2 stand on a pier at sunset. They hold hands and look at the sea. Then they shout together, "Goodbye, summer!"',
    shots: [{ from: 'Image 1 and', cast: 'I1 I2', lines: ['I1 shout: Goodbye, summer!'] }],
  },
  {
    ...en,
    name: 'over the shoulder',
    prompt:
      'Medium two-shot of Image 1 and Image 2 at a diner table. Over-the-shoulder shot from behind Image 2: Image 1 says, "You ordered for me?" Reverse angle, over the shoulder of Image 1: Image 2 shrugs and answers, "You always take the pie." Low angle close-up of the pie.',
    shots: [
      { from: 'Medium two-shot', size: 'medium', angle: 'two-shot', cast: 'I1 I2' },
      {
        from: 'Over-the-shoulder',
        angle: 'over-the-shoulder',
        cast: 'I2 I1',
        lines: ['I1: You ordered for me?'],
      },
      {
        from: 'Reverse angle',
        angle: 'over-the-shoulder',
        cast: 'I1 I2',
        lines: ['I2: You always take the pie.'],
      },
      { from: 'Low angle', size: 'close-up', angle: 'low', cast: '' },
    ],
  },
  {
    ...en,
    name: 'names without references',
    images: 0,
    prompt:
      'INT. KITCHEN - NIGHT. Mia (whispering): "Did you lock the door?" Tom freezes, the knife still in his hand. TOM: "I thought you did." Extreme close-up of the door handle turning.',
    shots: [
      { from: 'INT.', cast: '', lines: ['Mia whisper: Did you lock the door?'] },
      { from: 'Tom freezes', cast: '', lines: ['Tom: I thought you did.'] },
      { from: 'Extreme', size: 'extreme-close-up', cast: '' },
    ],
  },
  {
    ...en,
    name: 'somebody without a reference among references',
    prompt:
      'Image 1 steps up to the counter of the cafe from Image 2 and says, "A flat white, please." The barista looks up and replies, "We are closed." Image 1 sighs.',
    shots: [
      { from: 'Image 1 steps', cast: 'I1 I2', lines: ['I1: A flat white, please.'] },
      { from: 'The barista', cast: 'I2', lines: ['Barista: We are closed.'] },
      { from: 'Image 1 sighs', cast: 'I1' },
    ],
  },
  {
    ...en,
    name: 'he and she',
    prompt:
      'Image 1 is a young woman with red hair, Image 2 is an old sailor. Image 1 and Image 2 sit in a small boat. He says, "Storm\'s coming." She laughs and says, "Let it come." He picks up the oars.',
    shots: [
      { from: 'Image 1 and', cast: 'I1 I2' },
      { from: 'He says', cast: 'I2', lines: ["I2: Storm's coming."] },
      { from: 'She laughs', cast: 'I1', lines: ['I1: Let it come.'] },
      { from: 'He picks', cast: 'I2' },
    ],
  },
];
