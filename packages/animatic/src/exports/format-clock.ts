const MILLISECOND = { hour: 3_600_000, minute: 60_000, second: 1000 };

/**
 * `00:00:02.033`: the millisecond in which a frame begins. Rounded down, so that of the frames' own times
 * exactly those from the first to before the last lie in a cue, and none beside it.
 * @param mark what stands before the milliseconds: `.` in WebVTT, `,` in SRT
 */
export function formatClock(
  frame: number,
  { fps, mark }: { fps: number; mark: '.' | ',' },
): string {
  const milliseconds = Math.floor((frame * 1000) / fps);
  const hours = Math.floor(milliseconds / MILLISECOND.hour);
  const minutes = Math.floor((milliseconds % MILLISECOND.hour) / MILLISECOND.minute);
  const seconds = Math.floor((milliseconds % MILLISECOND.minute) / MILLISECOND.second);
  const clock = [hours, minutes, seconds].map((part) => pad(part, 2)).join(':');
  return `${clock}${mark}${pad(milliseconds % MILLISECOND.second, 3)}`;
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
