import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeSound } from '../decode/decode-sound.ts';
import { samplePath } from '../test-support/sample-job.ts';
import { likeVoice, type HeardLikeness } from './choose-voice.ts';
import { listenToVoices } from './listen-to-voices.ts';
import { measureRate } from './measure-rate.ts';
import { measureSpectrum } from './measure-spectrum.ts';
import { speakLines, type LineJob, type SpokenFile } from './speak-lines.ts';

const signal = new AbortController().signal;
const FPS = 30;
const ENGLISH = 'Fresh oranges, sweet oranges, come and taste!';
const CHINESE = '你好，我的名字叫小明，我很喜欢蛇。';
const LANGUAGES = [
  [ENGLISH, 'en'],
  [CHINESE, 'zh'],
] as const;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callsheet-speech-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function lineOf(name: string, changes: Partial<LineJob> & Pick<LineJob, 'voice'>): LineJob {
  return {
    text: ENGLISH,
    language: 'en',
    seconds: 6,
    path: join(folder, `${name}.wav`),
    ...changes,
  };
}

async function speak(lines: LineJob[]): Promise<SpokenFile[]> {
  const { files, problems } = await speakLines({ lines, fps: FPS }, signal);
  expect(problems).toEqual([]);
  return files.map((file) => file!);
}

function hear({ path }: SpokenFile): Float32Array {
  return decodeSound({ path, format: 'wav', sampleRateHz: 16_000, longestSeconds: 30 });
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((value, i) => value - b[i]!)) / Math.sqrt(a.length);
}

describe('voices', () => {
  it('are heard in sound files and in videos, and a file that cannot be read costs only itself', async () => {
    const heard = await listenToVoices(
      {
        voices: [
          { key: 'talk', path: samplePath('voice-talk.wav'), format: 'wav' },
          { key: 'prompt', path: samplePath('voice-prompt.wav'), format: 'wav' },
          { key: 'boy', path: samplePath('market-boy.mp4'), format: 'mp4' },
          { key: 'picture', path: samplePath('girl.png'), format: 'wav' },
        ],
      },
      signal,
    );
    expect(heard.map(({ key, voice }) => [key, voice && Math.round(voice.pitchHz)])).toEqual([
      ['talk', 203],
      ['prompt', 252],
      ['boy', 125],
      ['picture', null],
    ]);
    expect(heard[3]!.problem).toBeDefined();
    // The market around the boy hides his syllables.
    expect(heard.map(({ voice }) => voice?.syllablesPerSecond?.toFixed(1))).toEqual([
      '3.3',
      '4.7',
      undefined,
      undefined,
    ]);
  });

  it('speak English and Chinese within 6 per cent of each pitch, in their time', async () => {
    const lines = [203, 252, 125, 80, 400].flatMap((pitchHz) =>
      LANGUAGES.map(([text, language]) =>
        lineOf(`${pitchHz}-${language}`, {
          text,
          language,
          voice: likeVoice({ pitchHz }),
          seconds: 2.5,
        }),
      ),
    );
    const files = await speak(lines);
    files.forEach((file, index) => {
      expect(Math.abs(file.pitchHz! / lines[index]!.voice.pitchHz - 1)).toBeLessThan(0.06);
      expect(file.seconds).toBeLessThanOrEqual(2.5);
      expect(file.seconds).toBeGreaterThan(1);
    });
    expect(hear(files[0]!).length / 16_000).toBeCloseTo(files[0]!.seconds, 2);
  });

  it.each(LANGUAGES)(
    'go towards the balance and the pace of their sample: "%s"',
    async (text, language) => {
      for (const sample of ['voice-talk.wav', 'voice-prompt.wav']) {
        const path = samplePath(sample);
        const [heard] = await listenToVoices(
          { voices: [{ key: 'a', path, format: 'wav' }] },
          signal,
        );
        const likeness: HeardLikeness = heard!.voice!;
        const { pitchHz, bandsDb, syllablesPerSecond } = likeness;
        const [like, plain] = await speak([
          lineOf('like', { text, language, voice: likeVoice(likeness), seconds: 9 }),
          lineOf('plain', { text, language, voice: likeVoice({ pitchHz }), seconds: 9 }),
        ]).then((files) => files.map(hear));
        const balance = (sound: Float32Array) =>
          distance(measureSpectrum(sound, 16_000)!, bandsDb!);
        const pace = (sound: Float32Array) =>
          Math.abs(Math.log(measureRate(sound, 16_000)! / syllablesPerSecond!));
        expect(balance(like!)).toBeLessThan(0.95 * balance(plain!));
        // One that is near already stays near.
        expect(pace(like!)).toBeLessThan(Math.max(0.15, pace(plain!)));
      }
    },
  );

  it('whisper without a pitch, shout higher, faster and brighter, sing slower and in steps', async () => {
    const voice = likeVoice({ pitchHz: 200 });
    const [plain, whisper, shout, sing] = await speak([
      lineOf('plain', { voice }),
      lineOf('whisper', { voice, delivery: 'whisper' }),
      lineOf('shout', { voice, delivery: 'shout' }),
      lineOf('sing', { voice, delivery: 'sing', seconds: 12 }),
    ]);
    expect(whisper!.pitchHz).toBeNull();
    const highs = (file: SpokenFile) => measureSpectrum(hear(file), 16_000)!.at(-1)!;
    expect(highs(whisper!)).toBeGreaterThan(highs(plain!) + 3);
    expect(shout!.pitchHz! / plain!.pitchHz!).toBeGreaterThan(1.2);
    expect(shout!.seconds).toBeLessThan(0.97 * plain!.seconds);
    expect(sing!.seconds).toBeGreaterThan(1.4 * plain!.seconds);
  });

  it('open and close their mouths: open in vowels, closed on m, b and p and when they have ended', async () => {
    const voice = likeVoice({ pitchHz: 200 });
    const [file] = await speak([lineOf('mouth', { voice, text: 'Mama, papa, baby.' })]);
    const { mouth, seconds } = file!;
    expect(mouth).toHaveLength(Math.ceil(seconds * FPS));
    expect(mouth[0]).toBe(0);
    expect(Math.max(...mouth)).toBeGreaterThan(0.8);
    expect(mouth.filter((open) => open === 0).length).toBeGreaterThan(6);
    expect(mouth.every((open) => open >= 0 && open <= 1)).toBe(true);
  });

  it('take a text as a text, whatever it begins with', async () => {
    const voice = likeVoice({ pitchHz: 200 });
    const texts = ['-h --version', '[[hello', '…', '🙂', "'; $(x) \\ %s", 'a < b & c </voice>'];
    const files = await speak(texts.map((text, i) => lineOf(`odd-${i}`, { voice, text })));
    expect(files.map((file) => file.seconds > 0)).toEqual([true, true, false, false, true, true]);
  });

  it('speak the language of the line, also one that the prompt is not written in', async () => {
    const voice = likeVoice({ pitchHz: 200 });
    const texts = [
      'こんにちは、わたしのなまえはるしいです。',
      '東京の夜は美しい。',
      '안녕하세요, 제 이름은 루시입니다.',
      'Hola, ¿qué tal está usted?',
      'Bonjour, je suis très content.',
      'Guten Tag, ich bin sehr froh.',
      'Привет, меня зовут Маша.',
    ];
    const files = await speak(texts.map((text, i) => lineOf(`tongue-${i}`, { voice, text })));
    for (const file of files) {
      expect(file.seconds).toBeGreaterThan(0.8);
      expect(file.seconds).toBeLessThan(6);
    }
  });

  it('speak sixty lines, each into its own file', { timeout: 60_000 }, async () => {
    const lines = Array.from({ length: 60 }, (_, index) =>
      lineOf(`sixty-${index}`, {
        text: `Line ${index + 1}.`,
        voice: likeVoice({ pitchHz: 200 + 50 * (index % 2) }),
        seconds: 2,
      }),
    );
    const files = await speak(lines);
    expect(files.map(({ path }) => path)).toEqual(lines.map(({ path }) => path));
    expect(files.filter(({ seconds }) => seconds > 0.2)).toHaveLength(60);
  });

  it('are the same bytes in another process', async () => {
    const voice = likeVoice({ pitchHz: 200 });
    const lines = (take: string) =>
      LANGUAGES.map(([text, language]) => lineOf(`${take}-${language}`, { text, language, voice }));
    const [first, second] = [await speak(lines('first')), await speak(lines('second'))];
    for (const [index, file] of first.entries()) {
      const again = await readFile(second[index]!.path);
      expect((await readFile(file.path)).equals(again)).toBe(true);
      expect(second[index]!.mouth).toEqual(file.mouth);
    }
  });

  it('that break down cost the lines of their child that were not spoken yet, and no others', async () => {
    const lines = Array.from({ length: 10 }, (_, index) =>
      lineOf(`broken-${index}`, {
        text: `Line ${index + 1}.`,
        voice: likeVoice({ pitchHz: 200 }),
        path: join(folder, index === 2 ? 'no-such-folder' : '', `broken-${index}.wav`),
      }),
    );
    const { files, problems } = await speakLines({ lines, fps: FPS }, signal);
    expect(files.map((file) => file !== null)).toEqual(
      [true, true, false, false, false, false, false, false, true, true], // prettier-ignore
    );
    expect(problems).toEqual([expect.stringContaining('ENOENT')]);
  });
});
