import { STATUS_CODES, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { Problem } from './problem.ts';

/** What Node has found wrong before there is a request. */
interface WireError extends Error {
  code?: string;
}

/** What cannot become a request is answered like any other, with a problem document, where an answer can still be sent. */
export function refuseOnTheWire(server: Server): void {
  const answering = new WeakMap<Duplex, ServerResponse>();
  server.prependListener('request', ({ socket }, response) => void answering.set(socket, response));
  server.on('clientError', (error: WireError, socket) => {
    const response = answering.get(socket);
    const isAnswering = response?.headersSent === true && !response.writableEnded;
    if (error.code === 'ECONNRESET' || !socket.writable || isAnswering) return void socket.destroy();
    socket.end(onTheWire(problemOf(error)));
  });
  server.on('checkExpectation', ({ headers }, response) => {
    const { status, text } = written(
      new Problem('expectation_failed', `nothing is known of Expect: ${headers.expect}`),
    );
    response.writeHead(status, { 'Content-Type': problemType, Connection: 'close' }).end(text);
  });
}

/** What the server library cannot make a request of, such as one without a host. */
export const refuseUnreadable = (error: unknown): Response => {
  const { status, text } = written(new Problem('malformed', error instanceof Error ? error.message : 'no request'));
  return new Response(text, { status, headers: { 'Content-Type': problemType, Connection: 'close' } });
};

const problemType = 'application/problem+json';

function problemOf({ code = '' }: WireError): Problem {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new Problem('too_slow', 'the request did not arrive in time');
    case 'HPE_HEADER_OVERFLOW':
      return new Problem('headers_too_large', 'the request line and the headers are longer than 16 kB');
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return new Problem('too_large', 'the extensions of a chunk are too long');
    default:
      return new Problem(
        'malformed',
        `this is no HTTP: ${code.replace('HPE_', '').toLowerCase().replaceAll('_', ' ')}`,
      );
  }
}

function written(problem: Problem): { status: number; text: string } {
  return { status: problem.status, text: JSON.stringify(problem.document(crypto.randomUUID())) };
}

function onTheWire(problem: Problem): string {
  const { status, text } = written(problem);
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `Content-Type: ${problemType}`,
    `Content-Length: ${Buffer.byteLength(text)}`,
    'Connection: close',
    '',
    text,
  ].join('\r\n');
}
