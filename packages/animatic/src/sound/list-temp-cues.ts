import type { Actor, CastRef, Screenplay, Shot, SoundMention } from '@callsheet/screenplay';
import type { Clip } from '../timeline.ts';
import { footFalls } from './foot-falls.ts';
import type { TempCue, TempSound } from './temp-cue.ts';

/** What the prompt names to be heard besides speech, where it is heard. In the order it begins. */
export function listTempCues(
  { shots }: Pick<Screenplay, 'shots'>,
  clips: readonly Clip[],
): TempCue[] {
  const open = new Map<string, TempCue>();
  const cues: TempCue[] = [];
  for (const shot of shots) {
    const span = spanOf(shot, clips);
    if (!span) continue;
    for (const sound of soundsOf(shot)) {
      const key = JSON.stringify(sound);
      const before = open.get(key);
      if (before?.endFrame === span.startFrame && sound.kind !== 'effect') {
        before.endFrame = span.endFrame;
        continue;
      }
      const steps =
        sound.kind === 'effect' && sound.effect === 'footsteps' && footFalls(span, clips);
      const cue = { ...span, ...sound, ...(steps && steps.length > 0 && { steps }) };
      open.set(key, cue);
      cues.push(cue);
    }
  }
  return cues;
}

function spanOf({ number }: Shot, clips: readonly Clip[]) {
  const own = clips.filter(({ shotNumber }) => shotNumber === number);
  const [first, last] = [own[0], own.at(-1)];
  return first && last && { startFrame: first.startFrame, endFrame: last.endFrame };
}

/** Each sound once. Silence is silence: of a shot that asks for it only what happens in it is heard. */
function soundsOf(shot: Shot): TempSound[] {
  const named = shot.sounds ?? [];
  const isSilent = named.some(({ kind }) => kind === 'silence');
  const heard = named.flatMap((mention) => toSound(mention, shot));
  const sounds = isSilent
    ? heard.filter(({ kind }) => kind === 'effect')
    : [...withoutBareMusic(heard), ...performancesOf(shot)];
  const seen = new Set(sounds.map((sound) => JSON.stringify(sound)));
  return [...seen].map((text) => JSON.parse(text) as TempSound);
}

function toSound(mention: SoundMention, { mood }: Shot): TempSound[] {
  if (mention.kind === 'ambience') return [{ kind: 'ambience', ambience: mention.ambience }];
  if (mention.kind === 'effect') return [{ kind: 'effect', effect: mention.effect }];
  if (mention.kind === 'silence') return [];
  const { instrument } = mention;
  const music = { kind: 'music', mood: mention.mood ?? mood ?? 'calm' } as const;
  return [instrument ? { ...music, instrument } : music];
}

/** "Music" beside "a guitar" is the guitar's. */
function withoutBareMusic(sounds: TempSound[]): TempSound[] {
  const hasInstrument = sounds.some((sound) => sound.kind === 'music' && sound.instrument);
  return sounds.filter(
    (sound) => sound.kind !== 'music' || sound.instrument !== undefined || !hasInstrument,
  );
}

/** A video of somebody who plays is heard where nobody speaks and no other music is named. */
function performancesOf({ blocking = [], lines, sounds = [] }: Shot): TempSound[] {
  if (lines.length > 0 || sounds.some(({ kind }) => kind === 'music')) return [];
  return blocking
    .filter(({ actions }) => actions.some(({ kind }) => kind === 'plays'))
    .flatMap(({ who }) => (isVideo(who) ? [{ kind: 'performance', ref: who }] : []));
}

function isVideo(who: Actor): who is CastRef {
  return 'kind' in who && who.kind === 'video';
}
