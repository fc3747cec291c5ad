const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Clients ask for anything; PostgreSQL would answer text that is no UUID with an error. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
