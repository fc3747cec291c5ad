import type { SoundCue } from '@callsheet/animatic';
import type { Media } from '../../domain/media.ts';
import type { EngineMedia } from '../engine.ts';
import type { MediaFormat } from './decode/open-media.ts';
import { describeSpeaker } from './describe-speaker.ts';
import type { CastMember } from './name-cast.ts';
import { pictureKey } from './picture-key.ts';
import { imagineVoice, likeVoice, NARRATOR, type HeardLikeness } from './speech/choose-voice.ts';
import { imagineSpeaker, type Speaker } from './speech/imagine-speaker.ts';
import type { Voice } from './speech/voice.ts';

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

export type VoiceCasting = {
  cast: readonly CastMember[];
  prompt: string;
  /** By speaker. */
  heard: ReadonlyMap<string, HeardLikeness>;
};

/** Somebody's voice, and who is imagined to speak with it. */
export type CastVoice = { voice: Voice; speaker: Speaker };

/**
 * A voice for every line: like the sample where one was heard, otherwise of the sex and age that the
 * prompt gives, and told from all others of the film.
 */
export function castVoices(cues: readonly SoundCue[], casting: VoiceCasting): CastVoice[] {
  const { cast, prompt, heard } = casting;
  const all = [...new Set(cues.map(speakerKey))];
  const keys = all.filter((key) => key !== NOBODY);
  const voices = new Map<string, CastVoice>();
  if (all.length > keys.length) voices.set(NOBODY, { voice: NARRATOR, speaker: {} });
  const described = keys.map((key) => ({ key, speaker: readSpeaker(key, { cast, prompt }) }));
  for (const { key, speaker } of described) {
    const likeness = heard.get(key);
    if (likeness) voices.set(key, { voice: likeVoice(likeness), speaker });
  }
  described
    .filter(({ key }) => !voices.has(key))
    .forEach(({ key, speaker }, index) => {
      const company = [...voices.values()].map(({ voice }) => voice);
      voices.set(key, { voice: imagineVoice(speaker, { company, index }), speaker });
    });
  return cues.map((cue) => voices.get(speakerKey(cue))!);
}

/** A name tells before the words around it do. */
function readSpeaker(
  key: string,
  { cast, prompt }: Pick<VoiceCasting, 'cast' | 'prompt'>,
): Speaker {
  const index = cast.findIndex(({ ref }) => pictureKey(ref) === key);
  const ref = cast[index]?.ref;
  if (typeof ref === 'object') {
    return imagineSpeaker(describeSpeaker(prompt, { ref, place: index + 1 }));
  }
  const named = imagineSpeaker(key, 'name');
  return named.sex || named.kind
    ? named
    : { ...imagineSpeaker(describeSpeaker(prompt, key)), ...named };
}

/** A narrator's key. */
const NOBODY = '';

function speakerKey({ speaker, speakerName }: SoundCue): string {
  return speakerName ?? (speaker ? pictureKey(speaker) : NOBODY);
}
