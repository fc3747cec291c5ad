import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';

/**
 * Answers what Node's parser refused, which never becomes a request: in the form of every other answer
 * outside of a dialect, and with a request id that the log has. Then the connection ends, because
 * nobody can tell where the next request begins.
 */
export function refuseUnparsed(log: Logger, error: NodeJS.ErrnoException, socket: Socket): void {
  if (!canAnswer(error, socket)) {
    socket.destroy();
    return;
  }
  const requestId = randomUUID();
  const { status, code, message } = REFUSALS[error.code ?? ''] ?? MALFORMED;
  log.debug({ requestId, status, reason: error.code }, 'what is no request was refused');
  const body = JSON.stringify({ code, message, request_id: requestId });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${requestId}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

/** Not into the middle of an answer that has begun. Node's own handler looks at the same field. */
function canAnswer({ code }: NodeJS.ErrnoException, socket: Socket): boolean {
  const { _httpMessage: current } = socket as Socket & { _httpMessage?: ServerResponse | null };
  return code !== 'ECONNRESET' && socket.writable && !current?.headersSent;
}

type Refusal = { status: number; code: string; message: string };

const MALFORMED: Refusal = {
  status: 400,
  code: 'request.malformed',
  message:
    'What was sent is no HTTP/1.1 request. Check the URL, and whether it must begin with https:.',
};

/** By the parser's error codes (nodejs.org/api/http.html, `clientError`). */
const REFUSALS: Record<string, Refusal> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'request.too_large',
    message: 'The URL and the headers of a request may have 16 KiB together. Send less in them.',
  },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: {
    status: 413,
    code: 'request.too_large',
    message: 'The chunk extensions of a request body may have 16 KiB. Send none.',
  },
  HPE_INVALID_METHOD: {
    status: 400,
    code: 'request.method_unsupported',
    message: 'The request does not begin with a known method. The API takes GET and POST.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: 'request.malformed',
    message: 'The request did not arrive in time. Send it again, over a faster connection.',
  },
};
