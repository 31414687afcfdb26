import { wordsInEnglish } from '../../../domain/reasons/words-in-english.ts';

/** The closed lists of the field, in words. */
export const codes = {
  measures: { none: 'not restricted', demoted: 'shown less prominently', held: 'on hold', removed: 'removed' },
  verdicts: {
    counterfeit: {
      name: 'Counterfeit',
      text: 'The goods are fake. The offer is {{measure}}, and the seller may appeal.',
    },
    authentic: { name: 'Authentic', text: 'The goods are genuine. The offer stays.' },
    authorised_seller: {
      name: 'Authorised seller',
      text: 'The seller may sell your goods. The offer stays, and we do not ask about this seller again.',
    },
    grey_market: {
      name: 'Grey market',
      text: 'The goods are genuine but come from another market. The offer stays: this is no counterfeit.',
    },
    not_our_mark: { name: 'Not our mark', text: 'The offer does not use your brand. It stays.' },
    cannot_determine: { name: 'Cannot determine', text: 'You cannot tell from what there is. Our staff decide.' },
  },
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
    disagreement: 'two people came to different decisions',
    nobody_resolved: 'nobody saw to it in time',
    suspected_counterfeit: 'the offer looks like a counterfeit',
    signal: 'a system of the brand has said so',
    fake: 'the goods are fake',
    laboratory: 'a laboratory has examined the goods',
    logo_differs: 'the logo differs from the genuine one',
    decision_conflict: 'the marketplace holds another decision of this case',
  },
  other_reason: '“{{words}}” (verbatim)',
  deciders: {
    you: 'you',
    brand: '{{brand}}',
    staff: 'our staff',
    lead: 'our lead',
    independent: 'one of our staff who had not decided in this case before',
    lead_alone: 'our lead, because everybody else had decided in this case before',
    score: 'our systems, by the suspicion score',
    silence: 'our systems, by the rule for a time that ran out',
    recognition: 'our systems, because {{brand}} has authorised the seller',
    earlier_answer: 'our systems, by what {{brand}} has said of this offer in case {{cited}}',
    standing_removal: 'our systems, by the decision in case {{cited}}, which stands',
    vanished: 'our systems, because the offer was gone',
  },
  independent: {
    wait: 'a person who has not decided in this case before',
    lead_decides: 'a person who has not decided in this case before (or, if nobody such is left, our lead)',
  },
  meanwhile: {
    keep: 'While the appeal runs, nothing changes in what this case has done to the offer.',
    lift: 'For the time of the appeal, what this case has done to the offer is being lifted.',
  },
};
