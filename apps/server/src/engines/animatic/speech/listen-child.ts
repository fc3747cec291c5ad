import { readFileSync } from 'node:fs';
import { AV_LOG_ERROR } from 'node-av/constants';
import { Log } from 'node-av/lib';
import { decodeSound } from '../decode/decode-sound.ts';
import type { HeardVoice, ListenJob, VoiceFile } from './listen-to-voices.ts';
import { measurePitch } from './measure-pitch.ts';

/** Decodes voice samples where a crash costs one task. Reads a {@link ListenJob}, prints one {@link HeardVoice} a line. */
const SAMPLE_RATE_HZ = 16_000;
const LONGEST_SECONDS = 30;

Log.setLevel(AV_LOG_ERROR);
const job = JSON.parse(readFileSync(0, 'utf8')) as ListenJob;
for (const voice of job.voices) console.log(JSON.stringify(listen(voice)));

/** A sample that cannot be read costs its speaker the likeness, not the film. */
function listen({ key, path, format }: VoiceFile): HeardVoice {
  try {
    const request = { path, format, sampleRateHz: SAMPLE_RATE_HZ, longestSeconds: LONGEST_SECONDS };
    return { key, pitchHz: measurePitch(decodeSound(request), SAMPLE_RATE_HZ) };
  } catch (error) {
    return { key, pitchHz: null, problem: error instanceof Error ? error.message : 'unreadable' };
  }
}
