/** No answer came, or it was not Callsheet's: nobody can say whether the request did anything. */
export class UnreachableError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UnreachableError';
  }
}
