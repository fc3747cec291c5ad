import type { Shot } from '../../screenplay.ts';
import { deliveryPaces, speakingSeconds, speechRates } from '../../timing/speaking-seconds.ts';
import type { FoundByRule } from '../finding.ts';
import type { PreflightReading } from '../preflight-reading.ts';

/** Lines that take longer than is left of their shot, unless nothing is heard. The lines of a shot follow one another. */
export function findLongLines({ request, prompt }: PreflightReading): FoundByRule[] {
  if (request.withAudio === false) return [];
  return prompt.screenplay.shots.flatMap(findInShot);
}

/** Two frames and a rounding of the shots to frames are not worth a word. */
const TOLERANCE_SECONDS = 0.1;

function findInShot(shot: Shot): FoundByRule[] {
  const room = shot.endSeconds - shot.startSeconds;
  const found: FoundByRule[] = [];
  let spoken = 0;
  for (const line of shot.lines) {
    const seconds = speakingSeconds(line.text, line.delivery);
    const left = Math.max(0, room - spoken);
    spoken += seconds;
    if (seconds <= left + TOLERANCE_SECONDS) continue;
    const { unit } = speechRates[line.language];
    const pace = line.delivery ? deliveryPaces[line.delivery] : 1;
    const perSecond = round(speechRates[line.language].perSecond * pace);
    const fitting = Math.max(0, Math.floor((left - speechRates.edgeSeconds) * perSecond));
    found.push({
      code: 'preflight.line_too_long',
      message: `This line takes about ${round(seconds)} s at ${perSecond} ${unit} a second; shot ${shot.number} has ${describeRoom(left, room)}.`,
      fix:
        fitting > 0
          ? `Shorten it to about ${fitting} ${unit}, or give the shot ${round(seconds - left)} s more.`
          : `Move it to a shot of its own, or give the shot ${round(seconds - left)} s more.`,
      span: line.span,
    });
  }
  return found;
}

function describeRoom(left: number, room: number): string {
  return left < room ? `${round(left)} s left of its ${round(room)} s` : `${round(room)} s`;
}

function round(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
