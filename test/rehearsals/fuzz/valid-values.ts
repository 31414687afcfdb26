import fc from 'fast-check';
import { policies } from '../../../domain/policy/policies.ts';
import { reasonsByAnswer } from '../../../domain/reasons/lists.ts';
import type { Schema } from './operations.ts';

const identifier = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,20}$/);
const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const mostly = <Value>(usual: fc.Arbitrary<Value>, other: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: other });

/** Words as people write them, in every script; no blanks around them. */
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => text.trim() === text);

/**
 * Members whose values mean something that no schema can say. A `$name` stands for something of the case that a request
 * is about: see `Place`.
 */
const meant: Record<string, fc.Arbitrary<unknown>> = {
  caseId: mostly(fc.constant('$case'), fc.constantFrom('$foreignCase', '$otherCase', 'case-unknown')),
  token: mostly(fc.constant('$token'), fc.constantFrom('$revokedToken', '$otherToken', 'guess')),
  application: fc.oneof(
    fc.constantFrom('$application', '$askedApplication', '$invitation'),
    fc.constantFrom('$token', 'guess'),
  ),
  enrolmentId: mostly(fc.constantFrom('$enrolment', '$invitedEnrolment'), identifier),
  erasureId: mostly(fc.constant('$erasure'), identifier),
  subject: mostly<unknown>(
    fc.constant({ kind: 'member', memberId: '$leftMember' }),
    fc.constant({ kind: 'cases', cases: [{ caseId: '$case' }] }),
  ),
  runId: mostly(fc.constant('$run'), identifier),
  powerOfAttorney: mostly(fc.constant('$certificate'), hash),
  link: mostly(fc.constant('$link'), fc.constantFrom('$token', 'guess')),
  sellerId: fc.oneof(fc.constant('$authorised'), identifier),
  membershipId: mostly(fc.constant('$ownMembership'), identifier),
  memberId: mostly(fc.constant('$member'), identifier),
  keyId: mostly(fc.constant('$key'), identifier),
  sessionId: mostly(fc.constant('$session'), identifier),
  returnTo: fc.constantFrom('/cases/case-1', '/sign-in', '/'),
  sha256: mostly(fc.constantFrom('$caseFile', '$certificate'), hash),
  endpointId: mostly(fc.constant('$endpoint'), fc.constantFrom('$foreignEndpoint', 'endpoint-unknown')),
  deliveryId: mostly(fc.constant('$delivery'), fc.constantFrom('$foreignDelivery', 'delivery-unknown')),
  issuer: mostly(fc.constant('$issuer'), fc.webUrl({ validSchemes: ['https'] })),
  domains: mostly<string[]>(
    fc.constant(['brand.example']),
    fc.constantFrom(['other.example', 'brand.example'], ['gmail.com']),
  ),
  url: fc.webUrl({ validSchemes: ['https'] }),
  batchId: mostly(fc.constant('$batch'), identifier),
  referenceId: mostly(fc.constant('$reference'), fc.constantFrom('$foreignReference', 'reference-unknown')),
  documents: fc.array(mostly(fc.constant('$file'), hash), { minLength: 1, maxLength: 2 }),
  files: fc.array(mostly(fc.constant('$file'), hash), { maxLength: 2 }),
  pictures: fc.array(mostly(fc.constant('$file'), hash), { maxLength: 2 }),
  listingId: fc.oneof(fc.constant('$listing'), identifier),
  marketplaceId: mostly(fc.constant('market-1'), identifier),
  brand: mostly(fc.constantFrom('brand-1', 'Auberge Watches', ' AUBERGE watches'), words),
  brandId: fc.constantFrom('brand-1', 'brand-2', 'brand-3'),
  iprRecordIds: fc.array(mostly(fc.constant('mark-1'), identifier), { minLength: 1, maxLength: 2 }),
  iprRecordId: mostly(fc.constant('mark-1'), identifier),
  accountManagerId: mostly(fc.constant('manager'), identifier),
  deputyId: mostly(fc.constant('second-manager'), identifier),
  fromId: fc.constantFrom('manager', 'second-manager'),
  toId: fc.constantFrom('manager', 'second-manager'),
  brandIds: fc.array(fc.constantFrom('brand-1', 'brand-2'), { minLength: 1, maxLength: 2 }),
  policy: fc.constantFrom(...Object.keys(policies)),
  version: fc.constantFrom(...Object.values(policies).map(({ version }) => version)),
  zone: fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'UTC', 'Pacific/Apia'),
  email: identifier.map((name) => `${name.replaceAll(/[^A-Za-z0-9]/g, '')}@brand.example`),
  score: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('0', '0.93', '1.000000', '.5', '1e-1')),
  by: fc.constantFrom('PT1S', 'PT24H', 'P1D', 'P2D business', 'P1D without Sundays', 'P1M', 'PT99999H'),
  round: mostly(fc.constant(1), fc.constantFrom(2, 9)),
  readUpTo: fc.constant(1),
  picture: fc.constant(1),
  to: mostly(fc.constant('second-reviewer'), identifier),
  cursor: fc.constantFrom(
    '$newestCursor',
    '$updatedCursor',
    '$dueCursor',
    '$logCursor',
    '$enrolmentCursor',
    '$conversationCursor',
  ),
};

/** Two ends that fit each other: days, and sizes of the log. */
const periods: Record<string, Record<string, string | number>> = {
  date: { from: '2026-01-01', to: '2026-06-30' },
  integer: { from: 1, to: 1 },
};

/** Values that a schema takes. */
export function validValue(schema: Schema, name = ''): fc.Arbitrary<unknown> {
  const inPeriod = periods[schema.format ?? String(schema.type)]?.[name];
  if (inPeriod !== undefined) return fc.constant(inPeriod);
  const known = meant[name];
  if (known && !isOfDigits(schema)) return known;
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.allOf) return validValue(Object.assign({}, ...schema.allOf), name);
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return fc.oneof(...either.map((one) => validValue(one)));
  if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type) => validValue({ ...schema, type })));
  switch (schema.type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'string':
      return validText(schema);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1000, max: schema.maximum ?? 1000 });
    case 'array':
      return fc.array(validValue(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, (schema.minItems ?? 0) + 3),
      });
    case 'object':
      return validObject(schema);
    default:
      throw new Error(`no values are known for ${JSON.stringify(schema)}`);
  }
}

/** A cursor that is a line's number has nothing to do with one of a list of cases. */
const isOfDigits = ({ pattern = '' }: Schema): boolean => pattern.startsWith('^\\d');

const validObject = ({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> => {
  const members = Object.entries(properties).map(([name, schema]) => [name, validValue(schema, name)] as const);
  const options = { requiredKeys: required, noNullPrototype: true };
  const made: fc.Arbitrary<Record<string, unknown>> = fc.record(Object.fromEntries(members), options);
  return 'reasonCode' in properties ? made.map(withFittingReason) : made;
};

const reasonsWith: Readonly<Record<string, readonly string[]>> = Object.assign({}, ...Object.values(reasonsByAnswer));

/** Each answer has reasons of its own, which no schema can say; some are left as they are. */
function withFittingReason({ reasonCode, ...others }: Record<string, unknown>): Record<string, unknown> {
  const [fitting] = Object.values(others).flatMap((answer) =>
    typeof answer === 'string' && Object.hasOwn(reasonsWith, answer) ? [reasonsWith[answer]!] : [],
  );
  const given = String(reasonCode);
  const isLeft = !fitting || fitting.includes(given) || given.length % 8 === 0;
  return { ...others, reasonCode: isLeft ? reasonCode : fitting[given.length % fitting.length] };
}

function validText({ pattern, format, minLength = 0, maxLength = 200 }: Schema): fc.Arbitrary<string> {
  if (format === 'date-time' || format === 'date') {
    const date = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    return date.map((at) => at.toISOString().slice(0, format === 'date' ? 10 : undefined));
  }
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  if (format === 'uri') return fc.webUrl();
  return words.filter(({ length }) => length >= minLength && length <= maxLength);
}
