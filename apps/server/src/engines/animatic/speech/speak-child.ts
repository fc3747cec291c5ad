import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readWav, writeWav } from './read-wav.ts';
import { speakLine, type LineRequest, type Synthesise } from './speak-line.ts';
import type { SpeakJob, SpokenFile } from './speak-lines.ts';

/**
 * A process of its own, because espeak-ng is GPL: nothing but text and sound crosses to the server.
 * Reads a {@link SpeakJob} from standard input, writes one WAV a line, prints one {@link SpokenFile} a line.
 */
async function main(): Promise<void> {
  const job = JSON.parse(readFileSync(0, 'utf8')) as SpeakJob;
  for (const line of job.lines) {
    console.log(JSON.stringify(await speakToFile(line)));
  }
}

async function speakToFile(line: LineRequest & { path: string }): Promise<SpokenFile> {
  const { sound, settings, pitchHz } = await speakLine(line, synthesise);
  writeFileSync(line.path, writeWav(sound));
  const seconds = sound.samples.length / Math.max(1, sound.sampleRateHz);
  return { path: line.path, seconds, pitchHz, speed: settings.speed };
}

type Espeak = (text: string, ...options: string[]) => Promise<Uint8Array>;

// Its Emscripten loader would try to fetch the WebAssembly by URL, and adds listeners with each line.
Reflect.deleteProperty(globalThis, 'fetch');
process.setMaxListeners(0);
const espeak = createRequire(import.meta.url)('text2wav') as Espeak;

/** espeak-ng's own names; options are strings, because a number arrives there as an empty one. */
const VOICES = { en: 'en', zh: 'cmn' };

const synthesise: Synthesise = async (text, language, { variant, pitch, speed }) => {
  const voice = `${VOICES[language]}+${variant}`;
  const options = ['-v', voice, '-p', `${pitch}`, '-s', `${speed}`, '-b', '1', '-z'];
  return readWav(await espeak(plainText(text), ...options));
};

/** A leading blank keeps a text that begins with `-` from being an option; `[[` would begin phonemes. */
function plainText(text: string): string {
  return ` ${text.replaceAll('[[', '[').replaceAll('\0', '')}`;
}

await main();
