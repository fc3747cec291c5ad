import type { Ambience } from '@callsheet/screenplay';
import type { PlayRequest, StereoSound } from '../stereo-sound.ts';
import { playBirds, playFire, playForest, playInsects } from './play-nature.ts';
import { playCafe, playCrowd } from './play-people.ts';
import { playMachine, playRoom, playStreet, playTrain } from './play-town.ts';
import { playStream, playWaves } from './play-water.ts';
import { playRain, playThunder, playWind } from './play-weather.ts';

/** A place or a weather, from filtered noise and grains. */
export function playAmbience(ambience: Ambience, request: PlayRequest): StereoSound {
  return PLAYERS[ambience](request);
}

const PLAYERS: Record<Ambience, (request: PlayRequest) => StereoSound> = {
  birds: playBirds,
  cafe: playCafe,
  crowd: playCrowd,
  fire: playFire,
  forest: playForest,
  insects: playInsects,
  machine: playMachine,
  rain: playRain,
  room: playRoom,
  stream: playStream,
  street: playStreet,
  thunder: playThunder,
  train: playTrain,
  waves: playWaves,
  wind: playWind,
};
