import type { Actor, Blocking, BlockingAction, Shot, SoundMention } from '../src/screenplay.ts';
import { compare, type EntryScore } from './compare.ts';
import { nameRef } from './entry.ts';
import type { Measure } from './measures.ts';
import type { ShotPair } from './pair-shots.ts';

/** Speed, transition, setting, mood, sounds and blocking of one shot: each fact that is told counts for itself. */
export function scoreStaging(score: EntryScore, { expected, read }: ShotPair): void {
  const name = expected ? `“${expected.from}”` : `shot ${read?.number}`;
  const { staging = {} } = expected ?? {};
  const tally = (measure: Measure, wanted: readonly string[], found: readonly string[]) =>
    compare(score, { measure, name, wanted, found: read ? found : [] });
  tally('speeds', listed(staging.speed), listed(read?.moveSpeed));
  tally(
    'transitions',
    [...listed(staging.transition), ...(staging.isOut ? ['out'] : [])],
    [...listed(read?.transition), ...(read?.fadesOut ? ['out'] : [])],
  );
  tally('setting', wantedSetting(staging.setting), settingOf(read));
  tally('mood', listed(staging.mood), listed(read?.mood));
  tally('sounds', words(staging.sounds), (read?.sounds ?? []).map(soundOf));
  tally(
    'blocking',
    (staging.blocking ?? []).flatMap(factsIn),
    (read?.blocking ?? []).flatMap(factsOf),
  );
}

function listed(value: string | undefined): string[] {
  return value === undefined ? [] : [value];
}

function words(list: string | undefined): string[] {
  return list?.split(' ') ?? [];
}

function wantedSetting(setting = '-/-/-'): string[] {
  const [place, light, weather] = setting.split('/');
  return told({ place, light, weather });
}

function settingOf(shot: Shot | undefined): string[] {
  const { place = '-', light = '-', weather = '-' } = shot?.setting ?? {};
  return told({ place, light, weather });
}

function told(parts: Record<string, string | undefined>): string[] {
  return Object.entries(parts).flatMap(([of, value]) => (value === '-' ? [] : `${of} ${value}`));
}

function soundOf(sound: SoundMention): string {
  if (sound.kind === 'ambience') return sound.ambience;
  if (sound.kind === 'effect') return sound.effect;
  if (sound.kind === 'silence') return 'silence';
  return ['music', sound.instrument ?? '', sound.mood ?? ''].join(':').replace(/:{1,2}$/, '');
}

function factsIn(blocking: string): string[] {
  const [who, ...facts] = blocking.split(' ');
  return facts.map((fact) => `${who}:${fact}`);
}

function factsOf({ who, side, depth, posture, enters, exits, actions }: Blocking): string[] {
  const facts = [
    side,
    depth,
    posture,
    enters && `enters:${enters}`,
    exits && `exits:${exits}`,
    ...actions.map(actionOf),
  ];
  return [...new Set(facts.flatMap((fact) => (fact ? `${nameOf(who)}:${fact}` : [])))];
}

function actionOf(action: BlockingAction): string {
  const what = action.kind === 'places' && action.what ? `:${nameOf(action.what)}` : '';
  return action.kind + what + (action.target ? `>${nameOf(action.target)}` : '');
}

function nameOf(actor: Actor): string {
  return 'name' in actor ? actor.name.replaceAll(' ', '_') : nameRef(actor);
}
