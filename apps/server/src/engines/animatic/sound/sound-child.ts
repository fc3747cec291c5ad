import { readFileSync } from 'node:fs';
import { AV_LOG_ERROR } from 'node-av/constants';
import { Log } from 'node-av/lib';
import { SAMPLE_RATE_HZ } from './stereo-sound.ts';
import { mixJob } from './mix-job.ts';
import type { SoundJob, SoundReport } from './sound-job.ts';
import { writeStereoWav } from './write-stereo-wav.ts';

/**
 * Decodes, plays, mixes and writes a film's sound where a crash costs one task. Reads a {@link SoundJob}
 * from standard input, prints {@link SoundReport}s.
 */
Log.setLevel(AV_LOG_ERROR);
const job = JSON.parse(readFileSync(0, 'utf8')) as SoundJob;
const { mix, speech, ambience } = mixJob(job, (report: SoundReport) =>
  console.log(JSON.stringify(report)),
);
writeStereoWav(job.paths.mix, mix, SAMPLE_RATE_HZ);
writeStereoWav(job.paths.speech, speech, SAMPLE_RATE_HZ);
writeStereoWav(job.paths.ambience, ambience, SAMPLE_RATE_HZ);
