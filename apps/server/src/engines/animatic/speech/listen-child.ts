import { readFileSync } from 'node:fs';
import { AV_LOG_ERROR } from 'node-av/constants';
import { Log } from 'node-av/lib';
import { decodeSound } from '../decode/decode-sound.ts';
import type { HeardLikeness } from './choose-voice.ts';
import type { HeardVoice, ListenJob, VoiceFile } from './listen-to-voices.ts';
import { measurePitch } from './measure-pitch.ts';
import { measureRate } from './measure-rate.ts';
import { measureSpectrum } from './measure-spectrum.ts';

/** Decodes voice samples where a crash costs one task. Reads a {@link ListenJob}, prints one {@link HeardVoice} a line. */
const SAMPLE_RATE_HZ = 16_000;
const LONGEST_SECONDS = 30;
/** What is counted outside of these is not somebody speaking, but what is heard around them. */
const SYLLABLES_PER_SECOND = { fewest: 2.2, most: 9 };

Log.setLevel(AV_LOG_ERROR);
const job = JSON.parse(readFileSync(0, 'utf8')) as ListenJob;
for (const voice of job.voices) console.log(JSON.stringify(listen(voice)));

/** A sample that cannot be read costs its speaker the likeness, not the film. */
function listen({ key, path, format }: VoiceFile): HeardVoice {
  try {
    const request = { path, format, sampleRateHz: SAMPLE_RATE_HZ, longestSeconds: LONGEST_SECONDS };
    return { key, voice: describe(decodeSound(request)) };
  } catch (error) {
    return { key, voice: null, problem: error instanceof Error ? error.message : 'unreadable' };
  }
}

function describe(samples: Float32Array): HeardLikeness | null {
  const pitchHz = measurePitch(samples, SAMPLE_RATE_HZ);
  if (pitchHz === null) return null;
  const bandsDb = measureSpectrum(samples, SAMPLE_RATE_HZ);
  const rate = measureRate(samples, SAMPLE_RATE_HZ);
  const { fewest, most } = SYLLABLES_PER_SECOND;
  return {
    pitchHz,
    ...(bandsDb && { bandsDb }),
    ...(rate !== null && rate >= fewest && rate <= most && { syllablesPerSecond: rate }),
  };
}
