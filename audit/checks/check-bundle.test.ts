import { webcrypto } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { contentOf, givenContent } from '../../test/support/audit/given-content.ts';
import { given } from '../../test/support/cases/stages.ts';
import { canonical } from '../../database/ledger/hash.ts';
import { limitsOf } from '../verify/say.ts';
import { makeFiles } from '../bundle/make-files.ts';
import { nodeTools } from '../verify/node-tools.ts';
import { checkBundle } from './check-bundle.ts';
import { lineOf } from './faults.ts';
import { webTools } from './tools.ts';

const enclosed = { paper: Buffer.from('%PDF-'), verifier: Buffer.from('// verify') };
const stages = Object.keys(given) as (keyof typeof given)[];

describe('a bundle that is as it should be', () => {
  test.each(stages)('%s', async (stage) => {
    const { faults, ...found } = await checkBundle(makeFiles(givenContent(stage), enclosed), nodeTools);
    expect(faults.map(lineOf)).toEqual([]);
    expect(found).toMatchObject({ view: 'auditor', caseId: `case-${stage}`, isClosed: stage === 'closed' });
  });

  test('holds by the cryptography of browsers, too', async () => {
    const tools = webTools(webcrypto.subtle as SubtleCrypto);
    const { faults } = await checkBundle(makeFiles(givenContent('closed'), enclosed), tools);
    expect(faults).toEqual([]);
  });
});

test('a closed case of which no history is here is found, also one that was closed in the moment it was opened', async () => {
  const { events } = given.closed();
  const atOnce = events.map((event) => ({ ...event, at: '2027-01-01T00:00:00.100Z' }));
  for (const some of [events, atOnce]) {
    const { faults } = await checkBundle(makeFiles(contentOf('case-closed', some, []), enclosed), nodeTools);
    expect(faults.map(lineOf)).toEqual([expect.stringContaining('no history of it is here')]);
  }
});

test('pictures that the text of the report alone names are told as what nobody can check', async () => {
  const { events } = given.heldAndAsked({ snapshotSha256: 'a'.repeat(64) });
  const content = contentOf('case-pictures', events, []);
  const whole = makeFiles(content, enclosed);
  const { offer } = (content.events[0] as (typeof events)[number] & { kind: 'case_opened' }).data;
  const [first, second] = ['1'.repeat(64), '2'.repeat(64)];
  const text = JSON.stringify({ title: 'A watch', pictures: [first, second, first, 'no hash'] });
  const path = `texts/${offer.snapshotSha256!}.json`;
  const report = Buffer.from(canonical({ salt: '0'.repeat(32), text }));
  const limits = async (files: ReadonlyMap<string, Uint8Array>) => {
    const found = await checkBundle(files, nodeTools);
    return limitsOf(found, true).filter(
      (line) => line.includes('picture of') || line.includes('pictures of the offer'),
    );
  };
  expect(await limits(whole)).toEqual([]);
  expect(await limits(new Map(whole).set(path, report))).toEqual([expect.stringMatching(/^2 pictures of the offer/)]);
  expect(await limits(new Map(whole).set(path, report).set(`files/${second}`, Buffer.from('x')))).toEqual([
    expect.stringMatching(/^1 picture of the offer: the text of its report names it by hash/),
  ]);
});
