const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** `null`: no task of this server can have this id, and the database need not be asked. */
export function normalizeTaskId(text: string): string | null {
  const id = text.toLowerCase();
  return UUID.test(id) ? id : null;
}
