import { z } from '@hono/zod-openapi';
import { findCase } from '../../database/cases/cases.ts';
import { reasonOf } from '../../domain/reasons/schemas.ts';
import { identifier } from '../../domain/schemas.ts';
import { caseViewSchema, viewCase } from '../cases/case-view.ts';
import { enclosureFields } from '../files/enclosures.ts';
import { endpoint } from '../http/endpoint.ts';
import { openReinstatement } from './open-reinstatement.ts';
import { refusal } from '../cases/messages/send-message.ts';
import { visibleCase } from '../cases/visible-case.ts';

/** Staff undo what a closed case did to an offer. */
export const orderReinstatement = endpoint(
  {
    name: 'orderReinstatement',
    method: 'post',
    path: '/v1/reinstatements',
    access: 'orderReinstatement',
    tag: 'Reinstatements',
    summary: 'Undo what a closed case did to an offer',
    description:
      'Opens a case that cites the closed one: the measure is lifted, the strike is undone, and brand and seller are told. ' +
      'Only for a case that ended as `removed` and was not undone before; until its close, the brand retracts or staff ' +
      'withdraw instead.',
    body: z.strictObject({
      caseId: identifier.describe('The closed case'),
      reasonCode: reasonOf('orderReinstatement'),
      note: enclosureFields.note,
    }),
    example: { caseId: 'case-01kb3v8w5h', reasonCode: 'court_order', note: 'Judgment of 3 March.' },
    answers: { 201: { description: 'The case that undoes it', schema: caseViewSchema, headers: ['Location'] } },
    problems: ['not_found', 'stage_conflict'],
  },
  async (call) => {
    const { caller, body, dependencies } = call;
    const { database, startRun, now } = dependencies;
    const cited = await visibleCase(call, body.caseId, 'orderReinstatement');
    const opened = await openReinstatement(call, cited.subject, body);
    if (opened.refused) throw await refusal(call, body.caseId, 'orderReinstatement', opened.refused);
    if (opened.isNew) startRun(opened, 'now');
    const found = (await findCase(database, opened.caseId))!;
    return {
      status: 201,
      body: viewCase(found, caller, now()),
      headers: { Location: `/v1/cases/${opened.caseId}` },
    };
  },
);
