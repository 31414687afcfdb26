import { z } from '@hono/zod-openapi';
import { updates } from '../../../domain/case/commands/message-contents.ts';
import type { ReadCase } from '../../../database/cases/cases.ts';
import type { UpdateName } from '../../../domain/vocabulary.ts';
import { caseViewSchema } from '../case-view.ts';
import type { Call, Definition, NoFields } from '../../http/definition.ts';
import { endpoint } from '../../http/endpoint.ts';
import { Problem, type FieldError } from '../../http/problem.ts';
import { seenSequence } from '../../http/input/seen-sequence.ts';
import { wrongReasonIn } from '../../reasons/wrong-reason.ts';
import { sendMessage } from './send-message.ts';
import { visibleCase } from '../visible-case.ts';

type CaseFields = z.ZodObject<{ caseId: z.ZodString }>;

interface MessageDefinition<
  N extends UpdateName,
  T extends string,
  P extends CaseFields,
  B extends z.ZodObject,
> extends Pick<Definition<'post', `/${string}`, N, P, NoFields, B>, 'summary' | 'description' | 'example'> {
  /** The message, which is also the action that the caller needs. */
  name: N;
  /** Below the case; `{round}` names an appeal. */
  path: T;
  params: P;
  body: B;
  /** What the case itself cannot know. */
  findWrong?: (call: Call<N, P, NoFields, B>, found: ReadCase) => Promise<FieldError[]>;
}

/** Declares an endpoint that sends a message to a case and answers with the case. */
export function caseMessage<N extends UpdateName, T extends string, P extends CaseFields, B extends z.ZodObject>({
  path,
  findWrong,
  ...definition
}: MessageDefinition<N, T, P, B>) {
  const { name } = definition;
  const { shape } = updates[name].content;
  return endpoint(
    {
      ...definition,
      method: 'post',
      path: `/v1/cases/{caseId}/${path}`,
      access: name,
      tag: 'Messages to a case',
      answers: { 200: { description: 'The case after the message', schema: caseViewSchema } },
      seesSequence: true,
      problems: [
        'not_found',
        'stage_conflict',
        'changed_meanwhile',
        'not_due',
        'limit_reached',
        'not_independent',
        'unavailable',
      ],
    },
    async (call) => {
      const { caller, params, body } = call;
      const found = await visibleCase(call, params.caseId, name);
      const round = 'round' in params ? { round: Number(params.round) } : undefined;
      if (round && round.round > found.subject.appeals.filed)
        throw new Problem('not_found', `there is no appeal ${round.round}`);
      const errors = [...wrongReasonIn(name, body), ...((await findWrong?.(call, found)) ?? [])];
      if (errors.length > 0) throw new Problem('invalid', 'the body does not fit', { errors });
      const content = {
        ...body,
        ...round,
        ...('asLead' in shape && caller.isLead && { asLead: true }),
      };
      const seen = seenSequence(call.request);
      return { status: 200, body: await sendMessage({ ...call, seen }, found, name, content) };
    },
  );
}
