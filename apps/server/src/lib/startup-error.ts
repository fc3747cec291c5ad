/**
 * The server cannot start, and the reason is something its operator can put right. Printed plainly,
 * without a stack: the message says what was found, what is needed and what to do.
 */
export class StartupError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartupError';
  }
}
