import { erased } from './erased.ts';
import { wordsInEnglish } from '../../../domain/reasons/words-in-english.ts';
import type { reasonsOfAct } from '../../../domain/reasons/lists.ts';
import type { IprKind, Measure, Outcome, Stage } from '../../../domain/vocabulary.ts';

/** What the seller's page says; the law in it as the letters say it. */
export const seller = {
  erased,
  programme: 'Brand protection',
  language: 'Language',
  loading: 'Loading',
  tryAgain: 'Try again',
  asOf: (moment: string): string => `You are offline, or we are. This page stands as of ${moment}.`,
  offer: 'Your offer',
  facts: { number: 'Number of the offer', price: 'Price', brand: 'Brand', case: 'Case', since: 'Since' },
  quoted: (text: string): string => `“${text}”`,
  atTheTop: {
    appeal: 'You can appeal',
    statement: 'You can say something before it is decided',
    until: (moment: string): string => `until ${moment}`,
    go: 'Go to the form',
  },
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
  time: {
    until: (moment: string): string => `until ${moment}`,
    left: (left: string): string => `${left} left`,
    over: 'The time is over.',
    endless: 'There is no deadline.',
    fromDelivery: 'Your time begins when our letter has reached you.',
  },
  act: {
    heading: 'What you can do',
    appealHeading: (round: number, granted: number): string => `Appeal to us, round ${round} of ${granted}`,
    appealText: (brand: string, independent: string): string =>
      `Free of charge. If ${brand} does not agree with you, ${independent} decides.`,
    independent: {
      wait: 'a person who has not decided in this case before',
      lead_decides: 'a person who has not decided in this case before (or, if nobody such is left, our lead)',
    },
    statementHeading: 'Say something at once',
    statementText:
      'You can make one statement before it is decided. Whoever decides sees it. If the decision goes against you, you get a new statement of reasons and can appeal.',
    notNow: 'You cannot answer here at this step.',
    whoReads: 'The brand and our staff read what you write and see your files; both stay in the record of the case.',
    helpsMost: 'Invoices and papers of origin help most.',
    why: { appeal: 'Why is the decision wrong?', statement: 'Why is the suspicion wrong?' },
    reasons: {
      genuine: 'The goods are genuine',
      invoice_attached: 'I enclose an invoice',
      authorised_seller: 'The brand has authorised me to sell',
      parallel_import: 'The goods are genuine and come from another market',
      second_hand: 'The goods are genuine and used',
      serial_number_known: 'The serial number is that of genuine goods',
      not_our_mark: 'The offer does not use the brand’s mark',
      compatible_goods: 'The offer only says which goods it fits',
      mistaken: 'Something else: it is a mistake',
    } satisfies Record<(typeof reasonsOfAct.fileAppeal)[number], string>,
    words: 'In your own words',
    characters: (left: string): string => `${left} characters left`,
    tooMany: (over: string): string => `${over} characters too many`,
    draft: 'What you write is kept on this device until you send it.',
    files: 'Photos and papers',
    limits: (most: number): string =>
      `JPEG, PNG, WebP, PDF or plain text; 10 MB each; ${most} files at most. Others see your photos without place and time.`,
    add: 'Add photos or files',
    uploading: (percent: string): string => `is being sent, ${percent}`,
    uploaded: 'is here',
    remove: (name: string): string => `Remove ${name}`,
    fileRefused: {
      too_large: 'is larger than 10 MB, or more than this case takes.',
      unsupported_type: 'is none of JPEG, PNG, WebP, PDF or plain text.',
      unreachable: 'could not be sent.',
    },
    fileAgain: (name: string): string => `Send ${name} again`,
    send: { appeal: 'Send the appeal', statement: 'Send the statement' },
    sending: 'Sending …',
    waitForFiles: 'Wait until your files are here, or remove them.',
    chooseReason: 'Choose a reason.',
    writeWords: 'Write in your own words why it is wrong.',
    wrongFile: 'A file cannot be used. Remove it and add it again.',
  },
  kept: {
    heading: 'Not sent yet',
    text: 'We could not be reached. What you wrote is kept on this device and is sent again by itself, once only.',
    tryNow: 'Send now',
    change: 'Change it',
  },
  conflict: {
    heading: 'It was not sent: the case has gone on',
    text: 'Something happened in the case before your words arrived. Look above at how it stands now. This is what you wrote:',
    dismiss: 'Close',
  },
  refused: (detail: string): string => `It was not sent. ${detail}`,
  received: {
    appeal: 'We have your appeal.',
    statement: 'We have your statement. Whoever decides sees it.',
    answerDue: (brand: string, moment: string): string => `${brand} can answer until ${moment}.`,
  },
  said: {
    heading: 'What you have said, and what became of it',
    appeal: (round: number): string => `Your appeal, round ${round}`,
    statement: 'Your statement',
    yourFiles: 'Your files',
    answers: {
      maintain: (brand: string): string => `${brand} keeps to its verdict.`,
      retract: (brand: string): string => `${brand} has taken its verdict back.`,
      silence: (brand: string): string => `${brand} did not answer in time.`,
    },
    decisions: {
      upheld: 'Your appeal did not change the decision.',
      reinstated: 'Your appeal was successful: the decision is reversed.',
    },
    by: {
      brand: 'Decided by the brand.',
      staff: 'Decided by our staff.',
      rule: 'Decided by a rule: nobody decided in time.',
    },
    words: 'In the words of who decided:',
  },
  elsewhere: {
    heading: 'Where else you can turn',
    body: 'Out-of-court settlement',
    bodyText:
      'You can bring the decision before a certified dispute settlement body (Art. 21 of the Digital Services Act). It is independent of us and usually decides within 90 days. The European Commission keeps the list of the bodies:',
    list: 'List of the European Commission',
    courts: 'Courts',
    courtsText: 'You can go to a competent court at any time, also without an appeal to us first.',
  },
  next: {
    heading: 'What happens next',
    stages: {
      screening: (): string => 'The case is being opened.',
      awaiting_verdict: (brand: string): string =>
        `Nothing is decided yet: ${brand} is asked whether the offer is a counterfeit.`,
      staff_review: (): string => 'Nothing is decided yet: our staff decide.',
      removing: (): string => 'The marketplace is told to carry out the decision.',
      appeal_window: (): string => 'You can appeal.',
      appeal_review: (brand: string): string =>
        `We have your appeal: ${brand} is asked what it says to it, then it is decided. You get a letter.`,
      lifting: (): string => 'The marketplace is told to lift the restriction.',
      closed: (): string => 'The case is closed. Nothing more happens in it.',
    } satisfies Record<Stage, (brand: string) => string>,
    deciding: 'We have your appeal, and our staff decide about it. You get a letter.',
    waits: {
      verdict: (brand: string, until: string): string => `${brand} can answer until ${until}.`,
      answer: (brand: string, until: string): string => `${brand} can answer until ${until}.`,
      review: (_brand: string, until: string): string => `Our staff decide by ${until} at the latest.`,
      appeal_decision: (_brand: string, until: string): string => `Our staff decide by ${until} at the latest.`,
      appeal: (_brand: string, until: string): string => `You have until ${until}.`,
    },
    paused: (brand: string, until: string): string =>
      `${brand} has asked us something: its time stands still until ${until} at the latest.`,
    silence: {
      verdict: (brand: string, consequence: string): string => `If ${brand} does not answer by then, ${consequence}.`,
      answer: (brand: string, consequence: string): string => `If ${brand} does not answer by then, ${consequence}.`,
      review: (_brand: string, consequence: string): string => `If nobody decides by then, ${consequence}.`,
      appeal_decision: (_brand: string, consequence: string): string => `If nobody decides by then, ${consequence}.`,
      appeal: (_brand: string, consequence: string): string => `If you do not appeal by then, ${consequence}.`,
    },
    restricted: (measure: string): string => `the offer is ${measure}, by our rule for this`,
    consequences: {
      staff_review: 'our staff decide about the offer',
      dismiss: 'the suspicion is dismissed',
      staff_decide: 'our staff decide about the appeal with what is in the case',
      reinstate: 'the decision is reversed and this case no longer restricts the offer',
      uphold: 'the decision stands',
      keep: 'the decision stands and the case is closed',
      remove: 'the offer is removed for good and the case is closed',
      lift: 'the restriction by this case ends and the case is closed',
    },
  },
  steps: {
    heading: 'Every step so far',
    by: { brand: 'Brand', staff: 'Our staff', seller: 'You', system: 'Our systems' },
    kinds: {
      checked: 'The offer was found, and a case was opened',
      reported: 'The brand complained about the offer',
      reopened: 'A closed case was opened again to reinstate the offer',
      decided_before: 'An earlier decision about the same offer was applied',
      brand_asked: 'The brand was asked whether the offer is genuine',
      brand_confirmed: 'The brand said that it is a counterfeit',
      brand_cleared: 'The brand has nothing against the offer',
      brand_silent: 'The brand did not answer in time',
      staff_asked: 'Our staff were asked to decide',
      staff_decided: { remove: 'Our staff decided to remove the offer', dismiss: 'Our staff dismissed the suspicion' },
      rule_applied: 'Nobody decided in time; a rule was applied',
      measure_taken: {
        none: 'The restriction was lifted',
        demoted: 'The offer was made less visible',
        held: 'The offer was put on hold',
        removed: 'The offer was removed',
      } satisfies Record<Measure, string>,
      reasons_sent: 'You were sent the statement of reasons',
      strike_given: 'Your account was given a strike',
      strike_undone: 'Your strike was undone',
      you_said: 'You made a statement',
      appeal_open: 'You could appeal from now on',
      you_appealed: 'You appealed',
      brand_maintained: 'The brand kept to its verdict',
      brand_retracted: 'The brand took its verdict back',
      appeal_to_decide: 'Our staff were asked to decide about your appeal',
      appeal_decided: { upheld: 'Your appeal was turned down', reinstated: 'Your appeal was successful' },
      deadline_moved: 'You were given more time, because of a fault of ours',
      withdrawn: 'Our staff withdrew the decision against the offer',
      offer_gone: 'The offer was no longer online',
      offer_back: 'The offer was online again',
      closed: 'The case was closed',
    },
    until: (moment: string): string => `until ${moment}`,
  },
  dead: {
    heading: 'This link leads nowhere, or its time is over',
    text: 'A link works until 30 days after its case was closed. Perhaps it was not copied whole: it ends with 43 letters and digits.',
    another:
      'Every letter about the case in your messages at the marketplace holds a link: open the newest. If you find none, ask the marketplace’s support to send you the letter again.',
  },
  busy: 'That was a lot at once. Wait a minute, then try again.',
  unreachable: 'Nobody answered. Look whether you are online, and try again.',
  about: {
    heading: 'About this page',
    text: 'Whoever has this link acts as you in this case: do not pass it on. It works until 30 days after the case is closed.',
  },
  list: (parts: readonly string[]): string => parts.join(', '),
  reasons: {
    ...wordsInEnglish,
    authentic: 'the brand says that the goods are genuine',
    grey_market: 'the goods are genuine and come from another market',
    brand_silent: 'the brand did not answer in time',
    brand_cannot_determine: 'the brand cannot tell',
    brand_retracted: 'the brand has taken its verdict back',
    brand_cleared: 'the brand says that the goods are genuine',
    review_overdue: 'nobody decided in time',
    appeal_overdue: 'we did not decide about the appeal in time',
    appeals_upheld: 'the decision was confirmed on appeal',
    not_appealed: 'nobody appealed in time',
    listing_vanished: 'the offer is no longer online',
    marketplace_refused: 'the measure could not be carried out',
    suspected_counterfeit: 'the offer looks like a counterfeit',
    signal: 'a system of the brand has said so',
    fake: 'the goods are fake',
    laboratory: 'a laboratory has examined the goods',
  } as Record<string, string>,
  sentence: (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
};
