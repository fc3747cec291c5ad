/** `01:00:02:05`, non-drop: of 30 frames a second each has a number. */
export function formatTimecode(frame: number, fps: number): string {
  const seconds = Math.floor(frame / fps);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, frame % fps]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
