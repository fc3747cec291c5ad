import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readWav, writeWav } from './read-wav.ts';
import { speakLine, type LineRequest, type Speaker, type Synthesise } from './speak-line.ts';
import type { SpeakJob, SpokenFile } from './speak-lines.ts';

/**
 * A process of its own, because espeak-ng is GPL: nothing but text and sound crosses to the server.
 * Reads a {@link SpeakJob} from standard input, writes one WAV a line, prints one {@link SpokenFile} a line.
 */
async function main(): Promise<void> {
  const job = JSON.parse(readFileSync(0, 'utf8')) as SpeakJob;
  const speaker = { speak: synthesise, pitches: new Map<string, number>() };
  for (const line of job.lines) {
    console.log(JSON.stringify(await speakToFile(line, speaker)));
  }
}

async function speakToFile(
  line: LineRequest & { path: string },
  speaker: Speaker,
): Promise<SpokenFile> {
  const { sound, settings, pitchHz } = await speakLine(line, speaker);
  writeFileSync(line.path, writeWav(sound));
  const seconds = sound.samples.length / Math.max(1, sound.sampleRateHz);
  return { path: line.path, seconds, pitchHz, speed: settings.speed };
}

type Espeak = (text: string, ...options: string[]) => Promise<Uint8Array>;

// Its Emscripten loader would try to fetch the WebAssembly by URL.
Reflect.deleteProperty(globalThis, 'fetch');
const espeak = createRequire(import.meta.url)('text2wav') as Espeak;

/** espeak-ng's own names; options are strings, because a number arrives there as an empty one. */
const VOICES = { en: 'en', zh: 'cmn' };

const synthesise: Synthesise = async (text, language, { variant, pitch, speed }) => {
  const voice = `${VOICES[language]}+${variant}`;
  const options = ['-v', voice, '-p', `${pitch}`, '-s', `${speed}`, '-b', '1', '-z'];
  const wav = await espeak(plainText(text), ...options);
  forgetInstance();
  return readWav(wav);
};

/**
 * Each call makes a WebAssembly instance that its own two process listeners would keep for ever
 * (measured: 20 MB a call; 730 MB in all after 60 calls without them, of which Node alone takes 560).
 */
function forgetInstance(): void {
  process.removeAllListeners('uncaughtException');
  process.removeAllListeners('unhandledRejection');
}

/** A leading blank keeps a text that begins with `-` from being an option; `[[` would begin phonemes. */
function plainText(text: string): string {
  return ` ${text.replaceAll('[[', '[').replaceAll('\0', '')}`;
}

await main();
