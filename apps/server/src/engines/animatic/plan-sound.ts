import type { Timeline } from '@callsheet/animatic';
import type { Media } from '../../domain/media.ts';
import type { EngineJob } from '../engine.ts';

/** A sound of the request that is heard as it is, over these frames. */
export type OwnSound = { media: Media; startFrame: number; endFrame: number };

export type SoundPlan = {
  /** `false`: the video has no audio track. */
  hasSound: boolean;
  /** The prompt's lines are spoken. */
  isSpoken: boolean;
  own: OwnSound[];
};

/**
 * What is heard. Driving audio is the sound of the film, its speech included, so that nobody speaks
 * over it; a first clip and an edited video keep their own (contract.md §3.1, §3.3).
 */
export function planSound({ request, media }: EngineJob, timeline: Timeline): SoundPlan {
  if (request.withAudio === false) return { hasSound: false, isSpoken: false, own: [] };
  const whole = { startFrame: 0, endFrame: timeline.frameCount };
  const clip = timeline.clips.find(({ shotNumber }) => shotNumber === 0);
  const own = media.flatMap(({ role, media: sound }): OwnSound[] => {
    const { facts } = sound;
    const isHeard = facts.kind === 'audio' || (facts.kind === 'video' && facts.hasAudio);
    if (!isHeard) return [];
    if (role === 'drivingAudio' || role === 'inputVideo') return [{ media: sound, ...whole }];
    if (role !== 'firstClip' || !clip) return [];
    return [{ media: sound, startFrame: clip.startFrame, endFrame: clip.endFrame }];
  });
  const isDriven = media.some(({ role }) => role === 'drivingAudio');
  return { hasSound: true, isSpoken: !isDriven && request.audioSetting !== 'origin', own };
}
