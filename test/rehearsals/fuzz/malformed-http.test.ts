import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../support/rigs/api-rig.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

/** Sends bytes as they are; gives what came back until the connection was closed, by us once there is an answer. */
function exchange(bytes: string, { isCutOff = false, answers = 1 } = {}): Promise<string> {
  const { hostname, port } = new URL(rig.apiUrl);
  return new Promise((resolve) => {
    let received = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write(bytes, 'latin1');
      if (isCutOff) socket.end();
    });
    socket.on('data', (data) => {
      received += data.toString('latin1');
      if (answersIn(received) >= answers) socket.end();
    });
    socket.on('error', () => {}); // closed in the middle: what came until then counts
    socket.on('close', () => resolve(received));
  });
}

const answersIn = (received: string): number => received.match(/HTTP\/1\.1 \d/g)?.length ?? 0;

const head = (line: string, ...headers: string[]): string =>
  `${[line, 'Host: localhost', ...headers].join('\r\n')}\r\n\r\n`;
const post = (...headers: string[]): string =>
  head(
    'POST /v1/suspicions HTTP/1.1',
    `Authorization: Bearer ${rig.keys.detector}`,
    'Content-Type: application/json',
    ...headers,
  );

test.each<[string, () => string]>([
  ['unfinished: no HTTP', () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ['a line that never ends', () => 'G'.repeat(100_000)],
  ['a method that is none', () => head('G\0T / HTTP/1.1')],
  ['a version that is none', () => head('GET / HTTP/9.9')],
  ['no host', () => 'GET /v1/cases HTTP/1.1\r\n\r\n'],
  ['a path of 20 KB', () => head(`GET /${'x'.repeat(20_000)} HTTP/1.1`)],
  ['a path with a NUL', () => head('GET /v1/cases/\0 HTTP/1.1')],
  ['a path that is an address elsewhere', () => head('GET http://evil.example/v1/cases HTTP/1.1')],
  ['a tunnel', () => head('CONNECT evil.example:443 HTTP/1.1')],
  ['a header with a NUL', () => head('GET /v1/cases HTTP/1.1', 'Authorization: Bearer \0')],
  ['a header with a blank before its colon', () => head('GET /v1/cases HTTP/1.1', 'Authorization : Bearer x')],
  ['a header that goes on on the next line', () => head('GET /v1/cases HTTP/1.1', 'X-A: b', ' c')],
  [
    'ten thousand headers',
    () => head('GET /v1/cases HTTP/1.1', ...Array.from({ length: 10_000 }, (_, at) => `X-${at}: a`)),
  ],
  ['a header of 100 KB', () => head('GET /v1/cases HTTP/1.1', `X-A: ${'a'.repeat(100_000)}`)],
  ['an expectation that nobody knows', () => `${post('Expect: miracles', 'Content-Length: 2')}{}`],
  ['a length that is no number', () => `${post('Content-Length: many')}{}`],
  ['a length below nothing', () => `${post('Content-Length: -1')}{}`],
  ['a length beyond all', () => `${post('Content-Length: 99999999999999999999')}{}`],
  ['two lengths', () => `${post('Content-Length: 2', 'Content-Length: 20')}{}`],
  ['a length and chunks', () => `${post('Content-Length: 2', 'Transfer-Encoding: chunked')}2\r\n{}\r\n0\r\n\r\n`],
  ['a coding that is none', () => `${post('Transfer-Encoding: cow')}2\r\n{}\r\n0\r\n\r\n`],
  ['a chunk whose length is no number', () => `${post('Transfer-Encoding: chunked')}zz\r\n{}\r\n0\r\n\r\n`],
  ['a chunk that is longer than it says', () => `${post('Transfer-Encoding: chunked')}1\r\n{"a":1}\r\n0\r\n\r\n`],
  ['unfinished: a chunk beyond all', () => `${post('Transfer-Encoding: chunked')}ffffffffffffffff\r\n{}`],
  ['unfinished: less than its length says', () => `${post('Content-Length: 1000')}{`],
  ['unfinished: chunks without an end', () => `${post('Transfer-Encoding: chunked')}1\r\n{\r\n`],
])('%s is answered with 4xx or not at all, and the server lives', async (what, bytes) => {
  const answer = await exchange(bytes(), { isCutOff: what.startsWith('unfinished: ') });
  if (answer !== '') {
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).toMatch(/\r\ncontent-type: application\/problem\+json\r\n/i);
  }
  expect(await rig.ask('GET', '/healthz')).toMatchObject({ status: 200 });
});

test.each<[string, () => string, number, string]>([
  ['no HTTP', () => 'hello\r\n\r\n', 400, 'malformed'],
  ['no host', () => 'GET /v1/cases HTTP/1.1\r\n\r\n', 400, 'malformed'],
  ['headers of 100 KB', () => head('GET /v1/cases HTTP/1.1', `X-A: ${'a'.repeat(100_000)}`), 431, 'headers_too_large'],
  ['a strange expectation', () => `${post('Expect: miracles', 'Content-Length: 2')}{}`, 417, 'expectation_failed'],
])('%s is refused by a problem document', async (_what, bytes, status, code) => {
  const answer = await exchange(bytes());
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  const document = JSON.parse(answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1)) as object;
  expect(document).toMatchObject({ status, code, requestId: expect.any(String) });
});

test('the body of a refused request is not taken for another request', async () => {
  const smuggled = head('GET /metrics HTTP/1.1');
  const refused = `${post(`Content-Length: ${smuggled.length}`)}${smuggled}`;
  const answer = await exchange(refused + head('GET /healthz HTTP/1.1', 'Connection: close'), { answers: 3 });
  expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 400', 'HTTP/1.1 200']);
});
