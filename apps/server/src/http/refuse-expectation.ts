import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers a request that expects anything but `100-continue`, which Node itself would refuse without a word. */
export function refuseExpectation(_request: IncomingMessage, response: ServerResponse): void {
  const requestId = randomUUID();
  const body = JSON.stringify({
    code: 'request.malformed',
    message: 'The header Expect may only be 100-continue. Leave it out.',
    request_id: requestId,
  });
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'x-request-id': requestId,
    // Whether the body follows, only the client knows.
    connection: 'close',
  };
  response.writeHead(417, headers).end(body);
}
