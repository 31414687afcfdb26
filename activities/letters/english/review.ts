/** Staff decide, and see to what the marketplace does not do. */
export const review = {
  review_overdue: {
    colleague: {
      subject: 'Overdue: “{{title}}” ({{brand}}) – decide by {{until}}',
      happened: 'The decision about this suspicion was due and has not been taken.',
      meaning: '{{state}} Brand and seller still wait. The case is now with you as lead.',
      action: 'Please decide in the case, or see to it that somebody does.',
    },
  },
  review_referred: {
    colleague: {
      subject: 'For you as lead: “{{title}}” ({{brand}})',
      happened: 'The decision about this suspicion was passed on to you.',
      meaning: '{{state}} You decide alone, and your decision takes effect at once.',
      action: 'Please decide in the case: remove or dismiss, with your reason.',
    },
  },
  offer_removed: {
    brand: {
      subject: 'Done: “{{title}}” can no longer be bought',
      happened: 'The marketplace has confirmed that this offer can no longer be bought.',
      meaning: '{{grounds}} The seller knows the reasons and may appeal.',
      action: 'You need to do nothing. If the goods turn out to be genuine, tell us in the case before it closes.',
    },
  },
};
