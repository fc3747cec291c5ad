import type { Delivery } from '@callsheet/screenplay';
import type { Voice } from './voice.ts';

/** From the lowest to the highest pitch of a line, as a ratio: how lively it is. */
const RANGE = 1.4;
/** Breath instead of voice, in espeak-ng's own variant `whisper`: no voicing bar, turbulence in each formant. */
const WHISPER = [
  'formant 0 100 0 100',
  'voicing 17',
  'breath 75 75 50 40 15 10',
  'breathw 150 150 200 200 400 400',
];
const SHOUT = ['voicing 130', 'consonants 140 130', 'stressAmp 20 20 24 24 24 26 28 28'];

/**
 * The voice file of somebody: a timbre of espeak-ng with another pitch and other formants.
 * @param baseHz what espeak-ng is to take for the pitch of the voice: its lines come out a little higher.
 * See espeak-ng `docs/voices.md`.
 */
export function writeVariant(
  timbre: string,
  voice: Voice,
  { baseHz, delivery }: { baseHz: number; delivery?: Delivery | undefined },
): string {
  const kept = timbre
    .split('\n')
    .map((line) => line.trim())
    // The room is added later, as the shot asks for it.
    .filter((line) => !/^(?:language|name|gender|pitch|echo|flutter|$|\/\/|#)/.test(line))
    .map((line) => scaleFormant(line, voice.formantScale));
  return [
    'language variant',
    'name cast',
    `pitch ${Math.round(baseHz)} ${Math.round(baseHz * RANGE)}`,
    `flutter ${voice.trembles ? 18 : 3}`,
    ...withMissingFormants(kept, voice.formantScale),
    ...(delivery === 'whisper' ? WHISPER : []),
    ...(delivery === 'shout' ? SHOUT : []),
    '',
  ].join('\n');
}

const FORMANT = /^formant\s+(\d)\s+(\d+)(.*)$/;

function scaleFormant(line: string, scale: number): string {
  return line.replace(
    FORMANT,
    (_, number: string, frequency: string, rest: string) =>
      `formant ${number} ${Math.round(Number(frequency) * scale)}${rest}`,
  );
}

/** A timbre without formants of its own has those of the language. */
function withMissingFormants(lines: readonly string[], scale: number): string[] {
  const own = new Set(lines.flatMap((line) => FORMANT.exec(line)?.[1] ?? []));
  const missing = ['1', '2', '3', '4', '5'].filter((number) => !own.has(number));
  const added = missing.map((number) => `formant ${number} ${Math.round(100 * scale)} 100 100`);
  return [...lines, ...added];
}
