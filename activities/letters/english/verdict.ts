/** The brand is asked whether an offer is genuine. */
export const verdict = {
  verification_request: {
    brand: {
      subject: 'Is this offer genuine? “{{title}}” – please answer by {{until}}',
      happened:
        '{{marketplace}} has found an offer that may be a counterfeit of {{brand}}. You know your goods best, so we ask you.',
      meaning: '{{state}} What happens to it next depends on your answer.',
      action: '{{look}} and give one of the six answers. {{ask}}',
    },
  },
  verification_reminder: {
    brand: {
      subject: 'Reminder: is this offer genuine? “{{title}}” – please answer by {{until}}',
      happened: 'We asked you whether this offer is genuine and have no answer from you yet.',
      meaning: '{{state}} Your answer decides what happens to it.',
      action: '{{look}} and give your answer in the case. “Cannot tell” is an answer too: our staff then decide.',
    },
  },
  brand_silent: {
    colleague: {
      subject: '{{brand}} has not answered: “{{title}}” – time until {{until}}',
      happened: 'We asked {{brand}} whether this offer is genuine, and have no answer yet.',
      meaning: '{{state}}',
      action: 'Please get in touch with {{brand}}. {{extend}}',
    },
  },
  time_over: {
    brand: {
      subject: 'Your time for an answer is over: “{{title}}”',
      happened: '{{unanswered}}',
      meaning: '{{state}} Our staff now decide without you. You hear from us what they decide.',
      action: 'You need to do nothing. If you know something that matters, please tell your account manager soon.',
    },
  },
  question_from_brand: {
    colleague: {
      subject: 'Question from {{brand}}: “{{title}}”',
      happened: '{{brand}} needs to know more before it can say whether this offer is genuine.',
      meaning: '{{state}} The brand waits for our answer.',
      action: 'Please answer the question in the case with what we have, such as pictures or the seller’s papers.',
    },
  },
  information_provided: {
    brand: {
      subject: 'We have answered your question: “{{title}}” – please answer by {{until}}',
      happened: 'Our staff have answered your question about this offer.',
      meaning: '{{state}} Your time runs up to the deadline below.',
      action: 'Please read the answer and tell us in the case whether the offer is genuine.',
    },
  },
  clock_runs_again: {
    brand: {
      subject: 'Your time runs again: “{{title}}” – please answer by {{until}}',
      happened: 'We have not answered your question about this offer in time. We are sorry.',
      meaning: '{{state}} Your time runs again; what the question took was added to your deadline.',
      action:
        'Please answer as well as you can. “Cannot tell” is an answer too: our staff then decide about the offer.',
    },
  },
  question_unanswered: {
    colleague: {
      subject: 'Unanswered: question from {{brand}} about “{{title}}”',
      happened: 'Nobody of ours has answered the question of {{brand}} about this offer in time.',
      meaning: '{{state}} The brand has to judge without our answer now.',
      action: 'Please see to it that the question is answered in the case: an answer still helps the brand. {{extend}}',
    },
  },
  deadline_extended: {
    brand: {
      subject: 'You have more time: “{{title}}” – until {{until}}',
      happened: 'Our staff have given you more time for your answer.',
      meaning: '{{state}} The reminders still to come move with your deadline.',
      action: 'Please give your answer in the case.',
    },
  },
  deadline_moved: {
    brand: {
      subject: 'You have more time: “{{title}}” – until {{until}}',
      happened: 'Because of a fault on our side, we fell behind by {{delay}}. We are sorry.',
      meaning: '{{state}} You shall lose nothing by that, so your deadline was moved.',
      action: 'Please give your answer in the case.',
    },
    seller: {
      subject: 'You have more time: “{{title}}” – until {{until}}',
      happened: 'Because of a fault on our side, we fell behind by {{delay}}. We are sorry.',
      meaning: '{{state}} You shall lose nothing by that, so the time for your appeal was extended.',
      action: 'If you think that the decision about your offer is wrong, you can still appeal in the case.',
    },
  },
  notice_received: {
    brand: {
      subject: 'We have received your notice: “{{title}}”',
      happened: 'Thank you. We have received your notice that this offer is a counterfeit.',
      meaning: 'We act on it now. You hear from us as soon as it is done.',
      action: 'You need to do nothing. If your notice was a mistake, withdraw it in the case.',
    },
  },
  seller_statement: {
    brand: {
      subject: 'The seller has answered: “{{title}}”',
      happened: 'The offer is restricted while it is checked, so the seller could say something about it, and did.',
      meaning: '{{state}} This is the seller’s view, not a decision. Whoever decides sees it.',
      action: '{{weigh}}',
    },
  },
};
