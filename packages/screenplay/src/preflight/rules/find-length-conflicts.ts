import { mediaPath } from '../media-path.ts';
import type { FoundByRule } from '../finding.ts';
import type { PreflightReading } from '../preflight-reading.ts';
import { seconds } from '../timed-segments.ts';

/** What a sound or a video that leads does to the duration, or the duration to it (contract.md §3.1, §3.3). */
export function findLengthConflicts(reading: PreflightReading): FoundByRule[] {
  const film = reading.request.durationSeconds;
  if (film === undefined) return [];
  return reading.request.media.flatMap(({ role }, index) => {
    const facts = reading.media[index]?.media?.facts;
    if (!facts || facts.kind === 'image') return [];
    const conflict = conflictOf(role, facts.durationSeconds, film);
    return conflict ? { ...conflict, path: mediaPath(reading.request, index) } : [];
  });
}

/** Sounds end with a frame of their own codec. */
const TOLERANCE_SECONDS = 0.1;

function conflictOf(role: string, length: number, film: number): FoundByRule | undefined {
  const lengths = { length: seconds(length), film: seconds(film) };
  if (role === 'drivingAudio' && length > film + TOLERANCE_SECONDS) return audioCut(lengths);
  if (role === 'drivingAudio' && length < film - TOLERANCE_SECONDS) return audioShort(lengths);
  if (role === 'inputVideo' && length > film + TOLERANCE_SECONDS) return inputCut(lengths);
  return undefined;
}

type Lengths = { length: string; film: string };

function audioCut({ length, film }: Lengths): FoundByRule {
  return {
    code: 'preflight.driving_audio_cut',
    message: `The sound lasts ${length} and the video ${film}: the rest of the sound is cut off.`,
    fix: 'Ask for a duration as long as the sound, or shorten the sound.',
  };
}

function audioShort({ length, film }: Lengths): FoundByRule {
  return {
    code: 'preflight.driving_audio_short',
    message: `The sound lasts ${length} and the video ${film}: the rest of the video is silent.`,
    fix: 'Ask for a duration as long as the sound, if the silence is not meant.',
  };
}

function inputCut({ length, film }: Lengths): FoundByRule {
  return {
    code: 'preflight.input_video_cut',
    message: `The video lasts ${length}, and only its first ${film} are edited.`,
    fix: 'Leave the duration out to edit all of it.',
  };
}
