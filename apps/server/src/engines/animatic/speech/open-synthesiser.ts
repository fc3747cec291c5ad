import type { Phoneme } from './trace-mouth.ts';
import type { MonoSound } from './write-wav.ts';

/** What espeak-ng is told: SSML in, in a language, by a voice file of its own format. */
export type Utterance = {
  ssml: string;
  language: string;
  variant: string;
  /** Words a minute. */
  speed: number;
};

export type Spoken = { sound: MonoSound; phonemes: Phoneme[] };

export type Synthesiser = {
  /** A timbre of espeak-ng's own, in its file format. */
  readTimbre(name: string): string;
  /** An empty sound when the text has nothing to say. */
  speak(utterance: Utterance): Spoken;
};

const VARIANTS = '/usr/share/espeak-ng-data/voices/!v/';
/** A name of ours; espeak-ng reads the file anew for each line. */
const VARIANT = 'cast';
const MIDDLE = 50;

/** Loads espeak-ng, which is GPL: only ever in a child process of its own. */
export async function openSynthesiser(): Promise<Synthesiser> {
  // Its Emscripten loader would try to fetch its data by URL.
  Reflect.deleteProperty(globalThis, 'fetch');
  const path = import.meta.resolve('@echogarden/espeak-ng-emscripten');
  const { default: load } = (await import(path)) as { default: () => Promise<EspeakModule> };
  const espeak = await load();
  const worker = withoutClock(() => new espeak.eSpeakNGWorker());
  return {
    readTimbre: (name) => espeak.FS.readFile(`${VARIANTS}${name}`, { encoding: 'utf8' }),
    speak: (utterance) => {
      espeak.FS.writeFile(`${VARIANTS}${VARIANT}`, utterance.variant);
      return speak(worker, utterance);
    },
  };
}

/** The noise of breath is seeded from the clock, and the same line must be the same bytes. */
function withoutClock<T>(run: () => T): T {
  const { now } = Date;
  Date.now = () => 0;
  try {
    return run();
  } finally {
    Date.now = now;
  }
}

function speak(worker: EspeakWorker, { ssml, language, speed }: Utterance): Spoken {
  worker.set_voice(`${language}+${VARIANT}`, '', 0, 0, 0);
  worker.set_pitch(MIDDLE);
  worker.set_range(MIDDLE);
  worker.set_rate(speed);
  const parts: Int16Array[] = [];
  const phonemes: Phoneme[] = [];
  worker.synthesize(ssml, (samples, events) => {
    if (samples) parts.push(samples);
    for (const { type, id, audio_position: milliseconds } of events ?? []) {
      if (type === 'phoneme') phonemes.push({ ipa: `${id}`, seconds: milliseconds / 1000 });
    }
  });
  return { sound: { samples: joinParts(parts), sampleRateHz: worker.get_samplerate() }, phonemes };
}

function joinParts(parts: readonly Int16Array[]): Float32Array {
  const samples = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) samples[at + i] = part[i]! / 32_768;
    at += part.length;
  }
  return samples;
}

type EspeakModule = {
  eSpeakNGWorker: new () => EspeakWorker;
  FS: {
    readFile(path: string, options: { encoding: 'utf8' }): string;
    writeFile(path: string, content: string): void;
  };
};

type EspeakWorker = {
  set_voice(name: string, language: string, gender: number, age: number, variant: number): void;
  set_pitch(pitch: number): void;
  set_range(range: number): void;
  set_rate(wordsPerMinute: number): void;
  get_samplerate(): number;
  synthesize(
    ssml: string,
    onPart: (samples: Int16Array | null, events: EspeakEvent[] | null) => void,
  ): void;
};

type EspeakEvent = { type: string; id?: string | number; audio_position: number };
