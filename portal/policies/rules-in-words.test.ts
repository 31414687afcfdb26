import { expect, test } from 'vitest';
import { jointForce } from '../../domain/policy/joint-force.ts';
import { policySchema } from '../../domain/policy/policy.ts';
import { formatsIn } from '../ui/formats.ts';
import { loadWords } from '../words/words.ts';
import { periodInWords } from './period-in-words.ts';
import { rulesInWords } from './rules-in-words.ts';

const words = await loadWords.en();
const said = (policy: typeof jointForce): string => JSON.stringify(rulesInWords(policy, words, formatsIn('en'), 'en'));

/** What else a rule could say in its place. */
const otherWords: Record<string, string> = {
  held: 'demoted',
  demoted: 'held',
  removed: 'held',
  staff_review: 'dismiss',
  dismiss: 'remove_at_score',
  removals: 'always',
  inbox: 'mail',
  keep: 'lift',
  staff_decide: 'reinstate',
  reinstate: 'uphold',
  wait: 'lead_decides',
  continue: 'close',
  remove_at_score: 'dismiss',
};
const otherThan = (value: unknown): unknown => {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  const text = String(value);
  return otherWords[text] ?? text.replace(/\d+/, (digits) => String(Number(digits) + 1));
};

/** Every value that a policy holds, by its path. */
const leaves = (value: unknown, path: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]))
    : [path];

type Holder = Record<string, unknown>;

// A score counts where a silence asks for it.
const policy = policySchema.parse({
  ...jointForce,
  verdict: { ...jointForce.verdict, silence: 'remove_at_score' },
  review: { ...jointForce.review, silence: 'remove_at_score' },
}) as typeof jointForce;

const rules = leaves(policy).filter(([first]) => first !== 'name' && first !== 'version');

test.each(rules.map((path) => [path.join('.'), path] as const))('%s is said', (_name, path) => {
  const changed = structuredClone(policy);
  const holder = path.slice(0, -1).reduce((at, name) => at[name] as Holder, changed as unknown as Holder);
  holder[path.at(-1)!] = otherThan(holder[path.at(-1)!]);
  expect(said(changed)).not.toBe(said(policy));
});

test.each([
  ['PT72H', '72 hours'],
  ['PT1H30M', '1 hour 30 minutes'],
  ['PT90S', '1 minute 30 seconds'],
  ['PT0S', '0 hours'],
  ['P6M', '6 months'],
  ['P3D business', '3 days, counting working days'],
  ['P3D without Sundays', '3 days, not counting Sundays'],
])('%s is %s', (text, expected) => expect(periodInWords(text, 'en', words.policies)).toBe(expected));

test('a rule tells of what is to be done to an offer, not of what is done', () => {
  const rules = rulesInWords(jointForce, words, formatsIn('en'), 'en').flatMap(({ rules: some }) => some);
  const told = rules.map(([, what]) => what);
  expect(told).toContain(words.policies.measures[jointForce.confirmedMeasure]);
  for (const done of Object.values(words.shared.measures)) expect(told).not.toContain(done);
});
