import type { Aspect } from '../case/questions/noticed.ts';
import type { IprKind, Measure } from '../vocabulary.ts';

/** What stands in a sentence, by its name. */
type Given<Name extends string> = Readonly<Record<Name, string>>;

/** What a seller is told of a restriction, in letters and on the seller's page alike: what was done, by which right, and what follows. */
export const statementInEnglish = {
  /** As they stand behind "the offer is". */
  measures: {
    none: 'not restricted',
    demoted: 'shown less prominently',
    held: 'on hold',
    removed: 'removed',
  } satisfies Record<Measure, string>,
  states: {
    demoted: 'Your offer is shown less prominently in search and recommendations.',
    held: 'Your offer is on hold: it cannot be bought.',
    removed: 'Your offer is removed from sale.',
  } satisfies Record<Exclude<Measure, 'none'>, string>,
  durations: {
    undecided: 'until it is decided whether the offer is genuine',
    final: 'indefinitely',
    keep: 'indefinitely, unless an appeal succeeds',
    remove: 'indefinitely, unless an appeal succeeds',
    lift: 'until the time for appeals is over, or an appeal succeeds',
  },
  gone: 'The offer is no longer online.',
  listAgain: 'If the offer is no longer online, you may list it again.',
  others: {
    one: ({ measure, cases }: Given<'measure' | 'cases'>): string =>
      `The offer stays ${measure} all the same, by another case: ${cases}.`,
    several: ({ measure, cases }: Given<'measure' | 'cases'>): string =>
      `The offer stays ${measure} all the same, by other cases: ${cases}.`,
  },
  strike: ({ end }: Given<'end'>): string => `Your account has a strike for it, which counts until ${end}.`,
  strikeOver: ({ end }: Given<'end'>): string => `The strike that your account got for it counted until ${end}.`,
  strikeUndone: 'Your strike for it is undone.',
  found: {
    automated: (): string =>
      'An automated check of ours found this offer. We acted on our own initiative; nobody had sent us a notice.',
    staff: (): string => 'Our staff found this offer. We acted on our own initiative; nobody had sent us a notice.',
    notice: ({ brand }: Given<'brand'>): string =>
      `${brand} sent us a notice about this offer (Art. 16 of the Digital Services Act).`,
    automated_and_notice: ({ brand }: Given<'brand'>): string =>
      `An automated check of ours found this offer; ${brand} then sent us a notice about it (Art. 16 of the Digital Services Act).`,
    staff_and_notice: ({ brand }: Given<'brand'>): string =>
      `Our staff found this offer; ${brand} then sent us a notice about it (Art. 16 of the Digital Services Act).`,
  },
  decided: {
    interim: (): string =>
      'The suspicion is so strong that, by our rule for this, we restrict the offer until it is decided whether it is genuine.',
    brand: ({ brand }: Given<'brand'>): string => `${brand} told us that it is a counterfeit.`,
    staff: (): string => 'Our staff came to the conclusion that it is a counterfeit.',
    appeal: (): string => 'Our staff decided on your appeal: the finding that the offer is a counterfeit stands.',
    score: (): string => 'Nobody decided in time. By our rule for this, the strength of the suspicion was decisive.',
    appeal_overdue: (): string => 'Nobody decided on your appeal in time. By our rule for this, the decision stands.',
    standing_removal: ({ cited }: Given<'cited'>): string =>
      `The same offer was removed for good in case ${cited} and is for sale again: that decision stands.`,
  },
  noticed: {
    label: 'What drew our attention',
    aspects: {
      pictures: 'the pictures of the offer',
      words: 'the words of the offer',
      price: 'the price of the offer',
      goods: 'the goods themselves',
      earlier: 'earlier decisions about the offer or its seller',
      whole: 'the offer as a whole',
    } satisfies Record<Aspect, string>,
  },
  lookedAt: {
    label: 'What it takes into account',
    what: 'the pictures, the words and the price of an offer, and earlier decisions about it or its seller',
  },
  detected: {
    automated: 'Yes. An automated check found the offer.',
    staff: 'No. Our staff found the offer.',
    notice: 'No. The brand found the offer.',
    automated_and_notice: 'In part. An automated check and the brand found the offer.',
    staff_and_notice: 'No. Our staff and the brand found the offer.',
  },
  automated: {
    interim: 'Yes. Our systems decided by the strength of the suspicion, without a person.',
    brand: 'In part. A person or system of the brand gave the verdict; our systems carried it out.',
    staff: 'No. People decided; our systems carried it out.',
    rule: 'Yes. Our systems applied the rule, without a person.',
    standing_removal: 'Yes. Our systems applied the earlier decision, without a person.',
  },
  right: {
    kinds: { trademark: 'trade mark', design: 'design', copyright: 'copyright', patent: 'patent' } satisfies Record<
      IprKind,
      string
    >,
    named: ({ brand, kind, office, number }: Given<'brand' | 'kind' | 'office' | 'number'>): string =>
      `Right relied on, as ${brand} has named it: ${kind}, ${office}, number ${number}.`,
    namedInClass: ({
      brand,
      kind,
      office,
      number,
      class: inClass,
    }: Given<'brand' | 'kind' | 'office' | 'number' | 'class'>): string =>
      `Right relied on, as ${brand} has named it: ${kind}, ${office}, number ${number}, class ${inClass}.`,
    unnamed: 'For this decision no registered right was named to us. It rests on the law of trade marks.',
    suspected: {
      named: 'We suspect that the offer infringes this right.',
      unnamed: ({ brand }: Given<'brand'>): string =>
        `We suspect that the goods are offered as those of ${brand} and do not come from ${brand}.`,
    },
    infringed: {
      named: 'We regard the offer as illegal content: it infringes this right.',
      unnamed: ({ brand }: Given<'brand'>): string =>
        `We regard the offer as illegal content: the goods are offered as those of ${brand} and do not come from ${brand}.`,
    },
    law: {
      trademark:
        'Goods that do not come from the owner of a trade mark may not be sold under it without consent (for EU trade marks Art. 9 of Regulation (EU) 2017/1001, otherwise the national law).',
      design:
        'Products with a protected design may not be sold without the consent of its holder (for EU designs Art. 19 of Regulation (EC) No 6/2002, otherwise the national law).',
      copyright:
        'Copies of a protected work may not be sold without the consent of its author or of whoever holds the rights (Art. 4 of Directive 2001/29/EC and the national law).',
      patent:
        'Products that are protected by a patent may not be sold without the consent of its owner (for European patents Art. 64 of the European Patent Convention, otherwise the national law).',
    } satisfies Record<IprKind, string>,
  },
  independent: {
    wait: 'a person who has not decided in this case before',
    lead_decides: 'a person who has not decided in this case before (or, if nobody such is left, our lead)',
  },
  sayOnce: {
    heading: 'Say something at once',
    text: 'You can make one statement before it is decided. Whoever decides sees it. If the decision goes against you, you get a new statement of reasons and can appeal.',
  },
  elsewhere: {
    heading: 'Where else you can turn',
    body: 'Out-of-court settlement',
    bodyText:
      'You can bring the decision before a certified dispute settlement body (Art. 21 of the Digital Services Act). It is independent of us and usually decides within 90 days. The European Commission keeps the list of the bodies:',
    courts: 'Courts',
    courtsText: 'You can go to a competent court at any time, also without an appeal to us first.',
  },
  /** What follows when nobody speaks in time. */
  silence: {
    verdict: ({ brand, consequence }: Given<'brand' | 'consequence'>): string =>
      `If ${brand} does not answer by then, ${consequence}.`,
    answer: ({ brand, consequence }: Given<'brand' | 'consequence'>): string =>
      `If ${brand} does not answer by then, ${consequence}.`,
    review: ({ consequence }: Given<'consequence'>): string => `If nobody decides by then, ${consequence}.`,
    appeal_decision: ({ consequence }: Given<'consequence'>): string => `If nobody decides by then, ${consequence}.`,
    appeal: ({ consequence }: Given<'consequence'>): string => `If you do not appeal by then, ${consequence}.`,
  },
  restricted: ({ measure }: Given<'measure'>): string => `the offer is ${measure}, by our rule for this`,
  consequences: {
    staff_review: 'our staff decide about the offer',
    dismiss: 'the suspicion is dismissed',
    staff_decide: 'our staff decide on the appeal with what is in the case',
    reinstate: 'the decision is reversed and this case no longer restricts the offer',
    uphold: 'the decision stands',
    keep: 'the decision stands and the case is closed',
    remove: 'the offer is removed for good and the case is closed',
    lift: 'the restriction by this case ends and the case is closed',
  },
};

/** English is the measure: the compiler asks every other language for the same. */
export type StatementWords = typeof statementInEnglish;
