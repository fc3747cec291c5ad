import type { DialogueLine } from '@callsheet/screenplay';
import type { Stretch } from '../subject.ts';
import type { Layer, LayerVideo, VisualFacts } from '../timeline.ts';
import { refKey } from './choose-set.ts';
import { chooseTake, type Take } from './choose-take.ts';
import { FPS } from './cut-shots.ts';
import type { ShotStage } from './shot-stage.ts';

/**
 * The part of a reference video that a shot plays; a still does not play.
 * @param keptWidth what the frame shows of the source's width where somebody else stands beside whom it shows.
 */
export function playVideo(
  visual: VisualFacts,
  stage: ShotStage,
  keptWidth?: number,
): Pick<Layer, 'video'> {
  const { kind, durationSeconds, subject } = visual;
  if (kind !== 'video' || !durationSeconds) return {};
  const heads = subject?.heads;
  const take = chooseTake({
    durationSeconds,
    shownSeconds: stage.durationSeconds,
    wantedSeconds: stage.startSecondsOf(visual),
    talks: subject?.talks ?? [],
    ...linesIn(visual, stage),
    ...(heads && keptWidth && { keeps: { heads, width: keptWidth } }),
  });
  return { video: videoOf(take, durationSeconds) };
}

function linesIn(
  { ref }: VisualFacts,
  { shot, startFrame, durationSeconds }: ShotStage,
): Record<'ownLines' | 'otherLines', Stretch[]> {
  const beginsAt = Math.max(startFrame / FPS, shot.startSeconds);
  const shown = (seconds: number) => Math.min(durationSeconds, Math.max(0, seconds - beginsAt));
  const heard = (lines: readonly DialogueLine[]) =>
    lines.map(({ startSeconds, endSeconds }) => ({
      startSeconds: shown(startSeconds),
      endSeconds: shown(endSeconds),
    }));
  const isOwn = ({ speaker, isOffScreen }: DialogueLine) =>
    !isOffScreen && speaker !== undefined && refKey(speaker) === refKey(ref);
  return {
    ownLines: heard(shot.lines.filter(isOwn)),
    otherLines: heard(shot.lines.filter((line) => !isOwn(line))),
  };
}

function videoOf({ startSeconds, untilSeconds, speed }: Take, durationSeconds: number): LayerVideo {
  return {
    startSeconds,
    durationSeconds,
    ...(untilSeconds < durationSeconds && { untilSeconds }),
    ...(speed < 1 && { speed: Math.round(speed * 1e4) / 1e4 }),
  };
}
