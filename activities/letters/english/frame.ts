import { statementInEnglish } from '../../../domain/sentences/statement-in-english.ts';
import { templatesOf } from '../templates.ts';

const said = templatesOf(statementInEnglish);

/** What stands around every letter: greeting, facts, times, what silence means, closing. */
export const frame = {
  punctuation: { colon: ': ', sentences: ' ', reasons: '; ', cases: ', ' },
  greeting: { named: 'Hello {{recipient}},', plain: 'Hello,' },
  closing: 'Kind regards\n{{marketplace}}, brand protection',
  footer: 'Case {{case}}. You receive this message because you take part in this case.',
  open_case: 'Open the case',
  no_link: 'You find the case in your inbox at {{marketplace}}.',
  facts: {
    offer: 'Offer',
    number: 'Offer number',
    price: 'Price',
    seller: 'Seller',
    page: 'Page of the offer',
    brand: 'Brand',
    score: 'Suspicion score',
    decider: 'Decided by',
    reason: 'Reason',
    your_reason: 'Your reason',
    sellers_reason: 'Reason of the seller',
    closed: 'Closed because',
    undoes: 'Undoes the decision in case',
    wanted: 'Asked of the marketplace',
    answer: 'Answer of the marketplace',
  },
  moment: {
    at: '{{day}}, {{clock}} {{zone}} ({{utc}} UTC)',
    end_of_day: 'the end of {{day}}, {{zone}} ({{utc}} UTC)',
    utc: '{{day}}, {{clock}} UTC ({{local}} {{zone}})',
    short: '{{day}}, {{clock}} {{zone}}',
    short_utc: '{{day}}, {{clock}} UTC',
    short_end_of_day: 'the end of {{day}} ({{zone}})',
    day_and_clock: '{{day}}, {{clock}}',
  },
  findings: { heading: 'What drew our attention', item: '{{reason}} (score {{score}})' },
  six_answers: 'The six answers',
  files: {
    one: 'A file came with it: you find it in the case.',
    many: '{{count}} files came with it: you find them in the case.',
  },
  look: {
    offer: 'Please look at the offer (its page and number are above)',
    case: 'Please look at what the case holds of the offer (its number is above)',
  },
  states: {
    none: 'This case does not restrict the offer.',
    demoted: 'The offer is for sale, but shown less prominently.',
    held: 'The offer is on hold: nobody can buy it.',
    removed: 'The offer is removed from sale.',
    coming_demoted: 'The offer is about to be shown less prominently.',
    coming_held: 'The offer is being put on hold.',
    coming_removed: 'The offer is being removed from sale.',
    coming_none: 'The restriction of the offer is being lifted.',
    lifted: 'This case no longer restricts the offer.',
    undone: 'The restriction of the offer by case {{cited}} is lifted.',
    gone: said.gone,
    unconfirmed:
      'The marketplace has taken the restriction, but we could not confirm that the offer can no longer be bought.',
    unanswered: 'The marketplace has not told us whether the offer is restricted.',
  },
  others: {
    ...said.others,
    unnamed: 'The offer stays {{measure}} all the same, by another case.',
  },
  again: ' again',
  list_again: said.listAgain,
  strike: {
    ahead:
      'As soon as the offer is off sale, your account gets a strike, which counts for {{period}}. One offer brings one strike, by however many cases it is removed. If your appeal succeeds, the strike of this case is undone.',
    undone: { you: said.strikeUndone, other: 'The seller’s strike for it is undone.' },
    stands: {
      you: said.strike,
      other: 'The seller has a strike for it, which counts until {{end}}.',
    },
    over: {
      you: said.strikeOver,
      other: 'The strike that the seller got for it counted until {{end}}.',
    },
  },
  weigh: { open: 'Please take it into account in your answer.', over: 'You need to do nothing.' },
  unanswered: {
    question: 'We asked you whether this offer is genuine, and had no answer from you in time.',
    appeal:
      'The seller has appealed against the decision about this offer (round {{round}} of {{rounds}}), and we had no answer from you in time.',
  },
  say_now: {
    open: 'If your goods are genuine, please tell us in the case now. Invoices and proofs of origin help most.',
    said: 'You have told us your view already: whoever decides sees it. You need to do nothing now.',
  },
  ask: 'If you need to know more first, ask us.',
  extend: 'If it needs more time, extend the deadline in the case.',
  resolve: {
    restriction: 'ask again, see to it by hand, or give it up',
    unknown_offer: 'ask again, or give it up',
    lift: 'ask again, or see to it by hand and mark it done',
  },
  newcomer: {
    staff: 'Please find somebody who has not decided in this case, and give them a key of their own.',
    lead: 'Please find somebody who has not decided in this case, and give them a key of their own, as lead.',
  },
  evidence: 'If you have new evidence, send us a notice: it opens a new case.',
  complain: 'If you are sure that it is a counterfeit, send us a notice: it opens a new case.',
  retract: {
    open: 'You need to do nothing. If the goods turn out to be genuine, say so in the case before it closes.',
    awaited: 'Please answer the seller’s appeal in the case.',
    over: 'You need to do nothing.',
  },
  hearing: {
    open: 'The seller is told the reasons and may appeal.',
    heard: 'The seller has appealed; the appeal goes on.',
    over: 'The seller can no longer appeal to us.',
  },
  quotations: {
    you: 'You wrote:',
    brand: '{{brand}} wrote:',
    seller: 'The seller wrote:',
    staff: 'Our staff wrote:',
    reasons: 'The reasons given:',
  },
  steps: {
    reminder: 'Reminder',
    account_manager: 'We call in your account manager',
    due: 'Due',
    pause_over: 'The time for the verdict stands still until, at the latest',
  },
  deadlines: {
    verdict: { you: 'Please answer by', other: '{{brand}} can answer until' },
    answer: { you: 'Please answer by', other: '{{brand}} can answer until' },
    resolution: { you: 'See to it at the latest by', other: 'Our staff see to it by' },
    review: { you: 'Decide at the latest by', other: 'Our staff decide at the latest by' },
    appeal_decision: { you: 'Decide at the latest by', other: 'Our staff decide at the latest by' },
    appeal: { you: 'You can appeal until', other: 'The seller can appeal until' },
  },
  endless: {
    you: 'There is no deadline for your appeal.',
    other: 'There is no deadline for the seller’s appeal.',
  },
  silence: {
    verdict: {
      you: 'If we hear nothing from you by then, {{consequence}}.',
      other: said.silence.verdict,
    },
    answer: {
      you: 'If we hear nothing from you by then, {{consequence}}.',
      other: said.silence.answer,
    },
    review: {
      you: said.silence.review,
      other: said.silence.review,
    },
    resolution: {
      you: 'If nobody sees to it by then, {{consequence}}.',
      other: 'If nobody sees to it by then, {{consequence}}.',
    },
    appeal_decision: {
      you: said.silence.appeal_decision,
      other: said.silence.appeal_decision,
    },
    appeal: {
      you: said.silence.appeal,
      other: 'If the seller does not appeal by then, {{consequence}}.',
    },
    pause: {
      you: 'If your question has no answer by then, your time runs again and you must answer without it.',
      other: 'If the question of {{brand}} has no answer by then, its time runs again and it must answer without it.',
    },
  },
  consequences: {
    ...said.consequences,
    restricted_by_rule: said.restricted,
    restricted_by_score: 'the offer is {{measure}}, because its suspicion score of {{score}} reaches {{threshold}}',
    dismissed_by_score: 'the suspicion is dismissed, because its score of {{score}} is below {{threshold}}',
    retry: 'the marketplace is asked again',
  },
  redress: said.elsewhere,
};
