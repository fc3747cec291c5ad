import { seedPrompts } from '../../src/seed-prompts.ts';
import type { CorpusEntry, ExpectedShot } from '../entry.ts';

/** The prompts of the vendors' own documents. */
export const seeds: readonly CorpusEntry[] = [
  fromSeed(
    'countrySong',
    song('V1 I2 I3', 'I1 V1', [
      'The weather is so nice today.',
      'That sounds beautiful. Can you play it again?',
    ]),
  ),
  fromSeed(
    'countrySongCode',
    song('V1 I3 I4', 'I1 I2 V1', [
      'The weather is so nice today.',
      'That sounds beautiful. Can you play it again?',
    ]),
  ),
  fromSeed(
    'countrySongCurl',
    song('V1 I3 I4', 'I1 I2 V1', [
      'The weather is so nice today.',
      'That sounds beautiful. Can you play it again?',
    ]),
  ),
  fromSeed(
    'balladTable',
    song('V1 I2 I3', 'I1 V1', [
      'The sunshine is so nice today.',
      'That sounds beautiful. Can you sing it again?',
    ]),
  ),
  fromSeed(
    'balladCode',
    song('V1 I3 I4', 'I1 I2 V1', [
      'The sunshine is so nice today.',
      'That sounds beautiful. Can you sing it again?',
    ]),
  ),
  fromSeed(
    'balladCurl',
    song('V1 I3 I4', 'I1 I2 V1', [
      'The sunshine is so nice today.',
      'That sounds beautiful. Can you sing it again?',
    ]),
  ),
  fromSeed('explorerBoard', [
    { from: '1. Wide', size: 'wide', cast: '' },
    { from: '2. Medium', size: 'medium', cast: 'I1' },
    { from: '3. Medium', size: 'medium', cast: 'I1' },
    { from: '4. Close-up', size: 'close-up', cast: '' },
    { from: '5. Close-up', size: 'close-up', cast: 'I1' },
    { from: '6. Action', size: 'full', cast: 'I1' },
    { from: '7. Medium', size: 'medium', cast: '' },
    { from: '8. Close-up', size: 'close-up', cast: '' },
    { from: '9. Final', size: 'wide', cast: 'I1' },
  ]),
  fromSeed('webtoonBoard', [
    { from: '1. Wide', size: 'wide', cast: '' },
    { from: '2. Medium', size: 'medium', cast: 'I1' },
    { from: '3. Close-up', size: 'close-up', cast: 'I1' },
    { from: '4. Medium', size: 'medium', cast: 'I1' },
    { from: '5. Close-up', size: 'close-up', cast: 'I1' },
    { from: '6. Close-up', size: 'close-up', cast: 'I1' },
    {
      from: '7. Close-up',
      size: 'close-up',
      cast: 'I1',
      lines: ['Young clerk: You worked hard today, too.'],
    },
    { from: '8. Medium', size: 'medium', cast: 'I1' },
    { from: '9. Final', size: 'wide', cast: 'I1' },
  ]),
  fromSeed('whyDidYouCome', [
    { from: 'Image 2 walks', cast: 'I2' },
    { from: 'The shot then cuts', size: 'close-up', cast: 'I2' },
    { from: 'Image 1 is leaning', cast: 'I1 I3', lines: ['I1: Why did you still come?'] },
    { from: 'Image 2 replies', cast: 'I2', lines: ["I2: Let's talk."] },
  ]),
  fromSeed('bluePlanet', planet()),
  fromSeed('bluePlanetCode', planet()),
  fromSeed('bluePlanetCurl', planet()),
  fromSeed('bouquet', [{ from: 'Video 1', cast: 'V1 I1' }]),
  fromSeed('twoVideos', [{ from: 'Video 2', cast: 'V2 I1 V1' }]),
  fromSeed('characterInScene', [{ from: 'The character', cast: 'I1 I2' }]),
  fromSeed('urbanRap', [{ from: 'A boy made', cast: 'I1' }]),
];

function fromSeed(name: keyof typeof seedPrompts, shots: ExpectedShot[]): CorpusEntry {
  const { prompt, durationSeconds, cast } = seedPrompts[name];
  return { name: `seed ${name}`, language: 'en', prompt, durationSeconds, ...cast, shots };
}

function song(first: string, second: string, [opening, answer]: [string, string]): ExpectedShot[] {
  return [
    { from: 'Video 1 holds', cast: first, lines: [`V1: ${opening}`] },
    { from: 'Image 1, holding', cast: second, lines: [`I1: ${answer}`] },
  ];
}

function planet(): ExpectedShot[] {
  return [
    { from: 'An overhead', angle: 'overhead', move: 'zoom-in', cast: '' },
    {
      from: 'The camera gradually',
      size: 'close-up',
      move: 'zoom-in',
      cast: 'I1 I2',
      lines: ['I1: Why is no one coming to play with me?'],
    },
  ];
}
