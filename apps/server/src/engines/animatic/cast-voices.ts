import type { SoundCue } from '@callsheet/animatic';
import type { Media } from '../../domain/media.ts';
import type { MediaFormat } from './decode/open-media.ts';
import { pictureKey } from './picture-key.ts';
import type { CastMember } from './plan-film.ts';
import { chooseVoice, defaultVoice, type Voice } from './speech/choose-voice.ts';

/** The sample that decides a speaker's voice. */
export type VoiceSample = { key: string; media: Media; format: MediaFormat };

/**
 * The samples of those who speak: a reference's own voice sample, else the sound of its video
 * (contract.md §2.3). Keyed by speaker.
 */
export function listVoiceSamples(
  cues: readonly SoundCue[],
  cast: readonly CastMember[],
): VoiceSample[] {
  const speaking = new Set(cues.map(speakerKey));
  return cast
    .filter(({ ref }) => speaking.has(pictureKey(ref)))
    .flatMap(({ ref, item }) => {
      const media = item.voice ?? item.media;
      const { facts } = media;
      if (facts.kind === 'image' || (facts.kind === 'video' && !facts.hasAudio)) return [];
      return [{ key: pictureKey(ref), media, format: facts.format }];
    });
}

/** A voice for every line: like the sample where one was heard, otherwise told apart by the speaker's place in the cast. */
export function castVoice(
  cue: SoundCue,
  cast: readonly CastMember[],
  heardHz: ReadonlyMap<string, number>,
): Voice {
  const key = speakerKey(cue);
  const pitchHz = key === null ? undefined : heardHz.get(key);
  if (pitchHz !== undefined) return chooseVoice(pitchHz);
  const index = cast.findIndex(({ ref }) => pictureKey(ref) === key);
  return defaultVoice(index === -1 ? null : index);
}

function speakerKey({ speaker }: SoundCue): string | null {
  return speaker ? pictureKey(speaker) : null;
}
