import { z } from '@hono/zod-openapi';
import type { AnswerOf, Answers, Body, Call, Definition, Method, NoFields } from '../http/definition.ts';
import { endpoint } from '../http/endpoint.ts';

/** What names a link in a path. */
export const applicationLink = z.strictObject({
  application: z.string().min(1).max(200).describe('The end of the link in the mail'),
});
type LinkFields = z.ZodObject<{ application: z.ZodString }>;

interface ApplicantDefinition<
  M extends Method,
  T extends string,
  P extends LinkFields,
  B extends Body,
  A extends Answers,
> extends Omit<
  Definition<M, `/${string}`, 'applicant', P, NoFields, B, A>,
  'path' | 'params' | 'access' | 'tag' | 'query'
> {
  /** Below the link: nothing, or beginning with a slash. */
  path: T;
  params: P;
}

/**
 * Declares an endpoint for the holder of a link from a mail to a company on its way to an account. The link is the only
 * credential, as it is for sellers.
 */
export const applicantEndpoint = <
  M extends Method,
  T extends string,
  A extends Answers,
  const R extends AnswerOf<A>,
  P extends LinkFields,
  B extends Body = undefined,
>(
  { path, problems = [], ...definition }: ApplicantDefinition<M, T, P, B, A>,
  handle: (call: Call<'applicant', P, NoFields, B>) => Promise<R>,
) =>
  endpoint(
    {
      ...definition,
      path: `/v1/applications/{application}${path}`,
      access: 'applicant',
      tag: 'Enrolment',
      problems: ['not_found', 'too_many_requests', ...problems],
    },
    handle,
  );
