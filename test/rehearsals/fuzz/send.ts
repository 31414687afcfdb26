import { request as askInPieces } from 'node:http';
import { connect } from 'node:net';
import { setImmediate as breathe } from 'node:timers/promises';
import { request } from 'undici';

/** A request as it goes over the wire. */
export interface Sent {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: Buffer;
}

export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/**
 * How a body is sent: as a whole with its length, on a connection that was kept; in chunks, or in pieces of its length,
 * each by itself; not at all; once the server has said that it wants it; over HTTP/1.0; or cut off in the middle.
 */
export const framings = ['length', 'chunks', 'pieces', 'none', 'expect', 'old', 'cut'] as const;
export type Framing = (typeof framings)[number];

/** Sends a request; gives the answer, or nothing to one that was cut off. */
export async function send(apiUrl: string, sent: Sent, framing: Framing): Promise<Reply | undefined> {
  switch (framing) {
    case 'length':
      return sendWhole(apiUrl, sent);
    case 'none':
      return sendWhole(apiUrl, { method: sent.method, path: sent.path, headers: sent.headers });
    case 'chunks':
    case 'pieces':
    case 'expect':
      return sent.body ? sendInPieces(apiUrl, { ...sent, body: sent.body }, framing) : sendWhole(apiUrl, sent);
    case 'old':
      return readOld(await exchange(apiUrl, written(sent, '1.0'), 'wait'));
    case 'cut': {
      const bytes = written(sent, '1.1');
      await exchange(apiUrl, bytes.subarray(0, Math.ceil(bytes.length / 2)), 'leave');
      return undefined;
    }
  }
}

async function sendWhole(apiUrl: string, { method, path, headers, body }: Sent): Promise<Reply> {
  const response = await request(apiUrl + path, { method: method as 'GET', headers, body: body ?? null });
  const bytes = Buffer.from(await response.body.arrayBuffer());
  return { status: response.statusCode, headers: response.headers, body: bytes };
}

const pieceCount = 5;

function sendInPieces(
  apiUrl: string,
  { method, path, headers, body }: Sent & { body: Buffer },
  framing: 'chunks' | 'pieces' | 'expect',
): Promise<Reply> {
  const own = {
    ...(framing === 'chunks' ? { 'Transfer-Encoding': 'chunked' } : { 'Content-Length': String(body.length) }),
    ...(framing === 'expect' && { Expect: '100-continue' }),
  };
  return new Promise((resolve, reject) => {
    const asking = askInPieces(apiUrl + path, { method, headers: { ...headers, ...own } });
    const write = async (): Promise<void> => {
      const size = Math.max(1, Math.ceil(body.length / pieceCount));
      for (let at = 0; at < body.length && !asking.destroyed; at += size) {
        asking.write(body.subarray(at, at + size));
        await breathe();
      }
      asking.end();
    };
    asking.on('response', (response) => {
      response.toArray().then((parts: Buffer[]) => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
        asking.destroy();
      }, reject);
    });
    asking.on('error', reject);
    if (framing === 'expect') {
      asking.on('continue', () => void write());
      asking.flushHeaders();
    } else void write();
  });
}

function written({ method, path, headers, body }: Sent, version: '1.0' | '1.1'): Buffer {
  const all = { Host: 'localhost', Connection: 'close', ...headers };
  const head = [
    `${method} ${path} HTTP/${version}`,
    ...Object.entries(all).map(([name, value]) => `${name}: ${value}`),
    ...(body ? [`Content-Length: ${body.length}`] : []),
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), body ?? Buffer.alloc(0)]);
}

async function exchange(apiUrl: string, bytes: Buffer, then: 'wait' | 'leave'): Promise<Buffer> {
  const { hostname, port } = new URL(apiUrl);
  const socket = connect(Number(port), hostname);
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => parts.push(part));
  socket.on('error', () => {}); // closed while it was sent: what came until then counts
  socket.write(bytes);
  if (then === 'leave') socket.end();
  await new Promise((resolve) => socket.once('close', resolve));
  return Buffer.concat(parts);
}

/** An answer over HTTP/1.0 ends with its connection. */
function readOld(answer: Buffer): Reply {
  const end = answer.indexOf('\r\n\r\n');
  const [first = '', ...lines] = answer.toString('latin1', 0, end).split('\r\n');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return { status: Number(first.split(' ')[1]), headers: Object.fromEntries(headers), body: answer.subarray(end + 4) };
}
