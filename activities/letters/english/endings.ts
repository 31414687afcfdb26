const nothingToDo = 'You need to do nothing.';

/** How a case ended, for everybody who was told of it. */
export const endings = {
  offer_removed_for_good: {
    brand: {
      subject: 'Closed: the decision about “{{title}}” stands',
      happened: 'The case about this offer is closed. The decision that it is a counterfeit stands.',
      meaning: '{{state}}',
      action: 'You need to do nothing. If you meet the goods again, send us a notice.',
    },
    seller: {
      subject: 'Closed: the decision about “{{title}}” stands',
      happened: 'The case about your offer is closed. The decision that it is a counterfeit stands.',
      meaning: '{{state}} {{strike}} You can no longer appeal to us.',
      action: 'Please do not offer these goods again. If you still disagree, the ways below remain open to you.',
    },
    colleague: {
      subject: 'Closed: the decision about “{{title}}” ({{brand}}) stands',
      happened: 'The case about this offer is closed. The decision that it is a counterfeit stands.',
      meaning: '{{state}}',
      action: nothingToDo,
    },
  },
  suspicion_dismissed: {
    brand: {
      subject: 'Closed: the suspicion about “{{title}}” is dismissed',
      happened: 'The case about this offer is closed. The suspicion was dismissed.',
      meaning: '{{state}}',
      action: 'You need to do nothing. {{complain}}',
    },
    seller: {
      subject: 'Good news: the suspicion about “{{title}}” is dismissed',
      happened: 'The check of your offer is over. The suspicion was dismissed.',
      meaning: '{{state}} Nothing of this case counts against your account. {{list_again}}',
      action: 'You need to do nothing. We are sorry for the trouble.',
    },
    colleague: {
      subject: 'Closed: the suspicion about “{{title}}” ({{brand}}) is dismissed',
      happened: 'The case about this offer is closed. The suspicion was dismissed.',
      meaning: '{{state}}',
      action: nothingToDo,
    },
    brand_futile: {
      subject: 'Closed: nothing follows from the case about “{{title}}”',
      happened: 'The case about this offer is closed, and nothing follows from it for the offer.',
      meaning: '{{state}} Whether the goods are genuine is not decided by that.',
      action: 'You need to do nothing. If the offer is for sale, send us a notice: it opens a new case.',
    },
    seller_futile: {
      subject: 'Closed: nothing follows from the case about “{{title}}”',
      happened: 'The check of your offer is over. The case is closed, and nothing follows from it for your offer.',
      meaning:
        '{{state}} Whether the goods are genuine is not decided by that. Nothing of this case counts against your account.',
      action: nothingToDo,
    },
    colleague_futile: {
      subject: 'Closed: nothing follows from the case about “{{title}}” ({{brand}})',
      happened: 'The case about this offer is closed, and nothing follows from it for the offer.',
      meaning: '{{state}} Whether the goods are genuine is not decided by that.',
      action: nothingToDo,
    },
  },
  offer_reinstated: {
    brand: {
      subject: 'Closed: the decision about “{{title}}” is reversed',
      happened: 'The case about this offer is closed. The decision that it is a counterfeit was reversed.',
      meaning: '{{state}} {{strike}}',
      action: 'You need to do nothing. {{evidence}}',
    },
    seller: {
      subject: 'Good news: the decision about “{{title}}” is reversed',
      happened: 'The decision that your offer is a counterfeit was reversed, and the case is closed.',
      meaning: '{{state}} {{strike}} {{list_again}}',
      action: 'You need to do nothing. We are sorry for the trouble.',
    },
    colleague: {
      subject: 'Closed: the decision about “{{title}}” ({{brand}}) is reversed',
      happened: 'The case about this offer is closed. The decision that it is a counterfeit was reversed.',
      meaning: '{{state}} {{strike}}',
      action: nothingToDo,
    },
  },
  suspicion_withdrawn: {
    brand: {
      subject: 'Closed: the suspicion about “{{title}}” is withdrawn',
      happened: 'Our staff no longer hold the suspicion about this offer. The case is closed.',
      meaning: '{{state}}',
      action: 'You need to do nothing. {{complain}}',
    },
    seller: {
      subject: 'Good news: the suspicion about “{{title}}” is withdrawn',
      happened: 'Our staff no longer hold the suspicion about your offer. The case is closed.',
      meaning: '{{state}} {{strike}} Nothing of this case counts against your account. {{list_again}}',
      action: 'You need to do nothing. We are sorry for the trouble.',
    },
    colleague: {
      subject: 'Closed: the suspicion about “{{title}}” ({{brand}}) is withdrawn',
      happened: 'Our staff no longer hold the suspicion about this offer. The case is closed.',
      meaning: '{{state}}',
      action: nothingToDo,
    },
  },
};
