import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { policySchema } from '../../domain/policy/policy.ts';

/** One row of a table in docs/process.md. */
interface Rule {
  rule: string;
  source: string;
  fields: string[];
  file: string;
  test: string[];
}

const rules: Rule[] = readFileSync('docs/process.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| Rule') && !line.startsWith('| ---'))
  .map((line) => {
    const [rule = '', source = '', policy = '', named = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    const [, file = '', name = ''] = /^`([^`]+)`: (.+)$/.exec(named) ?? [];
    return {
      rule,
      source,
      fields: [...policy.matchAll(/`([^`]+)`/g)].map(([, field = '']) => field),
      file,
      test: name.split(' › '),
    };
  });

const files: Record<string, string> = {
  'notifications/notifications': 'domain/notifications/notifications.test.ts',
  enrolments: 'api/brands/enrol-brand.test.ts',
  enrolment: 'domain/enrolment/enrolment.test.ts',
  rights: 'domain/rights.test.ts',
  reminders: 'activities/sweeps/remind-of-rights.test.ts',
  partners: 'api/partners/partners.test.ts',
  'hand-over': 'api/partners/hand-over.test.ts',
  conversations: 'api/conversations/conversations.test.ts',
  digests: 'activities/sweeps/send-digests.test.ts',
  'leads-told': 'activities/sweeps/tell-leads.test.ts',
  'messages-told': 'activities/sweeps/tell-of-messages.test.ts',
  references: 'api/references/references.test.ts',
  strikes: 'domain/strikes.test.ts',
  accuracy: 'domain/accuracy.test.ts',
  'reasons/lists': 'domain/reasons/lists.test.ts',
  permissions: 'domain/access/permissions.test.ts',
  members: 'api/members/members.test.ts',
  agents: 'api/members/agents.test.ts',
  'authorised-sellers': 'api/authorised-sellers/authorised-sellers.test.ts',
  'policy/policy': 'domain/policy/policy.test.ts',
  'intake/standing': 'api/suspicions/standing-removal.test.ts',
  'process/paths': 'test/process/paths/verdict.ts',
  erasures: 'api/erasures/erasures.test.ts',
  'needed-still': 'api/erasures/what-is-needed.test.ts',
  'erasures-of-people': 'api/erasures/of-people.test.ts',
  'erasures-in-time': 'api/erasures/after-its-time.test.ts',
  'erased-everywhere': 'api/erasures/erased-everywhere.test.ts',
  'letters-gathered': 'activities/deliveries/gather-letter.test.ts',
  'ledger/append-events': 'database/ledger/append-events.test.ts',
};
const fileOf = (name: string): string =>
  files[name] ?? `${name.startsWith('letters/') ? 'activities' : 'domain/case'}/${name}.test.ts`;

/** Every field of a policy, groups with their members. */
function fieldsOf(schema: z.ZodObject, prefix = ''): string[] {
  return Object.entries(schema.shape).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    return 'shape' in field ? [path, ...fieldsOf(field as z.ZodObject, `${path}.`)] : [path];
  });
}

describe('the table of rules', () => {
  test.each(rules)('$rule', ({ source, file, test: names }) => {
    expect(source).not.toBe('');
    const code = readFileSync(fileOf(file), 'utf8');
    // As a quoted name, so that a mere mention in a comment is none.
    for (const name of names) expect(code).toContain(`'${name}'`);
  });

  test('names no policy field that does not exist, and leaves none out', () => {
    const known = fieldsOf(policySchema);
    const named = new Set(rules.flatMap(({ fields }) => fields));
    expect([...named].filter((field) => !known.includes(field))).toEqual([]);
    const isNamed = (field: string): boolean =>
      named.has(field) || [...named].some((other) => other.startsWith(`${field}.`) || field.startsWith(`${other}.`));
    expect(known.filter((field) => !isNamed(field))).toEqual([]);
  });

  test('has every file of rules', () => {
    const tests = readdirSync('domain/case/rules', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.test.ts'),
    );
    const named = new Set(rules.map(({ file }) => `${file.replace('rules/', '')}.test.ts`));
    expect(tests.filter((test) => !named.has(test))).toEqual([]);
  });
});
