/** A connection that broke off, and a resolver that had no answer for now; a name that does not exist stays so. */
const PASSING = new Set(['ECONNRESET', 'EPIPE', 'EAI_AGAIN']);

/** Whether the network may do better the next time, by the code of its error. */
export function isPassingError(code: unknown): boolean {
  return PASSING.has(String(code));
}
