import type { SoundEffect } from '@callsheet/screenplay';
import { playEngine } from '../ambience/play-town.ts';
import type { PlayRequest, StereoSound } from '../stereo-sound.ts';
import { playDoor, playFootsteps, playKnock } from './play-knocks.ts';
import { playBell, playPhone } from './play-rings.ts';
import { playExplosion, playSplash } from './play-bursts.ts';
import { playApplause, playLaughter } from './play-audience.ts';

/** A sound that something makes in a shot; those that last go on for all of it, the others come once. */
export function playEffect(effect: SoundEffect, request: PlayRequest): StereoSound {
  return PLAYERS[effect](request);
}

const PLAYERS: Record<SoundEffect, (request: PlayRequest) => StereoSound> = {
  applause: playApplause,
  bell: playBell,
  door: playDoor,
  engine: playEngine,
  explosion: playExplosion,
  footsteps: playFootsteps,
  knock: playKnock,
  laughter: playLaughter,
  phone: playPhone,
  splash: playSplash,
};
