import type { z } from 'zod';
import type { ErrorCode } from '../domain/errors.ts';
import type { Endpoints } from './endpoints.ts';
import type { Answers, Method, NoFields, RawBody } from './http/definition.ts';
import type { ProblemDocument } from './http/problem.ts';

type Nothing = Record<never, never>;
type Endpoint<M extends Method> = Extract<Endpoints[number], { method: M }>;
type PathOf<M extends Method> = Endpoint<M>['path'];
type At<M extends Method, T> = Extract<Endpoint<M>, { path: T }>;

/** What a caller writes: what has a default may be left out. */
type Fields<Z extends z.ZodType> = { [K in keyof z.input<Z>]: z.output<Z>[K & keyof z.output<Z>] };
type Part<Name extends string, Z> = [NoFields] extends [Z]
  ? unknown
  : Z extends z.ZodType
    ? Nothing extends Fields<Z>
      ? { [K in Name]?: Fields<Z> }
      : { [K in Name]: Fields<Z> }
    : unknown;
type Content<B> = B extends RawBody
  ? { body: BodyInit; contentType: string }
  : B extends z.ZodType
    ? { body: z.input<B>; idempotencyKey?: string; seenSequence?: number }
    : unknown;
type Asking<E> = E extends { params?: infer P; query?: infer Q; body?: infer B }
  ? Part<'params', P> & Part<'query', Q> & Content<B>
  : never;

/** JSON is read already; what is not JSON comes as the stream that it is. */
type AnswerOf<A extends Answers> = {
  [S in keyof A as `${S & number}` extends `2${string}` ? S : never]: {
    status: S;
    headers: Headers;
    body: A[S] extends { schema: infer Z extends z.ZodType } ? z.output<Z> : ReadableStream<Uint8Array>;
  };
};
type Answered<E> = E extends { answers: infer A extends Answers } ? AnswerOf<A>[keyof AnswerOf<A>] : never;

type Ask<M extends Method> = <T extends PathOf<M>>(
  path: T,
  ...asking: Nothing extends Asking<At<M, T>> ? [Asking<At<M, T>>?] : [Asking<At<M, T>>]
) => Promise<Answered<At<M, T>>>;

/** A refusal by the API, or whatever else stands in its place and is no success. */
export class ApiProblem extends Error {
  override name = 'ApiProblem';
  readonly status: number;
  readonly headers: Headers;
  /** Absent when somebody else than the API answered, such as a proxy. */
  readonly document?: ProblemDocument;

  constructor({ status, headers }: Response, text: string) {
    const isProblem = headers.get('Content-Type')?.startsWith('application/problem+json');
    const document = isProblem ? (JSON.parse(text) as ProblemDocument) : undefined;
    super(document?.detail ?? text);
    this.status = status;
    this.headers = headers;
    if (document) this.document = document;
  }

  get code(): ErrorCode | undefined {
    return this.document?.code;
  }
}

/** Where requests go, as whom, and how. */
interface Connection {
  /** Such as `http://127.0.0.1:4400`. */
  url: string;
  /** `jf_…`; none for a seller's link. */
  key?: string;
  /** In the place of the platform's own: to sign, to abort, to try again. */
  fetch?: typeof fetch;
}

export type ApiClient = ReturnType<typeof apiClient>;

/**
 * Calls the API; knows from its endpoints what each path takes and answers.
 * @throws ApiProblem, when awaited, for every answer that is not a success
 */
export function apiClient({ url, key, fetch = globalThis.fetch }: Connection) {
  const ask =
    (method: Method) =>
    async (path: string, asking: AnyAsking = {}) => {
      const { params = {}, query = {}, body, contentType, idempotencyKey, seenSequence } = asking;
      const target = new URL(
        url + path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name]!)),
      );
      for (const [name, value] of Object.entries(query)) {
        for (const one of [value].flat()) if (one !== undefined) target.searchParams.append(name, String(one));
      }
      const response = await fetch(target, {
        method: method.toUpperCase(),
        headers: {
          ...(key && { Authorization: `Bearer ${key}` }),
          ...(body !== undefined && { 'Content-Type': contentType ?? 'application/json' }),
          ...(idempotencyKey !== undefined && { 'Idempotency-Key': idempotencyKey }),
          ...(seenSequence !== undefined && { 'If-Match': `"${seenSequence}"` }),
        },
        ...(body !== undefined && { body: contentType ? (body as BodyInit) : JSON.stringify(body) }),
        ...(body instanceof ReadableStream && { duplex: 'half' }),
      });
      const { ok, status, headers } = response;
      if (!ok) throw new ApiProblem(response, await response.text());
      const isJson = headers.get('Content-Type')?.startsWith('application/json');
      return { status, headers, body: isJson ? await response.json() : response.body };
    };
  return {
    get: ask('get') as Ask<'get'>,
    post: ask('post') as Ask<'post'>,
    put: ask('put') as Ask<'put'>,
    patch: ask('patch') as Ask<'patch'>,
    delete: ask('delete') as Ask<'delete'>,
  };
}

type QueryValue = string | number | boolean | undefined;

/** What any endpoint may be asked with. */
interface AnyAsking {
  params?: Record<string, string | number>;
  query?: Record<string, QueryValue | readonly QueryValue[]>;
  body?: unknown;
  contentType?: string;
  idempotencyKey?: string;
  /** The last event of a case that the sender has seen: what has happened since refuses a message to it. */
  seenSequence?: number;
}
