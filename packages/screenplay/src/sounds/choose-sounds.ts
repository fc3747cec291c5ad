import type { SoundMention, Span } from '../screenplay.ts';
import type { SettingWords } from '../setting/read-settings.ts';
import type { Section } from '../structure/find-sections.ts';
import { itemsIn } from '../text/spans.ts';

/**
 * What is heard in each shot: what its own words name, what the prompt names for the whole film, and the rain that
 * goes on from the shot before. Each sound once.
 */
export function chooseSounds(
  sounds: readonly SoundMention[],
  bodies: readonly Span[],
  { sections, settings }: { sections: readonly Section[]; settings: readonly SettingWords[] },
): SoundMention[][] {
  const film = sections
    .filter(({ kind }) => kind !== 'characters')
    .flatMap(({ span }) => itemsIn(sounds, span))
    .slice(0, mostSounds);
  return bodies.map((body, index) => {
    const weather = settings[index]!.weather;
    const goingOn = weather ? itemsIn(sounds, weather.span).filter(isRain) : [];
    const heard = [...itemsIn(sounds, body).slice(0, mostSounds), ...film, ...goingOn];
    const keys = heard.map(keyOf);
    return heard.filter((_, at) => keys.indexOf(keys[at]!) === at);
  });
}

function isRain(sound: SoundMention): boolean {
  return sound.kind === 'ambience' && sound.ambience === 'rain';
}

/** More at a time are a noise. */
const mostSounds = 12;

function keyOf(sound: SoundMention): string {
  if (sound.kind === 'music') return `music ${sound.instrument ?? ''} ${sound.mood ?? ''}`;
  if (sound.kind === 'ambience') return sound.ambience;
  return sound.kind === 'effect' ? sound.effect : sound.kind;
}
