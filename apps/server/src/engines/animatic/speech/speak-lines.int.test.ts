import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePath } from '../test-support/sample-job.ts';
import { chooseVoice } from './choose-voice.ts';
import { listenToVoices } from './listen-to-voices.ts';
import { readWav } from './read-wav.ts';
import { speakLines } from './speak-lines.ts';

const signal = new AbortController().signal;

describe('voices', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'callsheet-speech-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

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
    expect(heard.map(({ key, pitchHz }) => [key, pitchHz && Math.round(pitchHz)])).toEqual([
      ['talk', 203],
      ['prompt', 252],
      ['boy', 125],
      ['picture', null],
    ]);
    expect(heard[3]!.problem).toBeDefined();
  });

  it('speak English and Chinese within 6 per cent of each pitch, in their time', async () => {
    const texts = [
      ['Fresh oranges, sweet oranges, come and taste!', 'en'],
      ['你好，我的名字叫小明，我很喜欢蛇。', 'zh'],
    ] as const;
    const lines = [203, 252, 125].flatMap((hertz, v) =>
      texts.map(([text, language], t) => ({
        text,
        language,
        voice: chooseVoice(hertz),
        seconds: 2.5,
        path: join(folder, `${v}-${t}.wav`),
      })),
    );
    const { files } = await speakLines({ lines }, signal);
    const spoken = files.map((file) => file!);
    expect(spoken.length).toBe(6);
    spoken.forEach((file, index) => {
      expect(Math.abs(file.pitchHz! / lines[index]!.voice.pitchHz - 1)).toBeLessThan(0.06);
      expect(file.seconds).toBeLessThanOrEqual(2.5);
      expect(file.seconds).toBeGreaterThan(1);
    });
    const { samples, sampleRateHz } = readWav(await readFile(lines[0]!.path));
    expect(samples.length / sampleRateHz).toBeCloseTo(spoken[0]!.seconds, 3);
  });

  it('take a text as a text, whatever it begins with', async () => {
    const voice = chooseVoice(200);
    const texts = ['-h --version', '[[hello', '…', '🙂', "'; $(x) \\ %s"];
    const lines = texts.map((text, i) => ({
      text,
      language: 'en' as const,
      voice,
      seconds: 5,
      path: join(folder, `odd-${i}.wav`),
    }));
    const { files } = await speakLines({ lines }, signal);
    expect(files.map((file) => file!.seconds > 0)).toEqual([true, true, false, true, true]);
  });

  it('speak sixty lines, each into its own file', { timeout: 60_000 }, async () => {
    const lines = Array.from({ length: 60 }, (_, index) => ({
      text: `Line ${index + 1}.`,
      language: 'en' as const,
      voice: chooseVoice(200 + 50 * (index % 2)),
      seconds: 2,
      path: join(folder, `sixty-${index}.wav`),
    }));
    const { files, problems } = await speakLines({ lines }, signal);
    expect(problems).toEqual([]);
    expect(files.map((file) => file?.path)).toEqual(lines.map(({ path }) => path));
    expect(files.filter((file) => file!.seconds > 0.2)).toHaveLength(60);
  });

  it('that break down cost the lines of their child that were not spoken yet, and no others', async () => {
    const lines = Array.from({ length: 10 }, (_, index) => ({
      text: `Line ${index + 1}.`,
      language: 'en' as const,
      voice: chooseVoice(200),
      seconds: 2,
      path: join(folder, index === 2 ? 'no-such-folder' : '', `broken-${index}.wav`),
    }));
    const { files, problems } = await speakLines({ lines }, signal);
    expect(files.map((file) => file !== null)).toEqual(
      [true, true, false, false, false, false, false, false, true, true], // prettier-ignore
    );
    expect(problems).toEqual([expect.stringContaining('ENOENT')]);
  });
});
