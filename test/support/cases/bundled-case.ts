import type { BundleContent, BundledEvent, View } from '../../../audit/story/bundle-content.ts';
import type { CaseEvent } from '../../../domain/case/events.ts';
import { isShownTo } from '../../../domain/case/questions/shown-to.ts';
import { berlin } from './calendar.ts';
import { say } from './commands.ts';
import type { GivenCase } from './given-case.ts';
import { given } from './stages.ts';

const offer = {
  brand: 'Äquator Uhren',
  title: 'Diver’s watch “Nautilus” 41 mm',
  price: { amount: '129.90', currency: 'EUR' },
  category: 'Watches > Men',
  country: 'DE',
  url: 'https://market.example/offers/123',
};

/** A case through verdict, removal and appeal, over some weeks. */
export function disputed(): GivenCase {
  const it = given.heldAndAsked({ snapshotSha256: hashFor('snapshot') });
  it.step();
  it.wait('PT20H').when(say.verdict('counterfeit'));
  it.wait('PT2M').obeys();
  it.wait('PT1H').obeys();
  it.wait('P5D').when(say.appeal);
  it.wait('P2D').when(say.answer('maintain'));
  it.wait('PT5H').when(say.decision('reinstated'));
  it.wait('PT1M').obeys();
  return it;
}

/** What an auditor's bundle holds of events. @param words what is said with each event that gives a reason */
export function bundled(
  events: readonly CaseEvent[],
  {
    words = [],
    snapshot = {},
    ...changes
  }: Partial<BundleContent> & { words?: readonly string[]; snapshot?: object } = {},
): BundleContent {
  const texts = new Map([[hashFor('snapshot'), JSON.stringify({ ...offer, ...snapshot })]]);
  let said = 0;
  const told = events.map((event) => {
    const { caseId, sequence } = event;
    const chained = { previousHash: hashFor(`${sequence - 1}`), hash: hashFor(`${sequence}`) };
    const speaks = event.actor.kind !== 'system' && event.actor.kind !== 'detector' && 'reasonCode' in event.data;
    if (!speaks || words.length === 0) return { ...event, ...chained, caseId };
    const textSha256 = hashFor(`text ${sequence}`);
    texts.set(textSha256, words[said++ % words.length]!);
    return { ...event, ...chained, data: { ...event.data, textSha256 } } as CaseEvent & typeof chained;
  });
  const [opened] = events;
  const terms = opened?.kind === 'case_opened' ? opened.data.terms : undefined;
  return {
    caseId: 'case-1',
    view: 'auditor',
    head: { log: 'joint-force.example', size: 104_233, rootHash: hashFor('root'), at: '2026-03-02T09:00:00.000Z' },
    events: told,
    annex: [],
    texts,
    terms: new Map<string, unknown>([
      [terms?.calendarSha256 ?? '', berlin],
      [terms?.policySha256 ?? '', { name: 'joint-force', version: 3 }],
    ]),
    files: new Map(),
    rights: new Map(),
    erased: [],
    withheld: [],
    ...changes,
  };
}

/** The events as a bundle for this reader holds them. */
export const seenBy = (view: View, { events }: BundleContent): BundledEvent[] =>
  events.map((event) => {
    if ('withheld' in event || view === 'auditor' || isShownTo(event, view)) return event;
    const { caseId, sequence, previousHash, hash } = event;
    return { caseId, sequence, previousHash, hash, withheld: true };
  });

/** A name that looks like a hash, and is the same for the same. */
export const hashFor = (what: string): string => Buffer.from(what.padEnd(32, '.')).toString('hex').slice(0, 64);
