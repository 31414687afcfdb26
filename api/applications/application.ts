import { z } from '@hono/zod-openapi';
import type { Application } from '../../domain/enrolment/application.ts';
import { country as anyCountry, territory } from '../../domain/places.ts';
import { language, score, sha256 } from '../../domain/schemas.ts';
import { nameOf } from '../../domain/words.ts';
import { enrolmentFields } from '../brands/enrolment.ts';
import { day } from '../http/input/moment.ts';
import { rightFields } from '../rights/right.ts';

const { name, names, zone, country } = enrolmentFields;
const { classes, expiresOn, ...neededOfRight } = rightFields;
const file = sha256.describe('A file that was uploaded with this link before');

const right = z.strictObject({
  ...neededOfRight,
  classes: classes.optional(),
  expiresOn: expiresOn.optional(),
  documents: z.array(file).min(1).max(20).describe('What proves it, such as the certificate'),
});

const agent = z.strictObject({
  name: nameOf(200),
  email: z.email().max(254),
  language: language.default('en'),
  rights: z
    .array(z.int().min(0))
    .min(1)
    .max(500)
    .describe('The rights on which they may rely, by their places among `rights`, from 0'),
  territories: z.array(territory).min(1).max(200).describe('Where the offers stand that they deal with'),
  endsOn: day.describe('The last day of the power of attorney'),
  powerOfAttorney: file,
});

const contact = z
  .strictObject({ name: nameOf(200), language: language.optional().describe('That of the link, when nothing is said') })
  .describe('Who becomes the first administrator of the account; the address is the one that the link came to');

/** What a company that applies says of itself. */
export const applicationFields = {
  company: name.describe('As letters shall call it, and as offers carry it'),
  website: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional()
    .describe('Where people find the company'),
  contact,
  country: country.describe('Whose public holidays count'),
  zone: zone.describe('IANA time zone in which your days are counted'),
  markets: z.array(anyCountry).min(1).max(250).describe('Where you sell'),
  names: names.default([]),
  rights: z.array(right).min(1).max(500).describe('The registered rights that you rely on'),
  agents: z.array(agent).max(100).default([]).describe('Who acts for you by a power of attorney'),
};

/** A Good Faith member's record, as decimal text. */
const goodFaithRecord = z
  .object({ takedownSuccessRate: score, counterNoticeRate: score })
  .describe('From the earlier programme, as it was brought along; 0 to 1');

/** What a company says of itself, as it is shown. */
export const applicationView = z
  .object({
    company: z.string(),
    website: z.string().optional(),
    contact: z.object({ name: z.string(), email: z.string(), language }),
    country: z.string(),
    zone: z.string(),
    markets: z.array(z.string()),
    names: z.array(z.string()),
    rights: z.array(right.extend({ documents: z.array(sha256) })),
    agents: z.array(agent),
    record: goodFaithRecord.optional(),
  })
  .openapi('Application');

/** As it is kept: it was checked when it was sent. */
export const viewApplication = (application: Application): z.output<typeof applicationView> =>
  application as z.output<typeof applicationView>;
