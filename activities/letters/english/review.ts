/** Staff decide, and see to what the marketplace does not do. */
export const review = {
  review_to_decide: {
    colleague: {
      subject: 'To decide: “{{title}}” ({{brand}}) – due {{until}}',
      happened: 'A suspicion needs a decision by our staff.',
      meaning: '{{state}} Brand and seller wait for the decision.',
      action: 'Please decide in the case: remove or dismiss, with your reason. {{four_eyes}}',
    },
  },
  review_overdue: {
    colleague: {
      subject: 'Overdue: “{{title}}” ({{brand}}) – decide by {{until}}',
      happened: 'The decision about this suspicion was due and has not been taken.',
      meaning: '{{state}} Brand and seller still wait. The case is now with you as lead.',
      action: 'Please decide in the case, or see to it that somebody does.',
    },
  },
  review_to_approve: {
    colleague: {
      subject: 'A second pair of eyes, please: “{{title}}” ({{brand}})',
      happened: 'A colleague has proposed how to decide: {{proposal}}.',
      meaning: '{{state}} If you agree, it is decided. If you disagree, the lead decides.',
      action: 'Please decide in the case, unless the proposal is your own.',
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
  marketplace_problem: {
    colleague: {
      subject: 'Please see to it: “{{title}}” ({{brand}})',
      happened: '{{problem}}',
      meaning: '{{state}} Asking again by itself would not mend it; a person must look at it.',
      action: 'Please choose in the case: try again, mark it as done by hand, or give up, with your reason.',
    },
  },
  interim_measure_failed: {
    colleague: {
      subject: 'The interim measure was not taken: “{{title}}” ({{brand}})',
      happened: 'The marketplace has refused to restrict this offer until {{brand}} has answered.',
      meaning: '{{state}} {{brand}} is asked all the same.',
      action: 'The case goes on without you. If the refusal looks wrong, please raise it with the marketplace.',
    },
  },
  seller_not_reached: {
    colleague: {
      subject: 'Seller not reached: “{{title}}”',
      happened: 'Our mail with the statement of reasons could not be delivered to the seller.',
      meaning: '{{state}} The statement stands in the seller’s inbox, and the time for the appeal now runs.',
      action: 'Please find another way to reach the seller, then send the mail again.',
    },
  },
};
