/** Reasons that stand in no list to choose from: of rules, of machines, of a case's course, and of records of before a list was closed. */
export const unlistedInEnglish = {
  authentic: 'the brand says that the goods are genuine',
  grey_market: 'the goods are genuine and come from another market',
  brand_silent: 'the brand did not answer in time',
  brand_cannot_determine: 'the brand cannot tell',
  brand_retracted: 'the brand has withdrawn its verdict',
  brand_cleared: 'the brand says that the goods are genuine',
  review_overdue: 'nobody decided in time',
  appeal_overdue: 'we did not decide on the appeal in time',
  appeals_upheld: 'the decision was confirmed on appeal',
  not_appealed: 'nobody appealed in time',
  listing_vanished: 'the offer is no longer online',
  marketplace_refused: 'the restriction could not be carried out',
  disagreement: 'two people came to different decisions',
  nobody_resolved: 'nobody settled it in time',
  suspected_counterfeit: 'the offer looks like a counterfeit',
  signal: 'a system of the brand has said so',
  fake: 'the goods are fake',
  laboratory: 'a laboratory has examined the goods',
  logo_differs: 'the logo differs from the genuine one',
  decision_conflict: 'the marketplace holds another decision of this case',
};

/** English is the measure: the compiler asks every other language for the same. */
export type UnlistedReason = keyof typeof unlistedInEnglish;
