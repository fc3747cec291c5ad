import type { Timeline } from '@callsheet/animatic';
import type { Media } from '../../domain/media.ts';
import type { EngineJob } from '../engine.ts';
import { nameCast } from './name-cast.ts';
import { pictureKey } from './picture-key.ts';

/** A sound of the request that is heard over these frames. */
export type OwnSound = {
  media: Media;
  startFrame: number;
  endFrame: number;
  /** As temp track, not as the sound of the film. */
  isQuiet?: true;
  /** Somebody on screen is driven by it. */
  drives?: true;
};

export type SoundPlan = {
  /** `false`: the video has no audio track. */
  hasSound: boolean;
  /** The prompt's lines are spoken, and what it names besides is played. */
  isSpoken: boolean;
  own: OwnSound[];
};

/**
 * What is heard. Driving audio is the sound of the film, its speech included, so that nobody speaks
 * over it; a first clip and an edited video keep their own (contract.md §3.1, §3.3). A reference video
 * that performs is heard performing.
 */
export function planSound(job: EngineJob, timeline: Timeline): SoundPlan {
  const { request, media } = job;
  if (request.withAudio === false) {
    return { hasSound: false, isSpoken: false, own: [] };
  }
  const whole = { startFrame: 0, endFrame: timeline.frameCount };
  const clip = timeline.clips.find(({ shotNumber }) => shotNumber === 0);
  const own = media.flatMap(({ role, media: sound }): OwnSound[] => {
    if (!isHeard(sound)) return [];
    if (role === 'drivingAudio') return [{ media: sound, ...whole, drives: true }];
    if (role === 'inputVideo') return [{ media: sound, ...whole }];
    if (role !== 'firstClip' || !clip) return [];
    return [{ media: sound, startFrame: clip.startFrame, endFrame: clip.endFrame }];
  });
  const isDriven = media.some(({ role }) => role === 'drivingAudio');
  const isSpoken = !isDriven && request.audioSetting !== 'origin';
  return {
    hasSound: true,
    isSpoken,
    own: [...own, ...(isSpoken ? listPerformances(job, timeline) : [])],
  };
}

function isHeard({ facts }: Media): boolean {
  return facts.kind === 'audio' || (facts.kind === 'video' && facts.hasAudio);
}

function listPerformances({ media }: EngineJob, { sounds = [] }: Timeline): OwnSound[] {
  const cast = nameCast(media.filter(({ role }) => role === 'referenceVideo'));
  return sounds.flatMap((cue): OwnSound[] => {
    if (cue.kind !== 'performance') return [];
    const key = pictureKey(cue.ref);
    const video = cast.find(({ ref }) => pictureKey(ref) === key)?.item.media;
    if (!video || !isHeard(video)) return [];
    const { startFrame, endFrame } = cue;
    return [{ media: video, startFrame, endFrame, isQuiet: true }];
  });
}
