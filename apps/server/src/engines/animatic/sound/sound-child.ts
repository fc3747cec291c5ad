import { readFileSync } from 'node:fs';
import { AV_LOG_ERROR } from 'node-av/constants';
import { Log } from 'node-av/lib';
import { mixJob, SAMPLE_RATE_HZ } from './mix-job.ts';
import type { SoundJob } from './sound-job.ts';
import { writeStereoWav } from './write-stereo-wav.ts';

/** Decodes, mixes and writes a film's sound where a crash costs one task. Reads a {@link SoundJob} from standard input. */
Log.setLevel(AV_LOG_ERROR);
const job = JSON.parse(readFileSync(0, 'utf8')) as SoundJob;
const { mix, speech, ambience } = mixJob(job);
writeStereoWav(job.paths.mix, mix, SAMPLE_RATE_HZ);
writeStereoWav(job.paths.speech, speech, SAMPLE_RATE_HZ);
writeStereoWav(job.paths.ambience, ambience, SAMPLE_RATE_HZ);
