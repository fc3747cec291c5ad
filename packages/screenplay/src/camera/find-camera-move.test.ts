import { describe, expect, it } from 'vitest';
import { findCameraMove } from './find-camera-move.ts';

describe('a camera move', () => {
  it.each([
    ['The camera gradually zooms in to Image 1', 'push-in'],
    ['the camera slowly pushes in', 'push-in'],
    ['镜头缓缓推近', 'push-in'],
    ['The camera pulls back to reveal', 'pull-out'],
    ['zoom out', 'pull-out'],
    ['镜头拉远', 'pull-out'],
    ['the camera pans left', 'pan-left'],
    ['the camera pans left and moves in', 'pan-left'],
    ['镜头向左移动', 'pan-left'],
    ['the camera pans across the room', 'pan-right'],
    ['镜头右移', 'pan-right'],
    ['the camera tilts up', 'tilt-up'],
    ['镜头上移', 'tilt-up'],
    ['the camera tilts down', 'tilt-down'],
    ['Tracking shot of Image 1', 'track'],
    ['the camera follows her', 'track'],
    ['Wide shot of the street, track left', 'track'],
    ['镜头跟随图1', 'track'],
    ['the camera orbits Image 1', 'orbit'],
    ['镜头环绕图1', 'orbit'],
    ['handheld', 'handheld'],
    ['手持镜头', 'handheld'],
    ['static shot', 'static'],
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
