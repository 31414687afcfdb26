import { z } from '@hono/zod-openapi';
import { countryReported } from '../../database/cases/cases.ts';
import { contents } from '../../domain/case/commands/message-contents.ts';
import { reasonOf } from '../../domain/reasons/schemas.ts';
import { caseViewSchema, viewCase } from '../cases/case-view.ts';
import { enclosureFields } from '../files/enclosures.ts';
import { brandOf } from '../access/brand-of.ts';
import { endpoint } from '../http/endpoint.ts';
import { requireServed } from '../opening/served-marketplace.ts';
import { placeNotice } from './place-notice.ts';
import { suspicionSchema } from '../suspicions/suspicion.ts';
import { visibleCase } from '../cases/visible-case.ts';
import type { Caller } from '../access/authenticate.ts';
import { isCovered } from '../../domain/places.ts';
import { Problem, type FieldError } from '../http/problem.ts';
import { sendMessage } from '../cases/messages/send-message.ts';
import { wrongIprRecord } from '../cases/messages/wrong-ipr-record.ts';

const { marketplaceId, listingId, sellerId, title, price, category, country, url } = suspicionSchema.shape;

/** What Art. 16(2) of the Digital Services Act asks a notice to hold; who gives it, the key says. */
const notice = z.strictObject({
  marketplaceId,
  listingId,
  sellerId,
  title,
  price,
  category,
  country,
  url,
  reasonCode: reasonOf('giveNotice'),
  note: enclosureFields.note.unwrap().describe('Why the offer is a counterfeit'),
  files: enclosureFields.files,
  filesVisibleTo: enclosureFields.filesVisibleTo,
  iprRecordId: contents.submitVerdict.iprRecordId,
  goodFaith: z.literal(true).describe('You believe in good faith that what you say is accurate and complete'),
});

/** The brand complains about an offer by itself. */
export const giveNotice = endpoint(
  {
    name: 'giveNotice',
    method: 'post',
    path: '/v1/notices',
    access: 'giveNotice',
    tag: 'Notices',
    summary: 'Complain about an offer of a counterfeit',
    description:
      'A notice (Art. 16 of the Digital Services Act) is the brand’s verdict, given unasked: it opens a case in which the ' +
      'offer is removed. Marketplace and listing are its exact location. About an undecided case of yours it is the verdict `counterfeit` in that case; an offer that is removed for you already stays so, by one case.',
    body: notice,
    example: {
      marketplaceId: 'harbour',
      listingId: 'offer-4711',
      sellerId: 'seller-42',
      title: 'Aurelia Chrono, as new',
      reasonCode: 'test_purchase',
      note: 'We bought one: the movement is not ours.',
      files: [],
      iprRecordId: 'aurelia-mark',
      goodFaith: true,
    },
    answers: {
      201: { description: 'A new case', schema: caseViewSchema, headers: ['Location'] },
      200: {
        description: 'The case that was about the offer already: with your verdict, or by which it is removed already',
        schema: caseViewSchema,
      },
    },
    problems: ['marketplace_unknown', 'stage_conflict', 'unavailable'],
  },
  async (call) => {
    const { caller, body, dependencies } = call;
    const { database, startRun, now } = dependencies;
    requireServed(dependencies, body.marketplaceId);
    const brandId = brandOf(call);
    const { iprRecordId, country: stands } = body;
    const { delegation } = caller;
    const named = { brandId, iprRecordId, at: now(), country: stands, delegation, isAccusation: true };
    const reported = delegation && (await countryReported(database, body));
    const outside = outsideOfDelegation(caller, reported ?? stands);
    const errors = outside.length > 0 ? outside : await wrongIprRecord(database, named);
    if (errors.length > 0) throw new Problem('invalid', 'the body does not fit', { errors });

    const placed = await placeNotice(call, brandId, body);
    const found = await visibleCase(call, placed.caseId, 'giveNotice');
    const isUnderWay = placed.result === 'undecided' && found.subject.stage.name === 'removing';
    if (placed.result === 'removed' || isUnderWay) return { status: 200, body: viewCase(found, caller, now()) };
    if (placed.result === 'undecided') {
      const { reasonCode: why, note, files, filesVisibleTo } = body;
      const said = { reasonCode: why, note, files, filesVisibleTo, ...(iprRecordId && { iprRecordId }) };
      const verdict = { verdict: 'counterfeit', notice: true, ...said };
      return { status: 200, body: await sendMessage(call, found, 'submitVerdict', verdict) };
    }
    if (placed.result === 'opened') startRun(placed, 'now');
    const headers = { Location: `/v1/cases/${placed.caseId}` };
    return { status: 201, body: viewCase(found, caller, now()), headers };
  },
);

/** An agent complains about offers where the brand has given them into the agent's hands. */
const outsideOfDelegation = ({ delegation }: Pick<Caller, 'delegation'>, country = ''): FieldError[] =>
  delegation === undefined || isCovered(country, delegation.territories)
    ? []
    : [
        {
          pointer: '/country',
          detail: `name where the offer stands: you deal with ${delegation.territories.join(', ')}`,
        },
      ];
