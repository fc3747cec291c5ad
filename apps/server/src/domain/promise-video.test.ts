import type { MediaRole, TaskRequest } from '@callsheet/contract';
import { describe, expect, it } from 'vitest';
import type { Media } from './media.ts';
import { promiseVideo } from './promise-video.ts';

const request: TaskRequest = {
  model: 'wan2.7-r2v',
  prompt: '',
  media: [],
  resolution: '720P',
  ratio: '16:9',
  durationSeconds: 5,
  promptExtend: true,
  watermark: false,
};

const file = (facts: Media['facts']): Media => ({
  sha256: '',
  storageKey: '',
  sizeBytes: 1,
  facts,
});
const picture = (width: number, height: number) =>
  file({ kind: 'image', format: 'png', width, height, hasAlpha: false });
const video = (durationSeconds: number, width = 1280, height = 720) =>
  file({ kind: 'video', format: 'mp4', width, height, durationSeconds, hasAudio: true });

/** `undefined` takes a field away. */
type Changes = { [Name in keyof TaskRequest]?: TaskRequest[Name] | undefined };

function promise(changes: Changes, media: Partial<Record<MediaRole, Media>> = {}) {
  const items = Object.entries(media).map(([role, item]) => ({
    role: role as MediaRole,
    media: item,
  }));
  const asked = { ...request, ...changes } as TaskRequest;
  return promiseVideo({ request: asked, media: items });
}

describe('the size that is owed', () => {
  it.each<[string, Changes, Partial<Record<MediaRole, Media>>, string]>([
    ['a ratio', { ratio: '3:4' }, {}, '832x1104'],
    [
      'an exact size (§3.4)',
      { model: 'wan2.6-r2v', size: { width: 1088, height: 832 } },
      {},
      '1088x832',
    ],
    [
      'a first frame, whatever the ratio (§2.5)',
      {},
      { firstFrame: picture(750, 1000) },
      '816x1104',
    ],
    [
      'a first clip (§3.1)',
      { model: 'wan2.7-i2v', ratio: undefined },
      { firstClip: video(3, 720, 1280) },
      '720x1280',
    ],
    [
      'an input video (§3.3)',
      { model: 'wan2.7-videoedit', ratio: undefined },
      { inputVideo: video(4, 800, 800) },
      '960x960',
    ],
    [
      'a ratio over an input video (§3.3)',
      { model: 'wan2.7-videoedit', ratio: '9:16' },
      { inputVideo: video(4) },
      '720x1280',
    ],
    ['480P (wan3.0)', { model: 'wan3.0-video', resolution: '480P' }, {}, '832x480'],
  ])('follows %s', (_, changes, media, size) => {
    const { width, height } = promise(changes, media);
    expect(`${width}x${height}`).toBe(size);
  });
});

describe('the length that is owed', () => {
  const edit = { model: 'wan2.7-videoedit', ratio: undefined };

  it('is the duration', () => {
    expect(promise({ durationSeconds: 7 }).durationSeconds).toBe(7);
  });

  it('is that of the input video in whole frames where there is no duration (§3.3)', () => {
    const owed = promise({ ...edit, durationSeconds: undefined }, { inputVideo: video(6.829) });
    expect(owed.durationSeconds * 30).toBeCloseTo(205, 9);
  });

  it('cuts an input video, and never goes on after its end', () => {
    expect(promise({ ...edit, durationSeconds: 3 }, { inputVideo: video(8) }).durationSeconds).toBe(
      3,
    );
    expect(promise({ ...edit, durationSeconds: 9 }, { inputVideo: video(4) }).durationSeconds).toBe(
      4,
    );
  });

  it('is not made up', () => {
    expect(() => promise({ durationSeconds: undefined })).toThrow('names no duration');
  });
});

it('owes sound unless it was declined (wan2.6-r2v-flash, §3.4)', () => {
  expect(promise({}).hasSound).toBe(true);
  expect(promise({ withAudio: true }).hasSound).toBe(true);
  expect(promise({ withAudio: false }).hasSound).toBe(false);
});
