import { z } from '@hono/zod-openapi';
import { updates, type UpdateName } from '../../../domain/case/requests.ts';
import type { Case } from '../../../domain/case/case.ts';
import { identifier } from '../../../domain/vocabulary.ts';
import { caseViewSchema } from '../case-view.ts';
import { enclosureFields } from '../../files/enclosures.ts';
import { endpoint, type Call, type Endpoint } from '../../http/endpoint.ts';
import { Problem, type FieldError } from '../../http/problem.ts';
import { refusal, sendMessage } from './send-message.ts';
import { visibleCase } from '../visible-case.ts';

interface MessageEndpoint {
  /** The message, which is also the action that the caller needs. */
  name: UpdateName & Call['caller']['scopes'][number];
  /** Below the case; `{round}` names an appeal. */
  path: string;
  summary: string;
  description?: string;
  example: Record<string, unknown>;
  /** What the case itself cannot know. */
  findWrong?: (call: Call, content: Record<string, unknown>, subject: Case) => Promise<FieldError[]>;
}

/** The members that are the API's to give. */
const givenByTheApi = new Set(['actor', 'asLead', 'notice', 'receivedAt', 'textSha256', 'filesSha256']);

/** What a caller sends: the message as the domain knows it, with words and files in place of their hashes. */
export function bodyOf(name: UpdateName): z.ZodObject {
  const shape: z.core.$ZodLooseShape = updates[name].content.shape;
  const own = Object.entries(shape).filter(([member]) => !givenByTheApi.has(member));
  return z.strictObject({ ...Object.fromEntries(own), ...('textSha256' in shape && enclosureFields) });
}

/** Declares an endpoint that sends a message to a case and answers with the case. */
export function caseMessage({ name, path, summary, description, example, findWrong }: MessageEndpoint): Endpoint {
  const shape = updates[name].content.shape;
  const round = path.includes('{round}') ? { round: z.coerce.number().int().min(1).max(9) } : {};
  return endpoint(
    {
      name,
      method: 'post',
      path: `/v1/cases/{caseId}/${path}`,
      access: name,
      tag: 'Messages to a case',
      summary,
      ...(description && { description }),
      params: z.strictObject({ caseId: identifier, ...round }),
      body: bodyOf(name),
      example,
      answers: { 200: { description: 'The case after the message', schema: caseViewSchema } },
      problems: ['not_found', 'stage_conflict', 'not_due', 'limit_reached', 'not_independent', 'unavailable'],
    },
    async (call) => {
      const { caller, params, body, dependencies } = call;
      const found = await visibleCase(call, params.caseId, name);
      if ('round' in params) await requireRound(call, found.subject, Number(params.round), name);
      const errors = (await findWrong?.(call as Call, body, found.subject)) ?? [];
      if (errors.length > 0) throw new Problem('invalid', 'the body does not fit', { errors });
      const content = {
        ...body,
        ...('receivedAt' in shape && { receivedAt: dependencies.now() }),
        ...('asLead' in shape && caller.isLead && { asLead: true }),
      };
      return { status: 200, body: await sendMessage(call, found, name, content) };
    },
  );
}

/** An answer meant for one appeal never reaches another. */
async function requireRound(
  call: Pick<Call, 'caller' | 'dependencies'>,
  { caseId, appeals }: Case,
  round: number,
  name: string,
): Promise<void> {
  if (round > appeals.filed) throw new Problem('not_found', `there is no appeal ${round}`);
  if (round < appeals.filed) {
    throw await refusal(call, caseId, name, {
      code: 'stage_conflict',
      message: `appeal ${round} is over; the newest is ${appeals.filed}`,
    });
  }
}
