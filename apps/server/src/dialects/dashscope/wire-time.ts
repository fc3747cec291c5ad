const UTC8_MILLISECONDS = 8 * 3600 * 1000;

/** `2026-04-02 22:53:19.537`: UTC+8 and no zone, wherever the server stands (contract.md §4.2). */
export function formatTime(time: Date): string {
  const shifted = new Date(time.getTime() + UTC8_MILLISECONDS);
  return shifted.toISOString().slice(0, 23).replace('T', ' ');
}

/** `YYYYMMDDhhmmss` in UTC+8 (contract.md §4.3); `null` when it is no such time. */
export function parseCompactTime(text: string): Date | null {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text)?.slice(1);
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.000+08:00`);
  // `new Date` takes 24:00 and rolls some days over; a time that does not read back was none.
  if (Number.isNaN(time.getTime())) return null;
  return formatTime(time).replace(/\D/g, '').startsWith(text) ? time : null;
}
