import { unlistedInEnglish } from '../../../domain/reasons/unlisted-in-english.ts';
import { wordsInEnglish } from '../../../domain/reasons/words-in-english.ts';
import { statementInEnglish as said } from '../../../domain/sentences/statement-in-english.ts';

/** The closed lists of the field, in words. */
export const codes = {
  measures: said.measures,
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
    cannot_determine: { name: 'Cannot tell', text: 'You cannot tell from what there is. Our staff decide.' },
  },
  reasons: { ...wordsInEnglish, ...unlistedInEnglish },
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
    authorisation: 'our systems, because {{seller}} has been on {{brand}}’s list of authorised sellers since {{since}}',
    earlier_answer: 'our systems, by what {{brand}} has said of this offer in case {{cited}}',
    standing_removal: 'our systems, by the decision in case {{cited}}, which stands',
    vanished: 'our systems, because the offer was gone',
  },
  independent: said.independent,
  meanwhile: {
    keep: 'While the appeal runs, nothing changes in what this case has done to the offer.',
    lift: 'For the time of the appeal, what this case has done to the offer is being lifted.',
  },
};
