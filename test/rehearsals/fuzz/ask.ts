import { marketplaceSecret } from '../../support/rigs/sandbox.ts';
import { signatureOf } from '../../support/sign.ts';
import { spoil } from './defects.ts';
import type { Operation } from './operations.ts';
import type { Plan } from './plan.ts';
import { send, type Reply, type Sent } from './send.ts';
import { monday } from '../../support/cases/calendar.ts';
import type { Place, World } from './world.ts';

/** What a plan sends, about a place. */
function requestOf(
  operation: Operation,
  plan: Plan,
  place: Place,
  { keys, browser }: Pick<World, 'keys' | 'browser'>,
): Sent {
  const { faults } = plan;
  const parameters = filled(plan.parameters, place) as Record<string, string | number | undefined>;
  const names = Object.keys(parameters);
  const query: [string, string][] = [];
  let caller: string = plan.caller;
  let content = plan.body && filled(plan.body.content, place);
  let mediaType: string | undefined = plan.body?.mediaType.replace('*/*', 'application/octet-stream');
  let bytes: string | undefined;
  const headers: Record<string, string> = {};
  if (plan.again) headers['Idempotency-Key'] = crypto.randomUUID();
  const isJson = mediaType?.endsWith('json') === true && !mediaType.includes('ndjson');

  for (const fault of faults) {
    if (fault.kind === 'body' && isJson) content = spoil(content, fault);
    else if (fault.kind === 'body' && content !== undefined) content = textOf(fault.value);
    else if (fault.kind === 'parameter' && names.length > 0) parameters[names[fault.at % names.length]!] = fault.value;
    else if (fault.kind === 'unknown_query') query.push([fault.name, fault.value]);
    else if (fault.kind === 'media_type') mediaType = fault.value;
    else if (fault.kind === 'bytes' && content !== undefined) bytes = fault.value;
    else if (fault.kind === 'header') headers[fault.name] = fault.value;
    else if (fault.kind === 'caller') caller = fault.value;
  }

  const key = caller === 'unknown' ? `jf_${'x'.repeat(43)}` : keys[caller];
  if (caller === 'member') Object.assign(headers, { ...browser, ...headers });
  if (key && headers.Authorization === undefined) headers.Authorization = `Bearer ${key}`;
  let path = operation.path;
  for (const { name, in: place } of operation.parameters) {
    const value = parameters[name];
    if (place === 'path') path = path.replace(`{${name}}`, escaped(String(value)) || '%20');
    else if (place === 'query' && value !== undefined)
      query.push(...[value].flat().map((one): [string, string] => [name, String(one)]));
  }
  const search = query.map(([name, value]) => `${escaped(name)}=${escaped(value)}`).join('&');
  const sent: Sent = { method: operation.method, path: search ? `${path}?${search}` : path, headers };
  if (plan.body) {
    sent.body =
      bytes !== undefined || !isJson ? Buffer.from(bytes ?? textOf(content), latinOr(mediaType)) : jsonOf(content);
    if (mediaType !== undefined) headers['Content-Type'] = mediaType;
    if (operation.id === 'reportListingEvent')
      Object.assign(headers, signatureOf(sent.body.toString(), marketplaceSecret, { id: `event-${monday}` }));
  }
  return sent;
}

/** What stands where, beside the case and what belongs to it: each is opened only when something of it is named. */
const ofSignIn = /^\$(link|session|ownMembership)$/;
const ofCompany = /^\$(member|leftMember|key|foreignMember|foreignKey|authorised)$/;
const ofEnrolments = /^\$(\w*[aA]pplication|invitation|\w*[eE]nrolment|enrolmentCursor|certificate)$/;
const ofConnections = /^\$issuer$/;
const ofPlace = new RegExp(
  `^(?!${[ofSignIn, ofCompany, ofEnrolments, ofConnections].map(({ source }) => source.slice(1)).join('|')})`,
);

/** Sends a plan about a place of its own; gives every answer, which to a request that is cut off is none. */
export async function ask(world: World, operation: Operation, plan: Plan): Promise<{ sent: Sent; replies: Reply[] }> {
  const named = new Set(JSON.stringify(plan).match(/(?<=")\$\w+(?=")/g));
  const names = (which: RegExp): boolean => [...named].some((name) => which.test(name));
  const place = new Map([
    ...(names(ofPlace) ? await world.openPlace(plan.stage) : []),
    ...(names(ofSignIn) ? await world.openSignIn() : []),
    ...(names(ofCompany) ? await world.openCompany() : []),
    ...(names(ofEnrolments) ? await world.openEnrolments() : []),
    ...(names(ofConnections) ? await world.openConnections() : []),
  ]);
  const sent = requestOf(operation, plan, place, world);
  const replies: Reply[] = [];
  world.runs.reachable = plan.reachable;
  try {
    for (let times = plan.again ? 2 : 1; times > 0; times -= 1) {
      const reply = await send(world.apiUrl, sent, plan.framing);
      if (reply) replies.push(reply);
    }
  } finally {
    world.runs.reachable = true;
  }
  return { sent, replies };
}

/** Files are bytes, one a character; everything else is UTF-8. */
const latinOr = (mediaType = ''): BufferEncoding => (mediaType === 'application/octet-stream' ? 'latin1' : 'utf8');

const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

const jsonOf = (content: unknown): Buffer => Buffer.from(JSON.stringify(content) ?? '');

function filled(value: unknown, place: Place): unknown {
  if (typeof value === 'string') return place.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => filled(item, place));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, filled(member, place)]));
}

/** For a URL. What is escaped already goes as it is, so that broken escapes arrive. */
const escaped = (text: string): string =>
  /^%[0-9A-Fa-f%]/.test(text) ? text : encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd'));
