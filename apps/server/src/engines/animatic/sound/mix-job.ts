import { decodeSound } from '../decode/decode-sound.ts';
import { hearMouth } from '../speech/hear-mouth.ts';
import { duckGains, type SpeechSpan } from './duck-gains.ts';
import { layCues } from './lay-cues.ts';
import { layOwn } from './lay-own.ts';
import { layerSounds } from './layer-sounds.ts';
import { masterGains, scale } from './loudness/master.ts';
import { placeVoice } from './place-voice.ts';
import type { SoundJob, SoundReport } from './sound-job.ts';
import { makeSilence, SAMPLE_RATE_HZ, type StereoSound } from './stereo-sound.ts';

export type FilmMix = { mix: StereoSound; speech: StereoSound; ambience: StereoSound };

type Report = (report: SoundReport) => void;

/** The whole sound of a film, and the stems it is the sum of. Same job, same samples. */
export function mixJob(job: SoundJob, report: Report): FilmMix {
  const length = Math.round((job.frameCount * SAMPLE_RATE_HZ) / job.fps);
  const [speech, bed] = [makeSilence(length), makeSilence(length)];
  const spans = layVoices(speech, job);
  layCues(bed, job);
  layOwnSounds(bed, job, report);
  const ducked = scale(bed, duckGains(spans, length));
  const gains = masterGains(
    layerSounds([
      [speech, 1],
      [ducked, 1],
    ]),
  );
  const stems = { speech: scale(speech, gains), ambience: scale(ducked, gains) };
  const mix = layerSounds([
    [stems.speech, 1],
    [stems.ambience, 1],
  ]);
  return { mix, ...stems };
}

function layVoices(speech: StereoSound, { voices, fps, frameCount }: SoundJob): SpeechSpan[] {
  return voices.map(({ path, format, startFrame, endFrame, ...voice }) => {
    const samples = decodeSound({
      path,
      format,
      sampleRateHz: SAMPLE_RATE_HZ,
      longestSeconds: frameCount / fps,
    });
    const [startSample, latestSample] = [startFrame, endFrame].map((frame) =>
      Math.round((frame * SAMPLE_RATE_HZ) / fps),
    ) as [number, number];
    placeVoice(speech, { ...voice, samples, startSample, endSample: latestSample });
    return { startSample, endSample: Math.min(latestSample, startSample + samples.length) };
  });
}

/** A sound that cannot be decoded costs the film that sound. */
function layOwnSounds(bed: StereoSound, { own, fps, frameCount }: SoundJob, report: Report): void {
  for (const clip of own) {
    try {
      const { left, right } = layOwn(bed, clip, fps);
      if (!clip.drives) continue;
      const voice = left.map((value, i) => (value + right[i]!) / 2);
      const open = hearMouth(voice, { sampleRateHz: SAMPLE_RATE_HZ, fps, frameCount });
      report({ kind: 'mouth', open });
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unreadable';
      report({ kind: 'problem', message: `A sound of the request cannot be heard (${reason}).` });
    }
  }
}
