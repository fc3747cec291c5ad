import { ApiError, type ApiErrorBody } from './api-error.ts';
import { UnreachableError } from './unreachable-error.ts';

export type TransportOptions = {
  /** Of the server, such as `http://127.0.0.1:8700`. */
  url: string;
  key: string;
  fetch?: typeof globalThis.fetch;
};

export type ApiRequest = {
  /** Below `/callsheet/v1`. */
  path: string;
  query?: Readonly<Record<string, string | number | undefined>>;
  /** Makes it a POST. */
  body?: object;
};

export type Transport = {
  /** @throws ApiError when the server refuses, UnreachableError when it does not answer. */
  json<T>(request: ApiRequest): Promise<T>;
  /** The same as CSV, to the byte. */
  csv(request: ApiRequest): Promise<string>;
  /** A file, wherever the server leads to; its body has not been read. */
  file(request: ApiRequest): Promise<Response>;
};

/** Sends requests with a key, and turns what comes back into a value or an error. */
export function createTransport(options: TransportOptions): Transport {
  const send = async (request: ApiRequest, accept: string) => {
    const response = await sendRequest(options, request, accept);
    if (!response.ok) throw await readRefusal(response);
    return response;
  };
  return {
    json: async <T>(request: ApiRequest) =>
      (await readJson(await send(request, 'application/json'))) as T,
    csv: async (request) => (await send(request, 'text/csv')).text(),
    file: (request) => send(request, '*/*'),
  };
}

async function sendRequest(
  { url, key, fetch = globalThis.fetch }: TransportOptions,
  { path, query = {}, body }: ApiRequest,
  accept: string,
): Promise<Response> {
  const target = `${url.replace(/\/+$/, '')}/callsheet/v1${path}${formatQuery(query)}`;
  const headers = { accept, authorization: `Bearer ${key}` };
  try {
    if (body === undefined) return await fetch(target, { headers });
    return await fetch(target, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch (error) {
    throw new UnreachableError(`There is no answer from ${url}: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
}

function formatQuery(query: NonNullable<ApiRequest['query']>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) parameters.set(name, String(value));
  }
  return parameters.size === 0 ? '' : `?${parameters}`;
}

async function readRefusal(response: Response): Promise<Error> {
  const body = (await readJson(response)) as { error?: ApiErrorBody; request_id?: string };
  const { status } = response;
  if (body.error === undefined) return foreign(response);
  return new ApiError(body.error, { status, requestId: body.request_id ?? null });
}

async function readJson(response: Response): Promise<object> {
  const text = await response.text();
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Said below.
  }
  throw foreign(response);
}

function foreign({ url, status }: Response): UnreachableError {
  return new UnreachableError(
    `What answers at ${url} with status ${status} is not a Callsheet server, or not of this release.`,
  );
}

/** Node says "fetch failed" and why it did in the cause. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  return (cause instanceof Error && cause.message) || message;
}
