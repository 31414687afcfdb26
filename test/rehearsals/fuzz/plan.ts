import fc from 'fast-check';
import { isByRole } from '../../../api/access/access.ts';
import { endpoints } from '../../../api/endpoints.ts';
import { permissions } from '../../../domain/access/permissions.ts';
import { seller } from '../../support/cases/actors.ts';
import { callers, type CallerName } from '../../support/rigs/people.ts';
import { someFaults, type Fault } from './defects.ts';
import type { Operation, Schema } from './operations.ts';
import { framings, type Framing } from './send.ts';
import { stageNames, stagesFor, type StageName } from './stages.ts';
import { validValue } from './valid-values.ts';

/** A request before it is sent: valid, and the faults that it then gets. */
export interface Plan {
  /** Of the case that it is about. */
  stage: StageName;
  caller: CallerName | 'member' | 'nobody';
  /** By the name of the parameter. */
  parameters: Record<string, unknown>;
  /** JSON, or text that stands for bytes. */
  body?: { mediaType: string; content: unknown };
  framing: Framing;
  /** Whether it is sent twice under one idempotency key. */
  again: boolean;
  /** Whether the cases answer. */
  reachable: boolean;
  faults: Fault[];
}

/** Requests to an operation, half of them valid, by callers who may ask it, about cases that are at that step. */
export function planOf(operation: Operation, operations: readonly Operation[]): fc.Arbitrary<Plan> {
  const mayAsk = callersOf(operation.id);
  const isLead = (name: CallerName): boolean => callers[name].role === 'lead';
  const actors = [
    ...mayAsk.filter(hasKey).map((name) => ({ actor: callers[name].actor, isLead: isLead(name) })),
    { actor: seller, isLead: false },
  ];
  const fitting =
    operation.id === 'orderReinstatement' ? (['closedAsRemoved'] as const) : stagesFor(operation.id, actors);
  const stage = fc.constantFrom(...stageNames);
  return fc.record(
    {
      stage: fitting.length > 0 ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...fitting) }, stage) : stage,
      caller: fc.constantFrom(...mayAsk),
      parameters: parametersOf(operation),
      ...(operation.takes && { body: bodyOf(operation, operation.takes, operations) }),
      framing: fc.oneof({ weight: 8, arbitrary: fc.constant('length') }, fc.constantFrom(...framings)),
      again: sometimes,
      reachable: sometimes.map((isCut) => !isCut),
      faults: someFaults,
    },
    { noNullPrototype: true },
  ) as fc.Arbitrary<Plan>;
}

const hasKey = (name: Plan['caller']): name is CallerName => Object.hasOwn(callers, name);

const sometimes = fc.oneof({ weight: 12, arbitrary: fc.constant(false) }, fc.constant(true));

/** `member` is somebody of brand-1 who is signed in. */
function callersOf(operationId: string): Plan['caller'][] {
  const access = endpoints.find(({ name }) => name === operationId)?.access ?? 'everyone';
  const names = Object.keys(callers) as CallerName[];
  if (access === 'person' || operationId === 'startSession') return ['member'];
  if (!isByRole(access)) return names;
  const tenants = names.filter((name) => !['otherBrand', 'otherAdministrator'].includes(name));
  const byKey = tenants.filter((name) => permissions[callers[name].role].includes(access));
  return permissions.brand_reviewer.includes(access) ? [...byKey, 'member'] : byKey;
}

function parametersOf({ parameters }: Operation): fc.Arbitrary<Record<string, unknown>> {
  const sent = parameters.filter((parameter) => parameter.in !== 'header');
  return fc.record(Object.fromEntries(sent.map(({ name, schema }) => [name, validValue(schema, name)])), {
    requiredKeys: sent.filter(({ required }) => required).map(({ name }) => name),
    noNullPrototype: true,
  });
}

function bodyOf(
  { id }: Operation,
  takes: Record<string, { schema: Schema }>,
  operations: readonly Operation[],
): fc.Arbitrary<Plan['body']> {
  return fc.oneof(
    ...Object.entries(takes).map(([mediaType, { schema }]) =>
      contentOf(mediaType, schema, operations, id).map((content) => ({ mediaType, content })),
    ),
  );
}

function contentOf(
  mediaType: string,
  schema: Schema,
  operations: readonly Operation[],
  id: string,
): fc.Arbitrary<unknown> {
  switch (mediaType) {
    case 'application/json':
    case 'application/merge-patch+json':
      return id === 'submitApplication' ? validValue(schema).map(withOwnFiles) : validValue(schema);
    case 'application/x-ndjson':
      return fc.array(fc.oneof({ weight: 4, arbitrary: suspicionOf(operations) }, fc.anything())).map(linesOf);
    case 'text/csv':
      return id === 'inviteGoodFaithMembers' ? memberList : csv;
    default:
      return evidence;
  }
}

/** A company names what it has uploaded itself; agents seldom rely on a right that is there. */
function withOwnFiles(content: unknown): unknown {
  const { rights, agents: _seldomFit, ...said } = content as { rights: object[]; agents?: object[] };
  return { ...said, rights: rights.map((right) => ({ ...right, documents: ['$certificate'] })) };
}

const memberLine = fc
  .record({
    email: fc.nat().map((id) => `member-${id}@goodfaith.example`),
    market: fc.constantFrom('DE', 'US', 'CN', 'UK', ''),
    language: fc.constantFrom('en', 'de', 'zh', 'es', 'fr'),
    rate: fc.constantFrom('0.95', '1', '0', '95%', ''),
    rights: fc.constantFrom('trademark|EUIPO|1|EU', 'design|WIPO|DM/1|EU DE|2034-01-31', 'trademark', ''),
  })
  .map(
    ({ email, market, language, rate, rights }) =>
      `Company ${email},${email},${market},${language},${rate},0.01,${rights}`,
  );
const memberList = fc
  .array(memberLine)
  .map((lines) =>
    ['company,email,market,language,takedown_success_rate,counter_notice_rate,rights', ...lines].join('\n'),
  );

function suspicionOf(operations: readonly Operation[]): fc.Arbitrary<unknown> {
  const schema = operations.find(({ id }) => id === 'reportSuspicion')?.takes?.['application/json']?.schema;
  if (!schema) throw new Error('the description has no suspicion');
  return validValue(schema);
}

const linesOf = (values: readonly unknown[]): string => values.map((value) => `${textOf(value)}\n`).join('');
const textOf = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return String(typeof value);
  }
};

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[A-Za-z0-9 ._-]{1,12}$/) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('brand-1', '0.5', '"a ""quoted"" one"', '"open', '\0', '', '=1+1', '12.50', 'EUR'),
  },
);
const columns = 'listing_id,title,brand,seller_id,score,price,currency,category,country'.split(',');
const row = fc
  .tuple(fc.nat(20), fc.array(cell, { minLength: 9, maxLength: 9 }), fc.boolean())
  .map(([id, cells, usual]) => (usual ? `row-${id},Watch,brand-1,seller-1,0.5,,,${cells[0]},` : cells.join(',')));
const csv = fc
  .tuple(
    fc.constantFrom(columns, columns, columns, columns.slice(1), [...columns, 'score']),
    fc.array(row),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([names, rows, lineEnd]) => [names.join(','), ...rows].join(lineEnd));

const png =
  '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\b\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\rIDATx\x9cc`\0\0\0\x02\0\x01';
const evidence = fc.oneof(
  fc.constantFrom('plain text', png, '%PDF-1.7\n1 0 obj', '\xff\xd8\xff\xe0\0\x10JFIF\0', 'RIFF\x24\0\0\0WEBPVP8 '),
  fc
    .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 50 })
    .filter((text) => !text.trimStart().startsWith('<')),
  fc.constantFrom(
    'PK\x03\x04',
    'GIF89a',
    '<svg/>',
    '{\\rtf1',
    '\x1f\x8b\x08',
    'RIFF',
    '8BPS',
    'OggS',
    'ID3',
    'MThd',
    'II*\0',
    '0&\xb2u\x8ef\xcf\x11',
  ),
);
