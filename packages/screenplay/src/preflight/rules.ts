import type { FoundByRule } from './finding.ts';
import type { PreflightReading } from './preflight-reading.ts';
import { findBilledSeconds } from './rules/find-billed-seconds.ts';
import { findExtendedStoryboards } from './rules/find-extended-storyboards.ts';
import { findLateTimes } from './rules/find-late-times.ts';
import { findLengthConflicts } from './rules/find-length-conflicts.ts';
import { findLongLines } from './rules/find-long-lines.ts';
import { findMentionsOfOtherModels } from './rules/find-mentions-of-other-models.ts';
import { findMissingReferences } from './rules/find-missing-references.ts';
import { findOddMentions } from './rules/find-odd-mentions.ts';
import { findOverlappingTimes } from './rules/find-overlapping-times.ts';
import { findReplacedSound } from './rules/find-replaced-sound.ts';
import { findReversedTimes } from './rules/find-reversed-times.ts';
import { findSeveralSubjects } from './rules/find-several-subjects.ts';
import { findShortShots } from './rules/find-short-shots.ts';
import { findStoryboards } from './rules/find-storyboards.ts';
import { findTimeGaps } from './rules/find-time-gaps.ts';
import { findTooManyShots } from './rules/find-too-many-shots.ts';
import { findUnnumberedMentions } from './rules/find-unnumbered-mentions.ts';
import { findUnusableCast } from './rules/find-unusable-cast.ts';
import { findUnusableMedia } from './rules/find-unusable-media.ts';
import { findUnusedReferences } from './rules/find-unused-references.ts';
import { findVoicesWithFirstFrame } from './rules/find-voices-with-first-frame.ts';

/** One thing that can be wrong with a request, a rule. A new rule is a file and a line here. */
export type PreflightRule = (reading: PreflightReading) => FoundByRule[];

export const preflightRules: readonly PreflightRule[] = [
  findMissingReferences,
  findUnusedReferences,
  findOddMentions,
  findUnnumberedMentions,
  findMentionsOfOtherModels,
  findStoryboards,
  findSeveralSubjects,
  findLongLines,
  findOverlappingTimes,
  findTimeGaps,
  findReversedTimes,
  findLateTimes,
  findTooManyShots,
  findShortShots,
  findVoicesWithFirstFrame,
  findReplacedSound,
  findLengthConflicts,
  findExtendedStoryboards,
  findUnusableMedia,
  findUnusableCast,
  findBilledSeconds,
];
