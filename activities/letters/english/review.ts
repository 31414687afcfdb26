/** Staff decide, and see to what the marketplace does not do. */
export const review = {
  review_overdue: {
    colleague: {
      subject: 'Overdue: “{{title}}” ({{brand}}) – decide by {{until}}',
      happened: 'The decision about this suspicion was due and has not been taken.',
      meaning: '{{state}} The case is now with you as lead.',
      action: 'Please decide in the case, or see to it that another lead does.',
    },
  },
  review_referred: {
    colleague: {
      subject: 'For you as lead: “{{title}}” ({{brand}})',
      happened: 'One of staff has proposed how to decide about this suspicion, and another disagrees.',
      meaning: '{{state}} You decide alone, and your decision takes effect at once.',
      action: 'Please decide in the case, where both have given their reasons: remove or dismiss, with your own.',
    },
  },
  lead_decides: {
    colleague: {
      subject: 'For you as lead: nobody else is left – “{{title}}” ({{brand}})',
      happened: 'Everybody who could decide in this case has decided or proposed in it before.',
      meaning: '{{state}} By the policy, the lead then decides, also one who has decided before.',
      action: 'Please decide in the case, with your reason.',
    },
  },
  somebody_to_name: {
    colleague: {
      subject: 'Please name somebody: “{{title}}” ({{brand}}) waits',
      happened: 'Everybody who could decide in this case has decided or proposed in it before.',
      meaning: '{{state}} The case waits, without an end: no silence counts against anybody.',
      action: '{{newcomer}}',
    },
  },
  marketplace_problem_overdue: {
    colleague: {
      subject: 'Overdue: the marketplace has not acted – “{{title}}” ({{brand}})',
      happened: 'The marketplace has not done what this case asks of it, and nobody has seen to it in time.',
      meaning: '{{state}}',
      action: 'Please see to it in the case: {{resolve}}.',
    },
  },
  offer_removed: {
    brand: {
      subject: 'Done: “{{title}}” can no longer be bought',
      happened: 'It is confirmed that this offer can no longer be bought.',
      meaning: '{{hearing}}',
      action: '{{retract}}',
    },
  },
};
