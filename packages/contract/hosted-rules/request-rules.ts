import type { ContractRule } from './contract-rule.ts';

/** contract.md §2 and §3: what a request may be. */
export const requestRules: readonly ContractRule[] = [
  {
    id: '2-model-ids',
    rule: 'A model is named by its rolling id or a snapshot id, exactly.',
    source: 'R2V-OAS, PROBE-KR',
  },
  {
    id: '2-all-models',
    rule: 'Every bound of every parameter and count of wan2.7-r2v holds at the bound and not past it.',
    source: 'R2V-DOC, R2V-OAS',
  },
  { id: '2.1-prompt-required', rule: '`prompt` is required.', source: 'R2V-DOC' },
  {
    id: '2.1-prompt-cut',
    rule: 'A prompt over 5000 characters is cut, not refused; each Chinese character, letter and mark counts one.',
    source: 'R2V-DOC, R2V-OAS',
  },
  {
    id: '2.1-negative-prompt',
    rule: '`negative_prompt` stands in `input` and is cut at 500 characters.',
    source: 'R2V-DOC',
  },
  {
    id: '2.1-mentions',
    rule: 'Prompts name references `Image 1`, `图1`; images and videos are numbered separately, a first frame not at all.',
    source: 'S002, R2V-DOC',
  },
  {
    id: '2.1-single-mention',
    rule: 'With exactly one image or video, “reference image”, “参考视频” and their like name it.',
    source: 'S002, R2V-DOC',
  },
  { id: '2.2-media-required', rule: '`media` is a list and required.', source: 'R2V-DOC' },
  { id: '2.2-types', rule: 'An item has a known type and a URL.', source: 'R2V-DOC' },
  {
    id: '2.2-reference-needed',
    rule: 'At least one reference image or video.',
    source: 'S002, R2V-DOC',
  },
  {
    id: '2.2-five-references',
    rule: 'At most five reference images and videos together.',
    source: 'S002, R2V-DOC',
  },
  {
    id: '2.2-one-first-frame',
    rule: 'At most one first frame, beside the five.',
    source: 'R2V-DOC',
  },
  {
    id: '2.2-voices',
    rule: 'A voice goes with a reference image or video only, in both spellings.',
    source: 'R2V-DOC, JAVASDK',
  },
  {
    id: '2.2-single-subject',
    rule: 'A reference should show one subject.',
    source: 'S002',
    untestable: 'advice that no program can check',
  },
  {
    id: '2.3-media-limits',
    rule: 'Formats, pixels, aspect, duration, bytes and transparency of each role, at each bound and just past it.',
    source: 'R2V-DOC, R2V-OAS',
  },
  {
    id: '2.3-transports',
    rule: 'Each role takes http(s) and `oss://`, images `data:` too.',
    source: 'R2V-DOC, S002',
  },
  {
    id: '2.3-voice-wins',
    rule: 'The voice of a video is its own sound; a `reference_voice` wins over it.',
    source: 'R2V-DOC',
  },
  {
    id: '2.4-resolution',
    rule: '`resolution` is 720P or 1080P, by default 1080P.',
    source: 'R2V-DOC, R2V-OAS',
  },
  { id: '2.4-ratio', rule: '`ratio` is one of five, by default 16:9.', source: 'R2V-DOC' },
  { id: '2.4-ratio-ignored', rule: 'A ratio beside a first frame is ignored.', source: 'R2V-DOC' },
  {
    id: '2.4-duration',
    rule: '`duration` is a whole number of 2 to 15 s, by default 5.',
    source: 'R2V-DOC, R2V-OAS',
  },
  {
    id: '2.4-duration-with-video',
    rule: 'With a reference video 10 s is the most.',
    source: 'R2V-DOC, S003',
  },
  {
    id: '2.4-prompt-extend',
    rule: '`prompt_extend` is a boolean, by default true.',
    source: 'R2V-DOC',
  },
  { id: '2.4-watermark', rule: '`watermark` is a boolean, by default false.', source: 'R2V-DOC' },
  {
    id: '2.4-seed',
    rule: '`seed` is a whole number of 0 to 2147483647 without a default.',
    source: 'R2V-DOC, S003',
  },
  {
    id: '2.4-unknown-parameters',
    rule: 'Unknown fields are ignored on the wire (and told of in findings).',
    source: 'R2V-DOC, PYSDK',
  },
  {
    id: '2.5-sizes',
    rule: 'The output has the pixels of the table, by ratio and resolution.',
    source: 'R2V-OAS',
  },
  {
    id: '2.5-first-frame-size',
    rule: 'With a first frame the output keeps its ratio within the tier’s pixels, sides multiples of 16.',
    source: 'I2V-DOC',
  },
  { id: '2.5-format', rule: 'One MP4, H.264, 30 frames a second, with sound.', source: 'R2V-DOC' },
  {
    id: '3-all-models',
    rule: 'Every bound of every parameter and count of the other models holds at the bound and not past it.',
    source: 'I2V-DOC, T2V-OAS, R2V26-DOC',
  },
  {
    id: '3.1-combinations',
    rule: 'wan2.7-i2v takes six combinations of media and nothing else, each type once.',
    source: 'I2V-DOC',
  },
  {
    id: '3.1-clip-duration',
    rule: 'The duration counts a first clip in and must be longer (inferred).',
    source: 'I2V-DOC',
  },
  { id: '3.1-prompt-optional', rule: 'wan2.7-i2v needs no prompt.', source: 'I2V-DOC' },
  { id: '3.1-no-ratio', rule: 'wan2.7-i2v has no ratio.', source: 'I2V-DOC' },
  {
    id: '3.1-defaults',
    rule: 'wan2.7-i2v defaults: 1080P, 5 s, rewriting on, watermark off.',
    source: 'I2V-DOC, S004',
  },
  {
    id: '3.2-audio-url',
    rule: 'wan2.7-t2v takes one sound in `audio_url`, by http(s) or `oss://`.',
    source: 'T2V-OAS',
  },
  {
    id: '3.2-parameters',
    rule: 'wan2.7-t2v has the parameters and sizes of r2v.',
    source: 'T2V-OAS',
  },
  {
    id: '3.3-media',
    rule: 'wan2.7-videoedit takes exactly one video and up to four images; the prompt may be left out.',
    source: 'DMX',
  },
  {
    id: '3.3-parameters',
    rule: 'wan2.7-videoedit: ratio and duration are the input’s by default (duration 0 too), sound `auto` or `origin`.',
    source: 'DMX',
  },
  {
    id: '3.4-reference-urls',
    rule: 'wan2.6 takes bare URLs, at most five of which three are videos, told apart by their ending; the older list too.',
    source: 'R2V26-DOC',
  },
  {
    id: '3.4-size',
    rule: 'wan2.6 takes a size with an asterisk, by default 1920*1080, of its own table.',
    source: 'R2V26-DOC',
  },
  { id: '3.4-shot-type', rule: 'wan2.6 takes `shot_type` single or multi.', source: 'R2V26-DOC' },
  { id: '3.4-audio', rule: 'wan2.6-r2v-flash may be silent.', source: 'R2V26-DOC' },
  { id: '3.4-usage', rule: 'The usage of wan2.6 names the size.', source: 'R2V26-DOC' },
  {
    id: '3.5-migration',
    rule: 'Fields of wan2.6 have no meaning in wan2.7, and each has its successor or none.',
    source: 'R2V-DOC',
  },
];
