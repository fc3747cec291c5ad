export type ApiErrorBody = {
  /** `<feature>.<what>`, of docs/errors.md. */
  code: string;
  category: string;
  message: string;
  /** Whether the same request may succeed later. */
  retryable: boolean;
  details: unknown[];
};

/** The server refused a request, or something went wrong there. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly category: string;
  readonly retryable: boolean;
  readonly details: unknown[];
  /** To find the request in the server's log. */
  readonly requestId: string | null;

  constructor(
    body: ApiErrorBody,
    { status, requestId }: { status: number; requestId: string | null },
  ) {
    super(body.message);
    this.name = 'ApiError';
    this.status = status;
    this.code = body.code;
    this.category = body.category;
    this.retryable = body.retryable;
    this.details = body.details;
    this.requestId = requestId;
  }
}
