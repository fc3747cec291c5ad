import { expect, test } from 'vitest';
import { scrubLogLine } from './scrub-log-line.ts';

const CANARY = 'CaNaRy0123456789';

test.each([
  [`{"msg":"key sk-${CANARY}"}`, '{"msg":"key sk-[hidden]"}'],
  [`{"a":"Bearer ${CANARY}"}`, '{"a":"Bearer [hidden]"}'],
  [
    `{"u":"https://h/content/1.mp4?Signature=${CANARY}"}`,
    '{"u":"https://h/content/1.mp4?[hidden]"}',
  ],
  [`{"u":"https://h?${CANARY}"}`, '{"u":"https://h?[hidden]"}'],
  [`{"u":"postgres://u:${CANARY}@h/db"}`, '{"u":"postgres://[hidden]@h/db"}'],
  [`{"u":"data:image/png;base64,${CANARY}"}`, '{"u":"data:[hidden]"}'],
  [`{"u":"data:,${CANARY}"}`, '{"u":"data:[hidden]"}'],
  [`{"u":"${CANARY.repeat(20)}=="}`, '{"u":"[hidden]"}'],
])('%s', (line, clean) => {
  expect(scrubLogLine(line)).toBe(clean);
});

test('an ordinary line stays as it is', () => {
  const line =
    '{"level":30,"time":1,"requestId":"18814247-f944-4102-aa4a-0123456789ab","url":"/api/v1/tasks/1","msg":"Is it done? Yes."}';
  expect(scrubLogLine(line)).toBe(line);
});
