import type { SoundCue } from '@callsheet/animatic';
import type { Media } from '../../domain/media.ts';
import type { EngineMedia } from '../engine.ts';
import type { MediaFormat } from './decode/open-media.ts';
import type { CastMember } from './name-cast.ts';
import { pictureKey } from './picture-key.ts';
import { chooseVoice, defaultVoice, namedVoice, type Voice } from './speech/choose-voice.ts';

/** The sample that decides a speaker's voice. */
export type VoiceSample = { key: string; media: Media; format: MediaFormat };

/**
 * The samples of those who speak: a reference's own voice sample, else the request's sounds by their
 * order (wan3.0), else the sound of its video (contract.md §2.3). Keyed by speaker.
 */
export function listVoiceSamples(
  cues: readonly SoundCue[],
  cast: readonly CastMember[],
  media: readonly EngineMedia[],
): VoiceSample[] {
  const speaking = new Set(cues.map(speakerKey));
  const sounds = media.filter(({ role }) => role === 'referenceAudio').values();
  return cast
    .filter(({ ref }) => speaking.has(pictureKey(ref)))
    .flatMap(({ ref, item }) => {
      const sample = item.voice ?? sounds.next().value?.media ?? item.media;
      const { facts } = sample;
      if (facts.kind === 'image' || (facts.kind === 'video' && !facts.hasAudio)) return [];
      return [{ key: pictureKey(ref), media: sample, format: facts.format }];
    });
}

type Company = { cast: readonly CastMember[]; cues: readonly SoundCue[] };

/**
 * A voice for every line: like the sample where one was heard, otherwise told apart by the speaker's
 * place in the cast, or among those who are known by a name alone.
 */
export function castVoice(
  cue: SoundCue,
  { cast, cues }: Company,
  heardHz: ReadonlyMap<string, number>,
): Voice {
  const { speakerName } = cue;
  if (speakerName) {
    const names = [...new Set(cues.flatMap((other) => other.speakerName ?? []))];
    return namedVoice(speakerName, names.indexOf(speakerName));
  }
  const key = speakerKey(cue);
  const pitchHz = key === null ? undefined : heardHz.get(key);
  if (pitchHz !== undefined) return chooseVoice(pitchHz);
  const index = cast.findIndex(({ ref }) => pictureKey(ref) === key);
  return defaultVoice(index === -1 ? null : index);
}

function speakerKey({ speaker }: SoundCue): string | null {
  return speaker ? pictureKey(speaker) : null;
}
