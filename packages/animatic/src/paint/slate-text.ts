import type { CameraMove, Framing } from '@callsheet/screenplay';
import type { Clip, Timeline } from '../timeline.ts';

/** What a slate says of a clip, in the prompt's language: that it is a rehearsal, the shot, its size where it is known, and the camera's move. */
export function slateWords(
  { shotNumber, framing, move }: Clip,
  language: Timeline['language'],
): string[] {
  if (language === 'zh')
    return ['预演', `镜头${shotNumber}`, ...(framing ? [SIZES_ZH[framing]] : []), MOVES_ZH[move]];
  const spell = (name: string) => name.replaceAll('-', ' ').toUpperCase();
  return ['REHEARSAL', `SHOT ${shotNumber}`, ...(framing ? [spell(framing)] : []), spell(move)];
}

/** Minutes, seconds and frames from the beginning: `01:07:29`. */
export function runningTime(frame: number, fps: number): string {
  const seconds = Math.floor(frame / fps);
  const parts = [Math.floor(seconds / 60), seconds % 60, frame % fps];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

const SIZES_ZH: Record<Framing, string> = {
  'extreme-wide': '大远景',
  wide: '全景',
  full: '全身',
  medium: '中景',
  'medium-close': '近景',
  'close-up': '特写',
  'extreme-close-up': '大特写',
};

const MOVES_ZH: Record<CameraMove, string> = {
  static: '固定',
  'push-in': '推近',
  'pull-out': '拉远',
  'zoom-in': '变焦推近',
  'zoom-out': '变焦拉远',
  'pan-left': '左摇',
  'pan-right': '右摇',
  'tilt-up': '上摇',
  'tilt-down': '下摇',
  track: '移动',
  'track-left': '左移',
  'track-right': '右移',
  follow: '跟拍',
  orbit: '环绕',
  'crane-up': '升',
  'crane-down': '降',
  handheld: '手持',
};
