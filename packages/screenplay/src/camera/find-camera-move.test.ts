import { describe, expect, it } from 'vitest';
import { findCameraMove } from './find-camera-move.ts';

describe('a camera move', () => {
  it.each([
    ['The camera gradually zooms in to Image 1', 'zoom-in'],
    ['the camera slowly pushes in', 'push-in'],
    ['镜头缓缓推近', 'push-in'],
    ['The camera pulls back to reveal', 'pull-out'],
    ['zoom out', 'zoom-out'],
    ['镜头拉远', 'pull-out'],
    ['the camera pans left', 'pan-left'],
    ['the camera pans left and moves in', 'pan-left'],
    ['镜头向左移动', 'track-left'],
    ['the camera pans across the room', 'pan-right'],
    ['镜头右移', 'track-right'],
    ['the camera tilts up', 'tilt-up'],
    ['镜头上移', 'crane-up'],
    ['the camera tilts down', 'tilt-down'],
    ['Tracking shot of Image 1', 'track'],
    ['the camera follows her', 'follow'],
    ['Wide shot of the street, track left', 'track-left'],
    ['镜头跟随图1', 'follow'],
    ['the camera orbits Image 1', 'orbit'],
    ['镜头环绕图1', 'orbit'],
    ['handheld', 'handheld'],
    ['手持镜头', 'handheld'],
    ['static shot', 'static'],
    ['镜头放大', 'zoom-in'],
    ['crash zoom on her eyes', 'zoom-in'],
    ['The camera glides forward', 'push-in'],
    ['the camera dollies in', 'push-in'],
    ['镜头向前推', 'push-in'],
    ['slow pull back', 'pull-out'],
    ['镜头后退', 'pull-out'],
    ['镜头向左摇', 'pan-left'],
    ['镜头摇向右侧的观众席', 'pan-right'],
    ['The camera tracks to the right', 'track-right'],
    ['镜头从左向右平移', 'track-right'],
    ['镜头横移', 'track'],
    ['A drone shot flies over the road, following Image 1', 'follow'],
    ['跟拍图2', 'follow'],
    ['The camera cranes up', 'crane-up'],
    ['the camera rises above the roofs', 'crane-up'],
    ['镜头缓缓升起', 'crane-up'],
    ['The camera descends', 'crane-down'],
    ['降镜头', 'crane-down'],
    ['镜头上摇', 'tilt-up'],
    ['固定镜头', 'static'],
  ])('is named by %s', (text, move) => {
    expect(findCameraMove(text)?.move).toBe(move);
  });

  it.each([
    'Image 1 moves closer to Image 2',
    'he pulls out a knife',
    'she pulls back the curtain',
    'a frying pan on the stove',
    'she tilts her head',
    '图1手持图2',
    '图1拉开窗帘',
    '图1向左移动',
    'a dog follows her',
  ])('is not what people do: %s', (text) => {
    expect(findCameraMove(text)).toBeUndefined();
  });
});
