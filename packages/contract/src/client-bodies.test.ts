import { expect, it } from 'vitest';
import type { TaskRequest } from './task-request.ts';
import { validateRequest } from './validate-request.ts';

/** The bodies that real clients were recorded to send; an ellipsis of the documents stands for a value. */
const bodies: readonly [string, string, Partial<TaskRequest>][] = [
  [
    'the Python SDK as documented (contract.md §1.6)',
    `{"model":"wan2.7-r2v","parameters":{"resolution":"720P","ratio":"16:9","duration":10,"prompt_extend":false,"watermark":true},
 "input":{"prompt":"…","extend_prompt":true,"function":"video-synthesis","media":[{"type":"reference_image","url":"https://a.example/…","reference_voice":"https://a.example/…"}]}}`,
    {
      prompt: '…',
      resolution: '720P',
      durationSeconds: 10,
      promptExtend: false,
      watermark: true,
      media: [
        { role: 'referenceImage', url: 'https://a.example/…', voiceUrl: 'https://a.example/…' },
      ],
    },
  ],
  [
    'the Python SDK as recorded (clients.md §1)',
    `{"model":"wan2.7-r2v","parameters":{"duration":2,"seed":7,"prompt_extend":false,"watermark":false,"resolution":"720P","ratio":"16:9"},
 "input":{"prompt":"…","extend_prompt":true,"negative_prompt":"blurry","function":"video-synthesis",
  "media":[{"type":"reference_image","url":"oss://up/女孩 1.png","reference_voice":"oss://up/声音.wav"},{"type":"reference_video","url":"oss://up/b.mp4"}]}}`,
    {
      negativePrompt: 'blurry',
      durationSeconds: 2,
      seed: 7,
      media: [
        { role: 'referenceImage', url: 'oss://up/女孩 1.png', voiceUrl: 'oss://up/声音.wav' },
        { role: 'referenceVideo', url: 'oss://up/b.mp4' },
      ],
    },
  ],
  [
    'the Python SDK without parameters',
    `{"model":"wan2.7-r2v","parameters":{},"input":{"prompt":"…","extend_prompt":true,"function":"video-synthesis","media":[{"type":"reference_image","url":"https://a.example/1.png"}]}}`,
    {
      resolution: '1080P',
      ratio: '16:9',
      durationSeconds: 5,
      promptExtend: true,
      watermark: false,
    },
  ],
  [
    'the Java SDK (clients.md §2)',
    `{"model":"wan2.7-r2v","input":{"prompt":"…","extend_prompt":true,"media":[{"url":"https://a.example/1.png","type":"reference_image","referenceVoice":"https://a.example/v.mp3","referenceDescription":"x"}]},
 "parameters":{"with_audio":false,"duration":5,"resolution":"720P"}}`,
    {
      media: [
        {
          role: 'referenceImage',
          url: 'https://a.example/1.png',
          voiceUrl: 'https://a.example/v.mp3',
        },
      ],
    },
  ],
  [
    'the Vercel AI SDK (clients.md §3)',
    `{"model":"wan2.7-r2v-2026-06-12","input":{"prompt":"…","media":[{"type":"reference_image","url":"data:image/png;base64,iVBORw0KGgo="}]},
 "parameters":{"duration":5,"seed":1,"resolution":"720P","ratio":"9:16","prompt_extend":true,"watermark":false}}`,
    { model: 'wan2.7-r2v-2026-06-12', ratio: '9:16', seed: 1 },
  ],
];

it.each(bodies)('reads the body of %s', (_, json, expected) => {
  expect(validateRequest(JSON.parse(json))).toMatchObject({ ok: true, request: expected });
});

it.each([
  [
    'a null prompt',
    '{"prompt":null,"media":[{"type":"reference_image","url":"https://a.example/1"}]}',
    'Field required: input.prompt',
  ],
  [
    'no media',
    '{"prompt":"…","extend_prompt":true,"function":"video-synthesis"}',
    'Field required: input.media',
  ],
  [
    'a media without type',
    '{"prompt":"…","media":[{"url":"https://a.example/1"}]}',
    'Field required: input.media.0.type',
  ],
  [
    'a lone first frame, as the Vercel AI SDK sends frameImages (clients.md §3)',
    '{"prompt":"…","media":[{"type":"first_frame","url":"https://a.example/1"}]}',
    'List should have at least 1 reference_image or reference_video, not 0: input.media',
  ],
])('refuses %s with one exact text', (_, input, message) => {
  const result = validateRequest({ model: 'wan2.7-r2v', input: JSON.parse(input), parameters: {} });
  expect(result).toMatchObject({ ok: false, problems: [{ message }] });
});
