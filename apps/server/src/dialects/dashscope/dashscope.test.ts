import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import { testDialect } from '../dialect.contract.ts';
import { dashscopeDialect } from './dashscope-dialect.ts';

testDialect({
  dialect: dashscopeDialect,
  post: {
    method: 'POST',
    url: '/api/v1/services/aigc/video-generation/video-synthesis',
    headers: { 'x-dashscope-async': 'enable' },
    payload: {
      model: 'wan2.7-r2v',
      input: {
        prompt: 'Image 1 waves, then Video 1 sits down.',
        negative_prompt: 'blurry',
        media: [
          {
            type: 'reference_image',
            url: 'https://example.com/girl.png',
            reference_voice: 'https://example.com/voice.wav',
          },
          { type: 'reference_video', url: 'https://example.com/boy.mp4' },
        ],
      },
      parameters: { resolution: '720P', ratio: '16:9', duration: 10, seed: 7, watermark: false },
    },
  },
  withKey: (request: InjectOptions, apiKey: string) => ({
    ...request,
    headers: { ...request.headers, authorization: `Bearer ${apiKey}` },
  }),
  others: [{ method: 'GET', url: '/api/v1/uploads?action=getPolicy&model=wan2.7-r2v' }],
  tasks: {
    readTaskId: (created) => created.json().output.task_id,
    get: (taskId) => ({ method: 'GET', url: `/api/v1/tasks/${taskId}` }),
    cancel: (taskId) => ({ method: 'POST', url: `/api/v1/tasks/${taskId}/cancel` }),
    list: { method: 'GET', url: '/api/v1/tasks' },
    readListedIds: (listed) => listed.json().data.map((item: { task_id: string }) => item.task_id),
    expectUnknownTask(response, taskId) {
      expect(response.statusCode).toBe(200);
      expect(response.json()).toEqual({
        request_id: response.headers['x-request-id'],
        output: { task_id: taskId, task_status: 'UNKNOWN' },
      });
    },
  },
  expectRefusal(response: LightMyRequestResponse) {
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(response.headers['content-type']).toContain('application/json');
    expect(response.json()).toEqual({
      code: expect.stringMatching(/^[A-Z][A-Za-z]+(\.[A-Z][A-Za-z]+)?$/),
      message: expect.stringMatching(/./),
      request_id: response.headers['x-request-id'],
    });
  },
});
