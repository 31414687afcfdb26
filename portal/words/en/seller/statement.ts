import type { IprKind, Measure, Outcome } from '../../../../domain/vocabulary.ts';

/** The statement of reasons: what was done, why, by which right, on what evidence, and who decided. The law in it as the letters say it. */
export const statement = {
  done: {
    heading: 'What was done',
    measures: { none: 'Not restricted', demoted: 'Less visible', held: 'On hold', removed: 'Removed' } satisfies Record<
      Measure,
      string
    >,
    states: {
      none: 'This case does not restrict your offer.',
      demoted: 'Your offer is shown less prominently in search and recommendations.',
      held: 'Your offer is on hold: it cannot be bought.',
      removed: 'Your offer is removed from sale.',
    } satisfies Record<Measure, string>,
    where: 'Where it applies',
    everywhere: 'everywhere on the marketplace, in all countries',
    duration: 'How long',
    durations: {
      undecided: 'until it is decided whether the offer is genuine',
      final: 'without an end',
      keep: 'without an end, unless an appeal succeeds',
      remove: 'without an end, unless an appeal succeeds',
      lift: 'until the time for appeals is over, or an appeal succeeds',
    },
    gone: 'The offer is no longer online.',
    stays: {
      none: 'not restricted',
      demoted: 'shown less prominently',
      held: 'on hold',
      removed: 'removed',
    } satisfies Record<Measure, string>,
    others: (cases: string, measure: string, count: number): string =>
      `The offer stays ${measure} all the same, by ${count === 1 ? 'another case' : 'other cases'}: ${cases}.`,
    undoneBy: (caseId: string): string => `Case ${caseId} undoes what this one did.`,
    strike: (until: string): string => `Your account has a strike for it, which counts until ${until}.`,
    strikeUndone: 'Your strike for it is undone.',
    listAgain: 'If the offer is no longer online, you may list it again.',
  },
  outcome: {
    heading: 'What came of it',
    outcomes: {
      removed: 'The decision against your offer stands.',
      dismissed: 'The suspicion was dismissed.',
      reinstated: 'Your offer is reinstated: the decision against it was reversed.',
      withdrawn: 'The suspicion was withdrawn.',
    } satisfies Record<Outcome, string>,
    because: (reason: string): string => `Because ${reason}.`,
    closed: (moment: string): string => `The case was closed on ${moment}.`,
  },
  why: {
    heading: 'Why',
    found: {
      automated: (): string =>
        'An automated check of ours found this offer. We acted on our own initiative; nobody had sent us a notice.',
      staff: (): string => 'Our staff found this offer. We acted on our own initiative; nobody had sent us a notice.',
      notice: (brand: string): string =>
        `${brand} sent us a notice about this offer (Art. 16 of the Digital Services Act).`,
      automated_and_notice: (brand: string): string =>
        `An automated check of ours found this offer; ${brand} then sent us a notice about it (Art. 16 of the Digital Services Act).`,
      staff_and_notice: (brand: string): string =>
        `Our staff found this offer; ${brand} then sent us a notice about it (Art. 16 of the Digital Services Act).`,
    },
    decided: {
      interim: (): string =>
        'The suspicion is so strong that, by our rule for this, we restrict the offer until it is decided whether it is genuine.',
      brand: (brand: string): string => `${brand} told us that it is a counterfeit.`,
      staff: (): string => 'Our staff came to the conclusion that it is a counterfeit.',
      appeal: (): string => 'Our staff decided about your appeal: it remains that the offer is a counterfeit.',
      score: (): string => 'Nobody decided in time. By our rule for this, the strength of the suspicion was decisive.',
      appeal_overdue: (): string =>
        'Nobody decided about your appeal in time. By our rule for this, the decision stands.',
      standing_removal: (_brand: string, cited: string): string =>
        `The same offer was removed for good in case ${cited} and is for sale again: that decision stands.`,
    },
    reason: 'Reason',
    none: 'Nothing has been decided against your offer.',
    earlier: 'Earlier statements of reasons',
    said: (measure: string, moment: string): string => `${measure}, ${moment}`,
  },
  right: {
    heading: 'By which right',
    kinds: { trademark: 'trade mark', design: 'design', copyright: 'copyright', patent: 'patent' } satisfies Record<
      IprKind,
      string
    >,
    named: (brand: string, kind: string, office: string, number: string): string =>
      `Right relied on, as ${brand} has named it: ${kind}, ${office}, number ${number}.`,
    namedInClass: (brand: string, kind: string, office: string, number: string, inClass: string): string =>
      `Right relied on, as ${brand} has named it: ${kind}, ${office}, number ${number}, class ${inClass}.`,
    unnamed: (brand: string): string =>
      `For this decision no registered right was named to us. It rests on the name of ${brand} as a trade mark.`,
    suspected: 'We suspect that the offer infringes this right.',
    infringed: 'We regard the offer as illegal content: it infringes this right.',
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
  evidence: {
    heading: 'On what evidence',
    open: 'These files were opened to you:',
    none: 'No file was opened to you. What the decision rests on stands in the reasons above.',
    picture: (number: number): string => `Picture ${number}`,
    file: (number: number): string => `File ${number}`,
    kinds: { 'application/pdf': 'PDF', 'text/plain': 'text' } as Record<string, string>,
    download: 'download',
  },
  decider: {
    heading: 'Who decided',
    who: 'Decided by',
    deciders: {
      brand: (brand: string): string => `${brand}, the brand`,
      staff: (): string => 'people of our staff',
      appeal: (): string => 'a person of our staff, about your appeal',
      interim: (): string => 'no person: a rule, by the strength of the suspicion',
      score: (): string => 'no person: a rule, by the strength of the suspicion, because nobody decided in time',
      appeal_overdue: (): string => 'no person: a rule, because nobody decided about your appeal in time',
      standing_removal: (): string => 'no person: a rule applies an earlier decision again',
    },
    detection: 'Detection by automated means',
    decision: 'Decision by automated means',
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
  },
};
