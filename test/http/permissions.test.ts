import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isByRole } from '../../api/access/access.ts';
import { endpoints } from '../../api/endpoints.ts';
import { permissions } from '../../domain/access/permissions.ts';
import { ask } from '../rehearsals/fuzz/ask.ts';
import { readOperations, type Operation } from '../rehearsals/fuzz/operations.ts';
import { planOf, type Plan } from '../rehearsals/fuzz/plan.ts';
import { createWorld, type Place, type World } from '../rehearsals/fuzz/world.ts';
import { callers, type CallerName } from '../support/rigs/people.ts';
import { createTestDatabase, type TestDatabase } from '../support/rigs/test-database.ts';

const names = [...(Object.keys(callers) as CallerName[]), 'member', 'nobody'] as const;
type Name = (typeof names)[number];

/** `member` has signed in, and is of brand-1 as `brand` is. */
const roleOf = (name: Exclude<Name, 'nobody'>) => (name === 'member' ? 'brand_reviewer' : callers[name].role);
const brandOf: Partial<Record<Name, string>> = {
  brand: 'own',
  brandAdministrator: 'own',
  member: 'own',
  otherBrand: 'other',
  otherAdministrator: 'other',
};

let on: TestDatabase;
let world: World;
let operations: Operation[];
beforeAll(async () => {
  on = await createTestDatabase();
  world = await createWorld(on);
  operations = await readOperations(world.apiUrl);
});
afterAll(async () => {
  await world.stop();
  await on.drop();
});

/** What an answer says about the right to ask, whatever else it says. */
function verdictOf({ status, body }: { status: number; body: Buffer }): 'let in' | 'unknown' | 'refused' | 'hidden' {
  const { code } = status >= 400 ? (JSON.parse(body.toString()) as { code: string }) : { code: '' };
  if (status === 401) return 'unknown';
  if (code === 'not_permitted') return 'refused';
  return code === 'not_found' ? 'hidden' : 'let in';
}

/** Whose case, endpoint, delivery, right, person or key it is about; what is about none of these is asked once. */
type Tenant = 'own' | 'other' | 'none';

/** What the table says. */
function expected(operation: string, caller: Name, tenant: Tenant): ReturnType<typeof verdictOf> {
  const { access, path } = endpoints.find(({ name }) => name === operation)!;
  if (access === 'person') return caller === 'member' ? 'let in' : 'unknown';
  if (caller === 'nobody') return 'unknown';
  if (!isByRole(access) || !permissions[roleOf(caller)].includes(access)) return 'refused';
  if (isOfOneSide(path) && tenant !== 'none' && !brandOf[caller]) return 'hidden';
  return tenant === 'none' || (brandOf[caller] ?? tenant) === tenant ? 'let in' : 'hidden';
}

/** A valid request without what may be left out, by whoever. */
function requestTo(operation: Operation, plan: Plan, caller: Name, tenant: Tenant): Plan {
  const inPath = operation.parameters.filter(({ in: place }) => place === 'path' || operation.id.startsWith('report'));
  const parameters = Object.fromEntries(inPath.map(({ name }) => [name, plan.parameters[name]]));
  const body = plan.body && { ...plan.body, content: grantable(plan.body.content, caller) };
  const sent = { ...plan, caller, parameters: { ...parameters, ...thingsOf(tenant, inPath) }, ...(body && { body }) };
  return { ...sent, faults: [], again: false, reachable: true, framing: 'length' };
}

/** What names a role names one that those of the caller's side can give; and nobody of staff is entered with a brand, which asks for more. */
function grantable(content: unknown, caller: Name): unknown {
  if (typeof content !== 'object' || content === null) return content;
  const { accountManager: _more, ...said } = content as Record<string, unknown>;
  return 'role' in said ? { ...said, role: brandOf[caller] ? 'brand_reviewer' : 'reviewer' } : said;
}

/** What stands for each thing in a path that belongs to somebody. */
const things = {
  brandId: { own: 'brand-1', other: 'brand-2' },
  caseId: { own: '$case', other: '$foreignCase' },
  endpointId: { own: '$endpoint', other: '$foreignEndpoint' },
  deliveryId: { own: '$delivery', other: '$foreignDelivery' },
  iprRecordId: { own: 'mark-1', other: 'mark-2' },
  referenceId: { own: '$reference', other: '$foreignReference' },
  memberId: { own: '$member', other: '$foreignMember' },
  keyId: { own: '$key', other: '$foreignKey' },
  runId: { own: '$run', other: '$foreignRun' },
};
const isThing = (name: string): name is keyof typeof things => Object.hasOwn(things, name);

/** Enrolments are of no brand yet. */
const ofEnrolment = { enrolmentId: '$enrolment', sha256: '$certificate' };

/** People and keys are of one side alone: a brand's are not found by the marketplace's own. */
const isOfOneSide = (path: string): boolean => /\{(memberId|keyId)\}/.test(path);

function thingsOf(tenant: Tenant, inPath: Operation['parameters']): Record<string, string> {
  const isIn = (path: string): boolean => inPath.some(({ name }) => name === path);
  if (tenant === 'none')
    return { ...(isIn('enrolmentId') && ofEnrolment), ...(isIn('erasureId') && { erasureId: '$erasure' }) };
  const file = inPath.some(({ name }) => name === 'sha256') ? { sha256: '$caseFile' } : {};
  const seller = inPath.some(({ name }) => name === 'sellerId') ? { sellerId: '$authorised' } : {};
  const named = inPath.flatMap(({ name }) => (isThing(name) ? [[name, things[name][tenant]]] : []));
  return { ...file, ...seller, ...Object.fromEntries(named) };
}

/** Of the other brand's case, which knows no appeal, nobody sees one; and only one brand has the seller on its list. */
const tenantsOf = ({ id, path }: Operation): readonly Tenant[] => {
  if (id === 'revokeSeller') return ['own'];
  if (!Object.keys(things).some((name) => path.includes(`{${name}}`))) return ['none'];
  return path.includes('{round}') ? ['own'] : ['own', 'other'];
};

/** A world that gives the same place again, until it is to forget it. */
function keepPlaces({ openPlace, openSignIn, openCompany, openEnrolments, openConnections, ...world }: World) {
  const kept = new Map<string, Promise<Place>>();
  function keep(name: string, open: () => Promise<Place>): Promise<Place> {
    const place = kept.get(name) ?? open();
    kept.set(name, place);
    return place;
  }
  return {
    ...world,
    openPlace: (stage: Plan['stage']) => keep(stage, () => openPlace(stage)),
    openSignIn: () => keep('sign-in', openSignIn),
    openCompany: () => keep('company', openCompany),
    openEnrolments: () => keep('enrolments', openEnrolments),
    openConnections: () => keep('connections', openConnections),
    forget: () => kept.clear(),
  };
}

test('each operation lets in whom the table of permissions names, each in their own brand, and nobody else', async () => {
  const asks = endpoints
    .filter(({ access }) => isByRole(access) || access === 'person')
    .map(({ name }) => name as string);
  const walked = operations.filter(({ id }) => asks.includes(id));
  const wrong: string[] = [];
  const places = keepPlaces(world);
  let asked = 0;
  for (const operation of walked) {
    const [plan] = fc.sample(planOf(operation, operations), { seed: 14, numRuns: 1 });
    for (const tenant of tenantsOf(operation)) {
      places.forget();
      for (const caller of names) {
        const { replies } = await ask(places, operation, requestTo(operation, plan!, caller, tenant));
        const [reply] = replies;
        const [was, right] = [verdictOf(reply!), expected(operation.id, caller, tenant)];
        asked += 1;
        if (was !== right) wrong.push(`${operation.id} by ${caller}, about ${tenant}: ${was}, not ${right}`);
        if (operation.method !== 'GET' && reply!.status < 400) places.forget(); // it is not as it was
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(walked).toHaveLength(asks.length);
  expect(asked).toBeGreaterThan(500);
}, 300_000);
