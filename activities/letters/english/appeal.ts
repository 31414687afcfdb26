/** The seller appeals, the brand answers, somebody new decides. */
export const appeal = {
  appeal_received: {
    seller: {
      subject: 'We have received your appeal (round {{round}} of {{rounds}}): “{{title}}”',
      happened: 'We have received your appeal about this offer (round {{round}} of {{rounds}}).',
      meaning:
        '{{meanwhile}} {{brand}} is asked to answer you. If it does not agree with you, {{independent}} decides on your appeal.',
      action: 'You need to do nothing now. We write to you as soon as there is a decision.',
    },
  },
  appeal_to_answer: {
    brand: {
      subject: 'The seller appeals (round {{round}}): “{{title}}” – please answer by {{until}}',
      happened: 'The seller has appealed against the decision about this offer (round {{round}} of {{rounds}}).',
      meaning:
        '{{meanwhile}} If you answer that it is a counterfeit, our staff decide on the appeal. If you answer that it is not, the decision is reversed and this case no longer restricts the offer.',
      action: 'Please answer in the case whether it is a counterfeit, with your reason.',
    },
  },
  appeal_to_answer_reminder: {
    brand: {
      subject: 'Reminder: the seller appeals (round {{round}}) – “{{title}}” – please answer by {{until}}',
      happened: 'The seller has appealed against the decision about this offer, and we have no answer from you yet.',
      meaning:
        '{{meanwhile}} If you answer that it is a counterfeit, our staff decide on the appeal. If you answer that it is not, the decision is reversed and this case no longer restricts the offer.',
      action: 'Please answer in the case whether it is a counterfeit, with your reason.',
    },
  },
  appeal_overdue: {
    colleague: {
      subject: 'Overdue appeal: “{{title}}” ({{brand}}) – decide by {{until}}',
      happened: 'The decision on this appeal was due and has not been taken.',
      meaning: '{{state}} The seller still waits. The appeal is now with you as lead.',
      action: 'Please see to it that it is decided in the case, by {{independent}}.',
    },
  },
  appeal_upheld: {
    brand: {
      subject: 'The appeal was not granted: “{{title}}” – round {{round}} of {{rounds}} is open',
      happened: 'The seller’s appeal did not change the decision about this offer.',
      meaning: '{{state}} The seller can appeal once more: round {{round}} of {{rounds}} is open.',
      action: 'You need to do nothing. If the goods turn out to be genuine, say so in the case before it closes.',
    },
    seller: {
      subject: 'After your appeal: the decision about “{{title}}” stands – round {{round}} of {{rounds}} is open',
      happened: 'Your appeal did not change the decision about this offer.',
      meaning: '{{state}} You can appeal once more: round {{round}} of {{rounds}} is open.',
      action: 'If you have new evidence, such as invoices or proofs of origin, please send it with a new appeal.',
    },
  },
};
