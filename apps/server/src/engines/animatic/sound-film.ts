import { join } from 'node:path';
import type { Timeline } from '@callsheet/animatic';
import type { EngineContext } from '../engine.ts';
import type { OwnSound } from './plan-sound.ts';
import type { OwnClip, SoundPaths, VoiceClip } from './sound/sound-job.ts';
import { soundInProcess } from './sound/sound-process.ts';

export type FilmSounds = { voices: VoiceClip[]; own: OwnSound[] };

/**
 * Makes the film's sound in the scratch folder: the mix that goes into the video, and its stems.
 * @throws ProcessError when the child fails, runs out of its limits or is aborted.
 */
export async function soundFilm(
  { voices, own }: FilmSounds,
  { fps, frameCount }: Timeline,
  context: EngineContext,
): Promise<SoundPaths> {
  const paths = {
    mix: join(context.scratchFolder, 'mix.wav'),
    speech: join(context.scratchFolder, 'speech.wav'),
    ambience: join(context.scratchFolder, 'ambience.wav'),
  };
  const clips = await Promise.all(own.map((part) => toOwnClip(part, context)));
  await soundInProcess({ fps, frameCount, voices, own: clips, paths }, context.signal);
  return paths;
}

async function toOwnClip(
  { media, startFrame, endFrame }: OwnSound,
  context: EngineContext,
): Promise<OwnClip> {
  const { facts } = media;
  if (facts.kind === 'image') throw new Error('a picture cannot be heard');
  return { path: await context.mediaPath(media), format: facts.format, startFrame, endFrame };
}
