import { statementInEnglish } from '../../../domain/sentences/statement-in-english.ts';
import { templatesOf } from '../templates.ts';

/** The statement of reasons to the seller; its parts follow Art. 17(3) of the Digital Services Act. */
export const statementLetter = {
  statement_of_reasons: {
    seller: {
      subject: 'Your offer is {{measure}}{{again}}: “{{title}}” – the reasons, and what you can do',
      happened: 'We have restricted your offer. This letter says what we did, why, and what you can do about it.',
      meaning: '{{strike}}',
      action: 'If you think that we are wrong, please appeal in the case. Invoices and proofs of origin help most.',
    },
    seller_final: {
      subject: 'Your offer is {{measure}}{{again}}: “{{title}}” – the reasons, and what you can do',
      happened:
        'The time for appeals to us is over, and your offer is restricted for good. This letter says what we did, why, and what you can do about it.',
      meaning: 'The decision that it is a counterfeit stands, and the case closes.',
      action: 'You can no longer appeal to us. If you still disagree, the ways above remain open to you.',
    },
    seller_heard: {
      subject: 'Your offer is {{measure}}{{again}}: “{{title}}” – the reasons, while your appeal is heard',
      happened: 'We have restricted your offer. This letter says what we did, and why.',
      meaning: 'Your appeal is being heard all the same: we write to you as soon as there is a decision.',
      action: 'You need to do nothing now.',
    },
    seller_interim: {
      subject: 'Your offer is {{measure}}{{again}} while it is checked: “{{title}}” – the reasons, and what you can do',
      happened:
        'We have restricted your offer for the time being. This letter says what we did, why, and what you can do about it.',
      meaning: 'Nothing is decided yet, and nothing of this case counts against your account.',
      action: '{{say_now}}',
    },
  },
};

const said = templatesOf(statementInEnglish);

export const statement = {
  measure: {
    heading: 'What we did',
    measure: 'Measure',
    ...said.states,
    since: 'Since',
    where: 'Where it applies',
    territory: 'everywhere on {{marketplace}}, in all countries',
    duration: 'How long',
    ...said.durations,
    gone: 'The offer was no longer online when we carried this out. The decision applies all the same.',
  },
  facts: {
    heading: 'Facts and circumstances',
    initiative: said.found,
    ...said.decided,
    noticed: said.noticed,
    again: 'The offer was gone and is back: the decision stands.',
  },
  automation: {
    heading: 'Use of automated means',
    detection: 'Detection',
    decision: 'Decision',
    lookedAt: said.lookedAt,
    detected: said.detected,
    ...said.automated,
  },
  ground: { heading: 'Legal ground', ...said.right },
  redress: {
    heading: 'What you can do',
    appeal: 'Appeal to us',
    appeal_text:
      'Free of charge, in round {{round}} of {{rounds}}. If {{brand}} does not agree with you, {{independent}} decides.',
    until: 'You can appeal until',
    time: 'You can appeal',
    endless: 'without a deadline',
    from_delivery: 'for {{period}} from the moment at which this letter has reached you',
    sayOnce: said.sayOnce,
  },
};
