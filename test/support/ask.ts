import { fetch, Headers, type Dispatcher } from 'undici';

export interface Asking {
  key?: string | undefined;
  idempotencyKey?: string | undefined;
  /** JSON, unless it is text or bytes already. */
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  dispatcher?: Dispatcher;
}

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed JSON, or the text when it is not one document of JSON. */
  body: any; // oxlint-disable-line no-explicit-any -- whoever asks knows what it expects
}

/** Asks over HTTP, whatever the answer is. What is no API of ours, or shall be asked what no client would ask. */
export async function ask(method: string, url: string, asking: Asking = {}): Promise<Reply> {
  const { key, idempotencyKey, body, headers = {}, signal, dispatcher } = asking;
  const isJson = body !== undefined && typeof body !== 'string' && !(body instanceof Uint8Array);
  const sent = new Headers({
    ...(key && { Authorization: `Bearer ${key}` }),
    ...(idempotencyKey && { 'Idempotency-Key': idempotencyKey }),
    ...(isJson && { 'Content-Type': 'application/json' }),
  });
  for (const [name, value] of Object.entries(headers)) sent.set(name, value);
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: sent,
    ...(body !== undefined && { body: isJson ? JSON.stringify(body) : (body as string | Uint8Array) }),
    ...(signal && { signal }),
    ...(dispatcher && { dispatcher }),
  });
  const text = await response.text();
  const isDocument = /[/+]json\b/.test(response.headers.get('Content-Type') ?? '');
  return { status: response.status, headers: response.headers, text, body: isDocument ? JSON.parse(text) : text };
}

/**
 * Asks for what must be given.
 * @throws Error when the answer is not a success
 */
export async function obtain(method: string, url: string, asking?: Asking): Promise<Reply['body']> {
  const { status, text, body } = await ask(method, url, asking);
  if (status >= 300) throw new Error(`${method} ${url}: ${status} ${text}`);
  return body;
}
