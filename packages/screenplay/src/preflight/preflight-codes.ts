import type { Severity } from './severity.ts';

/** One row of `docs/preflight.md`. */
export type PreflightCodeFacts = {
  code: `preflight.${string}`;
  severity: Severity;
  /** One sentence for readers of the documentation. */
  meaning: string;
};

/** Every code of a finding. A rule that needs another adds its row. */
export const preflightCodes = [
  {
    code: 'preflight.request_invalid',
    severity: 'error',
    meaning: 'The request breaks a rule of its model and would be refused.',
  },
  {
    code: 'preflight.duration_limited_by_video',
    severity: 'error',
    meaning: 'The duration is longer than the model makes with a reference video.',
  },
  {
    code: 'preflight.field_ignored',
    severity: 'warning',
    meaning: 'The model has no such field, or does not look at it in this request.',
  },
  {
    code: 'preflight.reference_missing',
    severity: 'error',
    meaning: 'The prompt names a reference that the request does not bring.',
  },
  {
    code: 'preflight.reference_unused',
    severity: 'warning',
    meaning: 'The request brings a reference that the prompt never names.',
  },
  {
    code: 'preflight.reference_unnamed',
    severity: 'note',
    meaning: 'The only reference is not named; the model has to guess what it is for.',
  },
  {
    code: 'preflight.numbered_jointly',
    severity: 'warning',
    meaning: 'Images and videos seem to be counted together; each kind is counted from 1.',
  },
  {
    code: 'preflight.mention_form',
    severity: 'note',
    meaning: 'A reference is named in another form than the documented one.',
  },
  {
    code: 'preflight.mention_unnumbered',
    severity: 'warning',
    meaning: 'The prompt numbers references, and the model takes none that are numbered.',
  },
  {
    code: 'preflight.mention_of_older_model',
    severity: 'warning',
    meaning:
      'A reference is named `character1`, the way of wan2.6, to a model that does not know it.',
  },
  {
    code: 'preflight.mention_of_newer_model',
    severity: 'warning',
    meaning:
      'A reference is named `Image 1`, the way of wan2.7, to a model that knows `character1`.',
  },
  {
    code: 'preflight.storyboards_several',
    severity: 'warning',
    meaning: 'Two or more images are storyboards; one a request is recommended.',
  },
  {
    code: 'preflight.several_subjects',
    severity: 'note',
    meaning: 'The prompt speaks of several people in one reference; each should show one.',
  },
  {
    code: 'preflight.line_too_long',
    severity: 'warning',
    meaning: 'A spoken line takes longer than its shot has.',
  },
  {
    code: 'preflight.times_overlap',
    severity: 'warning',
    meaning: 'A shot is to begin before the one before it has ended.',
  },
  {
    code: 'preflight.times_gap',
    severity: 'warning',
    meaning: 'The written times leave a part of the video without a shot.',
  },
  {
    code: 'preflight.times_reversed',
    severity: 'warning',
    meaning: 'A shot is to end before it begins, or when it does.',
  },
  {
    code: 'preflight.times_past_end',
    severity: 'warning',
    meaning: 'A written time lies after the end of the video.',
  },
  {
    code: 'preflight.shots_too_many',
    severity: 'warning',
    meaning: 'There are more shots than seconds.',
  },
  {
    code: 'preflight.shot_too_short',
    severity: 'warning',
    meaning: 'A shot lasts under 0.7 s, which is seen as a flicker.',
  },
  {
    code: 'preflight.ratio_ignored',
    severity: 'warning',
    meaning: 'The `ratio` does nothing: the first frame gives the shape.',
  },
  {
    code: 'preflight.voice_with_first_frame',
    severity: 'warning',
    meaning: 'A voice sample together with a first frame is not recommended.',
  },
  {
    code: 'preflight.voice_replaces_sound',
    severity: 'note',
    meaning: "The voice sample takes the place of the reference video's own voice.",
  },
  {
    code: 'preflight.driving_audio_cut',
    severity: 'warning',
    meaning: 'The driving audio is longer than the video and will be cut.',
  },
  {
    code: 'preflight.driving_audio_short',
    severity: 'note',
    meaning: 'The driving audio ends before the video, whose rest is silent.',
  },
  {
    code: 'preflight.input_video_cut',
    severity: 'warning',
    meaning: 'The video to edit is longer than the duration and will be cut.',
  },
  {
    code: 'preflight.prompt_cut',
    severity: 'warning',
    meaning: 'The prompt is longer than the model reads; the rest is cut off without a word.',
  },
  {
    code: 'preflight.negative_prompt_cut',
    severity: 'warning',
    meaning:
      'The negative prompt is longer than the model reads; the rest is cut off without a word.',
  },
  {
    code: 'preflight.prompt_extend_storyboard',
    severity: 'warning',
    meaning:
      'The prompt is a storyboard already, and `prompt_extend` lets a language model rewrite it.',
  },
  {
    code: 'preflight.media_unusable',
    severity: 'error',
    meaning:
      'A media breaks a limit of its place (format, pixels, shape, seconds, bytes, transparency), or does not go with the rest.',
  },
  {
    code: 'preflight.media_unreachable',
    severity: 'error',
    meaning: 'A media could not be fetched, or cannot be read.',
  },
  {
    code: 'preflight.media_not_checked',
    severity: 'warning',
    meaning: 'A media could not be looked at in the time that a preflight has.',
  },
  {
    code: 'preflight.video_seconds_billed',
    severity: 'note',
    meaning: 'So many seconds of an input video are billed.',
  },
  {
    code: 'preflight.engine_refuses',
    severity: 'error',
    meaning: 'The engine of this key does not make such a video.',
  },
  {
    code: 'preflight.engine_without',
    severity: 'note',
    meaning: 'The engine of this key makes the video without something that the request asks for.',
  },
  {
    code: 'preflight.price_missing',
    severity: 'warning',
    meaning: 'No price of the hosted service is known for this request, so there is no quote.',
  },
] as const satisfies readonly PreflightCodeFacts[];

/** A code of the table. */
export type PreflightCode = (typeof preflightCodes)[number]['code'];

const severities = new Map<PreflightCode, Severity>(
  preflightCodes.map(({ code, severity }) => [code, severity]),
);

/** How grave a finding with the code is. */
export function severityOf(code: PreflightCode): Severity {
  return severities.get(code)!;
}
